package fangpiao.calendar;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year on the wall, and how it is changed. */
@Controller
class CalendarPages {

    private final CalendarDesk desk;
    private final CalendarChanges changes;
    private final Users users;
    private final Clock clock;

    CalendarPages(CalendarDesk desk, CalendarChanges changes, Users users, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.users = users;
        this.clock = clock;
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    /** Whether to show what is handed in; the doors themselves are kept elsewhere. */
    @ModelAttribute
    void doors(HttpServletRequest visit, Model page) {
        page.addAttribute("mayPropose", visit.isUserInRole(Role.POLICY_AUTHOR.groupId()));
        page.addAttribute("mayConfirm", visit.isUserInRole(Role.POLICY_ACTIVATOR.groupId()));
    }

    @GetMapping("/calendar")
    String year(@RequestParam(required = false) Integer year, Model page) {
        show(year == null ? LocalDate.now(clock).getYear() : year, page);
        return "calendar";
    }

    @PostMapping("/calendar/changes")
    String propose(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String documentNo,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String days,
            Principal person,
            Model page) {
        try {
            return "redirect:/calendar/changes/" + desk.propose(year, documentNo, reason, days, person.getName());
        } catch (Refusal refusal) {
            // whoever has typed a whole year gets it back
            show(year, page);
            page.addAttribute("refusal", refusal.getMessage());
            page.addAttribute("documentNo", documentNo);
            page.addAttribute("reason", reason);
            page.addAttribute("text", days);
            return "calendar";
        }
    }

    @GetMapping("/calendar/changes/{no}")
    String change(@PathVariable long no, Principal person, Model page) {
        CalendarChange change = desk.get(no);
        List<SpecialDay> before = change.isOpen() ? changes.daysOf(change.year()) : changes.daysOf(no);
        page.addAttribute("change", change);
        page.addAttribute("sheet", YearSheet.proposed(change.year(), changes.daysOf(no), before));
        page.addAttribute("own", change.proposedBy().equals(person.getName()));
        return "calendar-change";
    }

    @PostMapping("/calendar/changes/{no}/confirmation")
    String confirm(@PathVariable long no, @RequestParam(defaultValue = "") String opinion, Principal person) {
        desk.confirm(no, opinion, person.getName());
        return "redirect:/calendar/changes/" + no;
    }

    @PostMapping("/calendar/changes/{no}/rejection")
    String reject(@PathVariable long no, @RequestParam(defaultValue = "") String opinion, Principal person) {
        desk.reject(no, opinion, person.getName());
        return "redirect:/calendar/changes/" + no;
    }

    @PostMapping("/calendar/changes/{no}/withdrawal")
    String withdraw(@PathVariable long no, Principal person) {
        desk.withdraw(no, person.getName());
        return "redirect:/calendar/changes/" + no;
    }

    private void show(int year, Model page) {
        List<SpecialDay> days = changes.daysOf(year);
        List<CalendarChange> history = changes.ofYear(year);
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("sheet", YearSheet.of(year, days, changes.unconfirmed(year)));
        page.addAttribute("known", !days.isEmpty());
        page.addAttribute("unconfirmed", changes.unconfirmed(year).size());
        page.addAttribute("years", changes.years());
        page.addAttribute(
                "open",
                history.stream().filter(CalendarChange::isOpen).findFirst().orElse(null));
        page.addAttribute(
                "source",
                history.stream().filter(CalendarChange::isInForce).findFirst().orElse(null));
        page.addAttribute("history", history);
        page.addAttribute("text", YearText.write(days));
    }
}
