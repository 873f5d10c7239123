package fangpiao.dashboard;

import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the sentence with which the office says no. */
@ControllerAdvice
class RefusalPage {

    private final Frame frame;

    RefusalPage(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Principal login, HttpServletRequest request) {
        var page = new ModelAndView("refusal", status(refusal));
        page.addObject("sentence", refusal.getMessage());
        page.addAllObjects(frame.around(login, request));
        pageBefore(request).ifPresent(before -> page.addObject("back", before));
        return page;
    }

    /** The page of ours that the refused request came from, so that a clerk goes on where he was. */
    private static Optional<String> pageBefore(HttpServletRequest request) {
        String house = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/";
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).filter(page -> page.startsWith(house));
    }

    private static HttpStatus status(Refusal refusal) {
        return refusal instanceof Forbidden ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    }
}
