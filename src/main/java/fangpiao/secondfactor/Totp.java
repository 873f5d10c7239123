package fangpiao.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes by RFC 6238 as every telephone reckons them: SHA-1, six digits, steps of 30 seconds. */
final class Totp {

    /** Steps that the clock of a telephone may be off. */
    private static final int TOLERANCE = 1;

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step to which a code belongs, among those about now and after the last one used; none if it is wrong. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastUsed) {
        long step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(Math.max(step - TOLERANCE, lastUsed + 1), step + TOLERANCE)
                .filter(about -> isCode(code, codeOf(secret, about)))
                .findFirst();
    }

    static String codeOf(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In as much time for a code that is nearly right as for one that is not. */
    private static boolean isCode(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(US_ASCII), right.getBytes(US_ASCII));
    }

    /** To be typed where no camera is: groups of four. */
    static String typed(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the QR code says. */
    static String address(String house, String person, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(house), encoded(person), base32(secret), encoded(house));
    }

    private static String base32(byte[] secret) {
        return new Base32().encodeAsString(secret).replace("=", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
