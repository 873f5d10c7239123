package fangpiao.staffing;

import fangpiao.identity.Users;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking over a colleague's task, and the answer to what a leader has moved. */
@Controller
class MovePages {

    private final MoveDesk desk;
    private final Users users;

    MovePages(MoveDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    @GetMapping("/staffing/take-over")
    String ask(@RequestParam String task, Model page) {
        page.addAttribute("task", desk.get(task));
        return "take-over";
    }

    @PostMapping("/staffing/take-over")
    String takeOver(@RequestParam String task, @RequestParam(defaultValue = "") String reason, Principal person) {
        String caseNo = desk.get(task).caseNo().value();
        desk.takeOver(task, reason, person.getName());
        return "redirect:/cases/" + caseNo;
    }

    /** @param to nobody: back to the post */
    @PostMapping("/staffing/moves")
    String move(
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) String post,
            Principal person,
            Model page) {
        page.addAttribute("outcomes", desk.moveAll(task == null ? List.of() : task, to, reason, person.getName()));
        page.addAttribute("target", to.isBlank() ? "岗位公共待办" : users.nameOf(to));
        page.addAttribute("reason", reason);
        page.addAttribute("holder", holder);
        page.addAttribute("post", post);
        return "moves";
    }
}
