package fangpiao.developer;

import fangpiao.identity.Role;
import fangpiao.shared.Refusal;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The companies and their clerks: read by every official, changed by the post that reviews the pool. */
@Controller
class SeatPages {

    private static final String CHANGER = "ROLE_" + Role.POOL_REVIEWER.groupId();

    private final SeatBook book;
    private final SeatDesk desk;

    SeatPages(SeatBook book, SeatDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GetMapping("/developers")
    ModelAndView show(Authentication person) {
        return page(person, HttpStatus.OK);
    }

    /** What cannot be done is said above the form, with what was entered still in it. */
    @PostMapping("/developers")
    ModelAndView seat(
            @RequestParam String user,
            @RequestParam String creditCode,
            @RequestParam(defaultValue = "") String companyName,
            Authentication person) {
        try {
            desk.seat(user, creditCode.strip(), companyName.strip(), person.getName());
            return new ModelAndView("redirect:/developers");
        } catch (Refusal refusal) {
            return page(person, HttpStatus.BAD_REQUEST)
                    .addObject("wrong", refusal.getMessage())
                    .addObject("user", user)
                    .addObject("creditCode", creditCode)
                    .addObject("companyName", companyName);
        }
    }

    @PostMapping("/developers/{user}/end")
    String unseat(@PathVariable String user, Principal person) {
        desk.unseat(user, person.getName());
        return "redirect:/developers";
    }

    private ModelAndView page(Authentication person, HttpStatus status) {
        return new ModelAndView("developer-seats", status)
                .addObject("companies", book.companies())
                .addObject("unseated", book.unseated())
                .addObject("changes", book.changes())
                .addObject("mayChange", mayChange(person));
    }

    private static boolean mayChange(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals(CHANGER));
    }
}
