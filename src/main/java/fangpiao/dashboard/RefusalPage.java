package fangpiao.dashboard;

import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows the sentence with which the office says no. */
@ControllerAdvice
class RefusalPage {

    private final Frame frame;

    RefusalPage(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Principal login) {
        var page = new ModelAndView("refusal", status(refusal));
        page.addObject("sentence", refusal.getMessage());
        page.addObject("person", frame.person(login));
        page.addObject("bureau", frame.bureau());
        return page;
    }

    private static HttpStatus status(Refusal refusal) {
        return refusal instanceof Forbidden ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    }
}
