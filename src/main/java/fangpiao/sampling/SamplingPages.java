package fangpiao.sampling;

import fangpiao.document.Paper;
import fangpiao.identity.Role;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples of paid claims: drawn by auditors and managers, examined by auditors, read by all officials. */
@Controller
class SamplingPages {

    private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final SamplingDesk desk;
    private final Developers developers;
    private final Paper paper;
    private final Clock clock;

    SamplingPages(SamplingDesk desk, Developers developers, Paper paper, Clock clock) {
        this.desk = desk;
        this.developers = developers;
        this.paper = paper;
        this.clock = clock;
    }

    @ModelAttribute("mayExamine")
    boolean mayExamine(HttpServletRequest visit) {
        return visit.isUserInRole(Role.AUDITOR.groupId());
    }

    @ModelAttribute("mayDraw")
    boolean mayDraw(HttpServletRequest visit) {
        return mayExamine(visit) || visit.isUserInRole(Role.MANAGER.groupId());
    }

    @GetMapping("/sampling")
    String all(Model page) {
        page.addAttribute("samplings", desk.latest());
        page.addAttribute("developers", developers.all());
        page.addAttribute("methods", Method.values());
        page.addAttribute("lastMonth", BookMonth.of(LocalDate.now(clock)).previous());
        return "samplings";
    }

    @PostMapping("/sampling")
    String draw(
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String developer,
            @RequestParam(defaultValue = "0") String atLeast,
            @RequestParam Method method,
            @RequestParam int size,
            @RequestParam(defaultValue = "") String seed,
            Principal person) {
        var population = new Population(
                BookMonth.parse(from),
                BookMonth.parse(until),
                developer.isBlank() ? null : developer,
                yuan(atLeast, "金额下限"));
        long no = desk.draw(population, method, size, seed.isBlank() ? null : seed.strip(), person.getName());
        return "redirect:/sampling/" + no;
    }

    @GetMapping("/sampling/{no}")
    String one(@PathVariable long no, Model page) {
        page.addAttribute("sampling", desk.get(no));
        return "sampling";
    }

    @GetMapping("/sampling/{no}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable long no) {
        Sampling sampling = desk.get(no);
        return Download.xlsx("结算抽查-%s.xlsx".formatted(sampling.name()), SamplingSheet.of(sampling));
    }

    @GetMapping("/sampling/{no}.pdf")
    ResponseEntity<byte[]> print(@PathVariable long no) {
        Sampling sampling = desk.get(no);
        return paper.show(sampling.name() + ".pdf", "sampling-report", Map.of("sampling", sampling));
    }

    @PostMapping("/sampling/{no}/findings")
    String find(
            @PathVariable long no,
            @RequestParam String claim,
            @RequestParam boolean wrong,
            @RequestParam(defaultValue = "0") String amount,
            @RequestParam(defaultValue = "") String words,
            Principal person) {
        var caseNo = new CaseNo(claim);
        if (wrong) desk.find(no, caseNo, yuan(amount, "差错金额"), words, person.getName());
        else desk.findNothing(no, caseNo, person.getName());
        return "redirect:/sampling/{no}#" + claim;
    }

    private static Money yuan(String text, String what) {
        String amount = text.isBlank() ? "0" : text.strip();
        if (!YUAN.matcher(amount).matches()) throw new Refusal("%s应为数字，最多两位小数。".formatted(what));
        return Money.yuan(amount);
    }
}
