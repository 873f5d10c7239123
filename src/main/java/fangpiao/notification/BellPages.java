package fangpiao.notification;

import fangpiao.identity.Users;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind the bell, each person's own. */
@Controller
class BellPages {

    private final Bell bell;
    private final BellDesk desk;
    private final ContactPoints contacts;
    private final Users users;

    BellPages(Bell bell, BellDesk desk, ContactPoints contacts, Users users) {
        this.bell = bell;
        this.desk = desk;
        this.contacts = contacts;
        this.users = users;
    }

    @GetMapping("/notices")
    String show(Principal person, Model page) {
        String user = person.getName();
        page.addAttribute("notices", bell.of(user));
        page.addAttribute("mail", users.mailOf(user).orElse(null));
        page.addAttribute("contact", contacts.of(user).orElse(new ContactPoints.ContactPoint(null, null)));
        return "notices";
    }

    @PostMapping("/notices/read")
    String readAll(Principal person) {
        desk.readAll(person.getName());
        return "redirect:/notices";
    }

    @PostMapping("/notices/{no}/acknowledge")
    String acknowledge(@PathVariable long no, Principal person) {
        desk.acknowledge(no, person.getName());
        return "redirect:/notices";
    }

    @PostMapping("/notices/contact")
    String contact(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String chatId,
            Principal person) {
        desk.enterContact(person.getName(), phone, chatId);
        return "redirect:/notices";
    }

    /** Puts the bell into the frame of every page. */
    @ControllerAdvice
    static class InFrame {

        private final Bell bell;

        InFrame(Bell bell) {
            this.bell = bell;
        }

        @ModelAttribute
        void count(Principal person, Model page) {
            if (person != null) page.addAttribute("bell", bell.unread(person.getName()));
        }
    }
}
