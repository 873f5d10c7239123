package fangpiao.dashboard;

import fangpiao.identity.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: whose office it is, who is sitting there, and where one can go from here. */
@ControllerAdvice
class Frame {

    private final Users users;
    private final String bureau;

    Frame(Users users, @Value("${fangpiao.bureau}") String bureau) {
        this.users = users;
        this.bureau = bureau;
    }

    @ModelAttribute
    void fill(Principal login, HttpServletRequest request, Model page) {
        page.addAllAttributes(around(login, request));
    }

    /** No person and no way to go for somebody who has not logged in. */
    Map<String, Object> around(Principal login, HttpServletRequest request) {
        if (login == null) return Map.of("bureau", bureau);
        String id = login.getName();
        var person = new Person(id, users.nameOf(id), users.rolesOf(id), users.lentTo(id));
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        return Map.of("bureau", bureau, "person", person, "navigation", Navigation.of(person, address));
    }
}
