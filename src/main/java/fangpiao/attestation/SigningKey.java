package fangpiao.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Sm3;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A public key of the office. Signatures are those of any Ed25519 (RFC 8032); Bouncy Castle makes one in a tenth of the time
 * the JDK needs.
 *
 * @param first the first decision it may sign
 * @param next the first decision of the key that replaced it; null while it is in force
 */
record SigningKey(String id, byte[] publicKey, long first, Long next, LocalDateTime registeredAt) {

    static final String ALGORITHM = "Ed25519";

    /** The key itself stands at the end of its X.509 encoding. */
    private static final int BYTES = 32;

    private static final int ID_BYTES = 8;

    /** Nobody can put another key under the same id. */
    static String idOf(byte[] publicKey) {
        return HexFormat.of().formatHex(Sm3.of(publicKey), 0, ID_BYTES);
    }

    static byte[] sign(SignedText signedText, PrivateKey key) {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        var signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(seed));
        byte[] text = signedText.text().getBytes(UTF_8);
        signer.update(text, 0, text.length);
        return signer.generateSignature();
    }

    boolean isItself() {
        return id.equals(idOf(publicKey));
    }

    boolean maySign(long decision) {
        return decision >= first && (next == null || decision < next);
    }

    boolean hasSigned(SignedText signedText, byte[] signature) {
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(publicKey, publicKey.length - BYTES));
        byte[] text = signedText.text().getBytes(UTF_8);
        verifier.update(text, 0, text.length);
        return verifier.verifySignature(signature);
    }
}
