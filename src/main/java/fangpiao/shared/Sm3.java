package fangpiao.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905), which anybody can calculate again: of a text in UTF-8, or of several things in turn. */
public final class Sm3 {

    private static final int BYTES = 32;

    private final SM3Digest digest = new SM3Digest();

    public static byte[] of(String text) {
        return new Sm3().add(text).result();
    }

    /** Of a file, whatever is in it. */
    public static byte[] of(byte[] bytes) {
        return new Sm3().add(bytes).result();
    }

    /** In small hexadecimal digits, as it is printed. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** What stands before the first link of a chain. */
    public static byte[] nothing() {
        return new byte[BYTES];
    }

    public Sm3 add(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    public Sm3 add(String text) {
        return add(text.getBytes(UTF_8));
    }

    /** Of all that was added; after that it begins anew. */
    public byte[] result() {
        byte[] result = new byte[BYTES];
        digest.doFinal(result, 0);
        return result;
    }
}
