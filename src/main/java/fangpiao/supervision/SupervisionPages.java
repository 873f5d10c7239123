package fangpiao.supervision;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.pool.EstateStatus;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The estates of the pool and what is going on there; the reviewer opens a review from here. */
@Controller
class SupervisionPages {

    private static final String REVIEWER = "ROLE_pool-reviewer";
    private final SupervisionList lines;
    private final SupervisedEstates estates;
    private final EstateFigures figures;
    private final EstateHistory history;
    private final CaseDoor cases;
    private final Clock clock;

    SupervisionPages(
            SupervisionList lines,
            SupervisedEstates estates,
            EstateFigures figures,
            EstateHistory history,
            CaseDoor cases,
            Clock clock) {
        this.lines = lines;
        this.estates = estates;
        this.figures = figures;
        this.history = history;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(required = false) EstateStatus status,
            Model page) {
        page.addAttribute("lines", lines.matching(words.strip(), status, today()));
        page.addAttribute("words", words.strip());
        page.addAttribute("status", status);
        page.addAttribute(
                "statuses",
                List.of(EstateStatus.LISTED, EstateStatus.SUSPENDED, EstateStatus.WITHDRAWN, EstateStatus.REMOVED));
        page.addAttribute("atMost", SupervisionList.AT_MOST);
        page.addAttribute("today", today());
        return "supervision";
    }

    @GetMapping("/supervision/{code}")
    String estate(@PathVariable String code, Authentication person, Model page) {
        SupervisedEstate estate = estates.get(code);
        page.addAttribute("code", estate.code());
        page.addAttribute("name", estate.name());
        page.addAttribute("facts", figures.of(estate));
        page.addAttribute("history", history.of(code));
        page.addAttribute("holders", history.holdersOf(code));
        page.addAttribute("causes", causes());
        page.addAttribute("mayReview", isReviewer(person) && (estate.isListed() || estate.isSuspended()));
        return "supervised-estate";
    }

    /** From the page of a case to the estate it is about. */
    @GetMapping("/supervision/cases/{caseNo}")
    String ofCase(@PathVariable String caseNo) {
        String code = history.estateOf(caseNo).orElseThrow(() -> new Refusal("没有房源监管案件「%s」。".formatted(caseNo)));
        return "redirect:/supervision/" + code;
    }

    @PostMapping("/supervision/{code}/reviews")
    String review(
            @PathVariable String code,
            @RequestParam String cause,
            @RequestParam String causeDetail,
            Authentication person) {
        var form = Map.<String, Object>of("estateCode", code, "cause", cause, "causeDetail", causeDetail);
        return "redirect:/cases/" + cases.open(CaseKind.POOL_REVIEW, person, form);
    }

    @GetMapping("/supervision/{code}/holders.xlsx")
    ResponseEntity<byte[]> holders(@PathVariable String code) {
        SupervisedEstate estate = estates.get(code);
        String name = "要告知的持票人-%s-%s.xlsx".formatted(estate.code(), today());
        return Download.xlsx(name, HolderSheet.of(history.holdersOf(code)));
    }

    /** Those a person may give. */
    private static List<Map<String, String>> causes() {
        return Arrays.stream(ReviewRequest.Cause.values())
                .filter(ReviewRequest.Cause::isGivenByPersons)
                .map(cause -> Map.of("code", cause.name(), "chinese", cause.chinese()))
                .toList();
    }

    private static boolean isReviewer(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals(REVIEWER));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
