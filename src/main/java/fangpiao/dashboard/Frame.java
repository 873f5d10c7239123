package fangpiao.dashboard;

import fangpiao.identity.Users;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: whose office it is, and who is sitting there. */
@ControllerAdvice
class Frame {

    private final Users users;
    private final String bureau;

    Frame(Users users, @Value("${fangpiao.bureau}") String bureau) {
        this.users = users;
        this.bureau = bureau;
    }

    /** Null for somebody who has not logged in. */
    @ModelAttribute("person")
    Person person(Principal login) {
        if (login == null) return null;
        return new Person(login.getName(), users.nameOf(login.getName()), users.rolesOf(login.getName()));
    }

    @ModelAttribute("bureau")
    String bureau() {
        return bureau;
    }
}
