package fangpiao.shared;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905) of a text in UTF-8 or of a file, which anybody can calculate again. */
public final class Sm3 {

    private Sm3() {}

    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a file, whatever is in it. */
    public static byte[] of(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** In small hexadecimal digits, as it is printed. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
