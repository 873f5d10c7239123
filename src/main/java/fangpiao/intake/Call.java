package fangpiao.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request of another system that wants to write.
 *
 * @param account as which it has logged in
 * @param key the caller's own name for this request; null if there is none
 */
public record Call(String account, String key, String path, byte[] body) {

    public static final String KEY = "Idempotency-Key";
    private static final String VISIBLE = "[\\x21-\\x7E]{8,64}";

    /** A list of a thousand filings is a tenth of it. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    public static Call of(HttpServletRequest request) throws IOException {
        return new Call(
                request.getRemoteUser(),
                request.getHeader(KEY),
                request.getRequestURI(),
                request.getInputStream().readNBytes(MOST_BYTES + 1));
    }

    boolean hasKey() {
        return key != null && key.matches(VISIBLE);
    }

    boolean isTooLong() {
        return body.length > MOST_BYTES;
    }

    /** Two calls with the same mark say the same. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
