package fangpiao.filing;

import static java.util.stream.Collectors.groupingBy;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of what does not agree; the counter works it, everybody else may read it. */
@Controller
class DifferencePages {

    private static final int OPEN = 500;
    private static final int RESOLVED = 50;

    private final Differences differences;
    private final DifferenceDesk desk;
    private final OfficeQuestions inquiries;
    private final Users users;

    DifferencePages(Differences differences, DifferenceDesk desk, OfficeQuestions inquiries, Users users) {
        this.differences = differences;
        this.desk = desk;
        this.inquiries = inquiries;
        this.users = users;
    }

    @ModelAttribute("mayWork")
    boolean mayWork(HttpServletRequest visit) {
        return visit.isUserInRole(Role.CONTRACT_VERIFIER.groupId());
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @GetMapping("/filings/differences")
    String show(Model page) {
        page.addAttribute("open", differences.open(OPEN));
        page.addAttribute("openInAll", differences.countOpen());
        page.addAttribute("resolved", differences.resolved(RESOLVED));
        page.addAttribute(
                "inquiries", inquiries.ofOpen().stream().collect(groupingBy(OfficeQuestions.Line::differenceNo)));
        return "filing-differences";
    }

    @PostMapping("/filings/differences/{no}")
    String work(
            @PathVariable long no,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            Principal clerk) {
        switch (act) {
            case "compare" -> desk.compareAgain(no, clerk.getName());
            case "apply" -> desk.applyAsFiled(no, reason, clerk.getName());
            case "dismiss" -> desk.dismiss(no, reason, clerk.getName());
            case "ask" -> inquiries.ask(differences.get(no), clerk.getName());
            default -> throw new Refusal("没有「" + act + "」这种处理方式。");
        }
        return "redirect:/filings/differences#d" + no;
    }
}
