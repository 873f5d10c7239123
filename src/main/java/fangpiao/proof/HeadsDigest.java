package fangpiao.proof;

import fangpiao.shared.Sm3;

/** The digest over the heads of one seal, fed with them in the order of their books' names, byte by byte. */
final class HeadsDigest {

    private final Sm3 digest = new Sm3();
    private int count;

    void add(SealedHead head) {
        digest.add(head.line());
        count++;
    }

    int count() {
        return count;
    }

    byte[] result() {
        return digest.result();
    }
}
