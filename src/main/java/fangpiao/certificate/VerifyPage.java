package fangpiao.certificate;

import fangpiao.shared.Turnstile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public check of a voucher: whoever holds the paper may ask. */
@Controller
class VerifyPage {

    static final int PER_MINUTE = 30;

    private final VerificationDesk desk;
    private final Turnstile turnstile;

    VerifyPage(VerificationDesk desk, Clock clock) {
        this.desk = desk;
        this.turnstile = new Turnstile(clock, PER_MINUTE);
    }

    @GetMapping("/verify/{token}")
    ModelAndView verify(@PathVariable String token, HttpServletRequest request) {
        if (!turnstile.letsPass(request.getRemoteAddr()))
            return new ModelAndView("verify-later", HttpStatus.TOO_MANY_REQUESTS);
        return new ModelAndView("verify", "check", desk.check(token));
    }
}
