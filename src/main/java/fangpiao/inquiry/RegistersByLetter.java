package fangpiao.inquiry;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The registers as most bureaus still reach them: by a letter of enquiry (协查函), whose reply an official enters when it
 * comes back. No wire, so no answer.
 */
@Component
@Profile("prod")
class RegistersByLetter implements Registers {

    @Override
    public Optional<RegisterAnswer> ask(Question question) {
        return Optional.empty();
    }
}
