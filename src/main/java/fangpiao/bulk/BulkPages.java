package fangpiao.bulk;

import fangpiao.bulk.BulkFilter.Order;
import fangpiao.document.Paper;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing many cases of one step, their rehearsal, the run with its progress, and its receipt. */
@Controller
class BulkPages {

    private final BulkDesk desk;
    private final Paper paper;
    private final Clock clock;
    private final String bureau;

    BulkPages(BulkDesk desk, Paper paper, Clock clock, @Value("${fangpiao.bureau}") String bureau) {
        this.desk = desk;
        this.paper = paper;
        this.clock = clock;
        this.bureau = bureau;
    }

    @GetMapping("/bulk")
    String all(Principal person, Model page) {
        page.addAttribute("offers", desk.offers(person.getName()));
        page.addAttribute("runs", desk.latest(person.getName()));
        page.addAttribute("today", LocalDate.now(clock));
        return "bulk";
    }

    @GetMapping("/bulk/{process}/{step}")
    String choose(
            @PathVariable String process,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "") String most,
            @RequestParam(defaultValue = "DUE") Order order,
            Principal person,
            Model page) {
        var filter = new BulkFilter(project, least, most, order);
        List<BulkTask> open = desk.openFor(person.getName(), process, step);
        List<BulkTask> shown = filter.apply(open);
        page.addAttribute("open", open.size());
        page.addAttribute("tasks", shown);
        page.addAttribute("filter", filter);
        page.addAttribute("orders", Order.values());
        page.addAttribute(
                "projects",
                open.stream()
                        .map(BulkTask::project)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("most", BulkDesk.MOST_ROWS);
        page.addAttribute("more", open.size() == BulkTasks.MOST_SHOWN);
        if (shown.isEmpty()) return "bulk-step";
        page.addAttribute("decision", desk.decisionOf(shown));
        page.addAttribute("questions", desk.questions(shown));
        return "bulk-step";
    }

    /** @param entries the fields of the form among others */
    @PostMapping("/bulk/rehearsals")
    String rehearse(
            @RequestParam(required = false) List<String> task,
            @RequestParam Map<String, String> entries,
            Principal person) {
        long id = desk.rehearse(person.getName(), task == null ? List.of() : task, entries);
        return redirect(id, desk.get(id, person.getName()).isConfirmed());
    }

    @GetMapping("/bulk/runs/{id}")
    String run(@PathVariable long id, @RequestParam(required = false) String again, Principal person, Model page) {
        BulkRun run = desk.get(id, person.getName());
        page.addAttribute("run", run);
        page.addAttribute("again", again != null);
        page.addAttribute("own", run.person().equals(person.getName()));
        return run.isConfirmed() ? "bulk-run" : "bulk-rehearsal";
    }

    @PostMapping("/bulk/runs/{id}/confirmation")
    String confirm(@PathVariable long id, @RequestParam(defaultValue = "") String total, Principal person) {
        boolean before = desk.get(id, person.getName()).isConfirmed();
        long confirmed = desk.confirm(id, total, person.getName());
        return redirect(confirmed, before || confirmed != id);
    }

    @PostMapping("/bulk/runs/{id}/continuation")
    String goOn(@PathVariable long id, Principal person) {
        desk.goOn(id, person.getName());
        return redirect(id, false);
    }

    @PostMapping("/bulk/runs/{id}/stop")
    String stop(@PathVariable long id, Principal person) {
        desk.stop(id, person.getName());
        return redirect(id, false);
    }

    @GetMapping("/bulk/runs/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable long id, Principal person) {
        BulkRun run = desk.get(id, person.getName());
        run.requireFinished();
        return paper.show(run.no() + ".pdf", "bulk-receipt", Map.of("run", run, "bureau", bureau));
    }

    private static String redirect(long id, boolean again) {
        return "redirect:/bulk/runs/" + id + (again ? "?again" : "");
    }
}
