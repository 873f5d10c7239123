package fangpiao.closing;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.BookMonth;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months, what is to be done before the next one is closed, and who closed and reopened which. */
@Controller
class ClosingPages {

    private final ClosingDesk desk;
    private final MonthLines lines;
    private final CaseDoor cases;
    private final Users users;
    private final Clock clock;

    ClosingPages(ClosingDesk desk, MonthLines lines, CaseDoor cases, Users users, Clock clock) {
        this.desk = desk;
        this.lines = lines;
        this.cases = cases;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/closing")
    String show(HttpServletRequest visit, Model page) {
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("users", users);
        page.addAttribute("mayAsk", visit.isUserInRole(Role.FINANCE_CHECKER.groupId()));
        page.addAttribute("requested", desk.requested().orElse(null));
        page.addAttribute("last", desk.last().orElse(null));
        page.addAttribute("history", desk.history());
        desk.next().ifPresent(next -> show(next, today, page));
        return "closing";
    }

    /** Asks for a month to be closed or reopened; another person finds it in the task list. */
    @PostMapping("/closing")
    String ask(
            @RequestParam Act act,
            @RequestParam String month,
            @RequestParam(defaultValue = "") String documentNo,
            @RequestParam(defaultValue = "") String reason,
            Authentication person) {
        var form = new HashMap<String, Object>(Map.of("act", act.name(), "month", month));
        if (!documentNo.isBlank()) form.put("documentNo", documentNo.strip());
        if (!reason.isBlank()) form.put("reason", reason.strip());
        return "redirect:/cases/" + cases.open(CaseKind.MONTH_CLOSING, person, form);
    }

    private void show(BookMonth next, LocalDate today, Model page) {
        page.addAttribute("next", next);
        page.addAttribute("over", next.isOverOn(today));
        page.addAttribute("items", desk.checklist(next));
        page.addAttribute("months", lines.upTo(BookMonth.of(today), desk.first().orElse(next)));
    }
}
