package fangpiao.quote;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.LandType;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The trial calculation at the counter. The question is the page's address, so that it can be kept, sent and asked again; it
 * says nothing about a person.
 */
@Controller
class QuotePage {

    /** What most valuations have; the other components are folded away. */
    private static final List<ComponentCode> USUAL = List.of(
            ComponentCode.HOUSE_VALUE,
            ComponentCode.LAND_VALUE,
            ComponentCode.FITOUT,
            ComponentCode.ATTACHMENTS,
            ComponentCode.SIGNING_REWARD,
            ComponentCode.MOVING_REWARD,
            ComponentCode.PROJECT_SUBSIDY,
            ComponentCode.DEDUCTION);

    private final QuoteDesk desk;
    private final Clock clock;

    QuotePage(QuoteDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param more the button that adds a home, which only gives another row */
    @GetMapping("/quotes")
    ModelAndView quote(@RequestParam Map<String, String> fields, @RequestParam(required = false) String more) {
        var asked = new HashMap<>(fields);
        asked.remove("more");
        if (asked.isEmpty()) return form(beginning(), 1);
        int rows = Math.max(1, new Entries(asked).rows("purchases"));
        if (more != null) return form(asked, Math.min(rows + 1, PlanReader.MOST));
        return answer(asked, rows);
    }

    private ModelAndView answer(Map<String, String> asked, int rows) {
        ModelAndView page = form(asked, rows);
        try {
            page.addObject("quote", desk.quote(new Entries(asked)));
        } catch (Unanswerable refusal) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("complaints", refusal.complaints());
            page.addObject(
                    "wrong",
                    refusal.complaints().stream()
                            .collect(toMap(Complaint::field, Complaint::message, (first, next) -> first)));
        }
        return page;
    }

    private Map<String, String> beginning() {
        return Map.of(
                "version",
                desk.versions().get(0).code(),
                "issuedOn",
                LocalDate.now(clock).toString());
    }

    private ModelAndView form(Map<String, String> asked, int rows) {
        List<Policy> versions = desk.versions();
        var page = new ModelAndView("quote");
        page.addObject("asked", asked);
        page.addObject("rows", rows);
        page.addObject(
                "cities",
                versions.stream().collect(groupingBy(one -> one.head().city(), LinkedHashMap::new, toList())));
        page.addObject("glances", versions.stream().map(Glance::of).toList());
        page.addObject("usual", USUAL);
        page.addObject("further", further());
        page.addObject("furtherGiven", further().stream().anyMatch(code -> isGiven(asked, code)));
        page.addObject("lands", LandType.values());
        page.addObject("types", PropertyType.values());
        page.addObject("stages", SaleStage.values());
        page.addObject("complaints", List.of());
        page.addObject("wrong", Map.of());
        return page;
    }

    private static boolean isGiven(Map<String, String> asked, ComponentCode code) {
        return !asked.getOrDefault("components." + code, "").isBlank();
    }

    private static List<ComponentCode> further() {
        return Stream.of(ComponentCode.values())
                .filter(code -> !USUAL.contains(code))
                .toList();
    }
}
