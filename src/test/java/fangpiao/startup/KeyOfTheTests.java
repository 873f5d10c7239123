package fangpiao.startup;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** All who work on the database of the tests, a second node among them, are one office and sign with one key. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class KeyOfTheTests {

    @Bean
    KeyPair testOfficeKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new AlwaysTheSame());
        return generator.generateKeyPair();
    }

    private static class AlwaysTheSame extends SecureRandom {

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }
}
