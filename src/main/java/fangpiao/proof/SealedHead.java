package fangpiao.proof;

import java.util.HexFormat;

/** The last page a book had when it was put under a seal. */
record SealedHead(String book, int pages, byte[] hash, int sealNo) {

    /** As it enters the digest of its seal. */
    String line() {
        return "%s|%d|%s\n".formatted(book, pages, HexFormat.of().formatHex(hash));
    }
}
