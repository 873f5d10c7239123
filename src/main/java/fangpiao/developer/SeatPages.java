package fangpiao.developer;

import fangpiao.identity.Role;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String show(Authentication person, Model page) {
        page.addAttribute("companies", book.companies());
        page.addAttribute("unseated", book.unseated());
        page.addAttribute("changes", book.changes());
        page.addAttribute("mayChange", person.getAuthorities().stream().anyMatch(authority -> authority
                .getAuthority()
                .equals(CHANGER)));
        return "developer-seats";
    }

    @PostMapping("/developers")
    String seat(
            @RequestParam String user,
            @RequestParam String creditCode,
            @RequestParam String companyName,
            Principal person) {
        desk.seat(user, creditCode.strip(), companyName.strip(), person.getName());
        return "redirect:/developers";
    }

    @PostMapping("/developers/{user}/end")
    String unseat(@PathVariable String user, Principal person) {
        desk.unseat(user, person.getName());
        return "redirect:/developers";
    }
}
