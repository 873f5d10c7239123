package fangpiao.certificate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the public reaches the check: {@code fangpiao.public-address}, which a bureau sets when citizens see another
 * address than its officials; else the address of the request.
 */
@Component
class VerifyAddress {

    private final String publicAddress;

    VerifyAddress(@Value("${fangpiao.public-address:}") String publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** Up to the token. */
    String prefix() {
        String house = publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicAddress.replaceFirst("/+$", "");
        return house + "/verify/";
    }
}
