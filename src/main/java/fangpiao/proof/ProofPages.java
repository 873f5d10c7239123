package fangpiao.proof;

import fangpiao.identity.Users;
import fangpiao.proof.ProofDesk.Asker;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an auditor has the books proved (核验账目), sees what was compared, and takes them home. */
@Controller
class ProofPages {

    private static final int RUNS = 20;

    private final ProofDesk desk;
    private final ProofRuns runs;
    private final Checks checks;
    private final Users users;
    private final Clock clock;

    ProofPages(ProofDesk desk, ProofRuns runs, Checks checks, Users users, Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.checks = checks;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/proof")
    String latest(Model page) {
        List<ProofRun> latest = runs.latest(RUNS);
        latest.stream().findFirst().ifPresent(run -> show(run, page));
        page.addAttribute("runs", latest);
        return "proof";
    }

    @GetMapping("/proof/runs/{no}")
    String run(@PathVariable long no, Model page) {
        show(runs.find(no).orElseThrow(() -> new Refusal("没有第%d次核验。".formatted(no))), page);
        page.addAttribute("runs", runs.latest(RUNS));
        return "proof";
    }

    @PostMapping("/proof")
    String prove(Principal person) {
        ProofRun run = desk.prove(new Asker(person.getName(), users.nameOf(person.getName())));
        return "redirect:/proof/runs/" + run.no();
    }

    @GetMapping("/proof/ledger.csv")
    void export(HttpServletResponse answer) throws IOException {
        answer.setContentType("text/csv");
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.as("账册%s.csv".formatted(LocalDate.now(clock))));
        desk.export(answer.getOutputStream());
    }

    private void show(ProofRun run, Model page) {
        page.addAttribute(
                "view",
                ProofView.of(
                        run,
                        checks.all(),
                        runs.resultsOf(run.no()),
                        check -> runs.differencesOf(run.no(), check.code(), ProofRuns.SHOWN)));
        page.addAttribute("gone", runs.goneSince(run.no()));
        page.addAttribute("seal", desk.seal(run.sealNo()));
    }
}
