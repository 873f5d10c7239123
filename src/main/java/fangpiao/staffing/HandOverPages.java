package fangpiao.staffing;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-over lists: begun, read, printed and signed. */
@Controller
class HandOverPages {

    private final HandOverDesk desk;
    private final Users users;

    HandOverPages(HandOverDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    @GetMapping("/staffing/hand-overs")
    String all(Principal person, Model page) {
        List<Role> roles = users.rolesOf(person.getName());
        page.addAttribute("lists", desk.latest());
        page.addAttribute("colleagues", users.colleagues());
        page.addAttribute("mayChoose", roles.contains(Role.SECTION_HEAD) || roles.contains(Role.ADMIN));
        page.addAttribute(
                "mayBegin", roles.contains(Role.ADMIN) || roles.stream().anyMatch(Role::worksOnCases));
        return "hand-overs";
    }

    @PostMapping("/staffing/hand-overs")
    String enter(
            @RequestParam(required = false) String giver,
            @RequestParam String receiver,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        String from = giver == null || giver.isBlank() ? person.getName() : giver;
        return "redirect:/staffing/hand-overs/" + desk.enter(from, receiver, reason, person.getName());
    }

    @GetMapping("/staffing/hand-overs/{id}")
    String one(@PathVariable long id, Model page) {
        page.addAttribute("list", desk.get(id));
        return "hand-over";
    }

    @PostMapping("/staffing/hand-overs/{id}/signature")
    String sign(@PathVariable long id, Principal person) {
        desk.sign(id, person.getName());
        return "redirect:/staffing/hand-overs/{id}";
    }
}
