package fangpiao.startup;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.EdECKey;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The key with which the office signs its decisions: out of a keystore, or made on the spot for the demo. */
@Configuration(proxyBeanMethods = false)
class OfficeKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String KEYSTORE = "fangpiao.signing.keystore";
    private static final String PASSWORD = "fangpiao.signing.password";
    private static final String REMEDY = "请设置 FANGPIAO_SIGNING_KEYSTORE、FANGPIAO_SIGNING_PASSWORD，密钥库中只放一把 Ed25519 密钥"
            + " / set both; the keystore holds exactly one Ed25519 key, see README.md.";

    @Bean
    @Profile("prod | (!demo & !test)")
    KeyPair officeKey(Environment environment) {
        return read(environment);
    }

    @Bean
    @Profile("demo & !test")
    KeyPair keyOfTheDay() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    }

    static KeyPair read(Environment environment) {
        String file = environment.getProperty(KEYSTORE);
        if (!StringUtils.hasText(file))
            throw new StartRefused("未指定签名密钥库 / no keystore with the signing key is given.", REMEDY);
        char[] password = environment.getProperty(PASSWORD, "").toCharArray();
        try {
            return keyIn(KeyStore.getInstance(new File(file), password), password);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new StartRefused(
                    "签名密钥库无法打开 / the keystore with the signing key cannot be opened (%s): %s"
                            .formatted(file, e.getMessage()),
                    REMEDY,
                    e);
        }
    }

    private static KeyPair keyIn(KeyStore store, char[] password) throws GeneralSecurityException {
        List<String> aliases = Collections.list(store.aliases());
        if (aliases.size() != 1 || !(store.getKey(aliases.get(0), password) instanceof PrivateKey key))
            throw new StartRefused("签名密钥库中应恰有一把密钥 / the keystore must hold exactly one key.", REMEDY);
        if (!(key instanceof EdECKey curve && curve.getParams().getName().equals(ALGORITHM)))
            throw new StartRefused(
                    "签名密钥应为 Ed25519，现为 %s / the signing key is %<s instead of Ed25519.".formatted(key.getAlgorithm()),
                    REMEDY);
        return new KeyPair(store.getCertificate(aliases.get(0)).getPublicKey(), key);
    }
}
