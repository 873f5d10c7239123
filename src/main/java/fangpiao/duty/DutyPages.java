package fangpiao.duty;

import fangpiao.identity.Duty;
import fangpiao.identity.ForbiddenPair;
import fangpiao.identity.ForbiddenPair.Scope;
import fangpiao.identity.ForbiddenPairs;
import fangpiao.identity.SeparationRule;
import fangpiao.spreadsheet.Download;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What auditors see of the separation of duties: who holds posts that must not meet, the rules, and who keeps his hands off. */
@Controller
class DutyPages {

    private final RoleConflicts conflicts;
    private final ForbiddenPairs pairs;
    private final Recusals recusals;

    DutyPages(RoleConflicts conflicts, ForbiddenPairs pairs, Recusals recusals) {
        this.conflicts = conflicts;
        this.pairs = pairs;
        this.recusals = recusals;
    }

    @GetMapping("/duties")
    String report(Model page) {
        List<ForbiddenPair> all = pairs.all();
        page.addAttribute("conflicts", conflicts.all());
        page.addAttribute("rules", SeparationRule.values());
        page.addAttribute("duties", Duty.values());
        page.addAttribute("forbidden", withinACase(all));
        page.addAttribute(
                "wider", all.stream().filter(pair -> pair.scope() != Scope.CASE).toList());
        page.addAttribute("recusals", recusals.latest());
        return "duties";
    }

    @GetMapping("/duties/conflicts.xlsx")
    ResponseEntity<byte[]> sheet() {
        return Download.xlsx("岗位冲突.xlsx", ConflictSheet.of(conflicts.all()));
    }

    /** As "earlier later", for the squares of the table. */
    private static Set<String> withinACase(List<ForbiddenPair> all) {
        return all.stream()
                .filter(pair -> pair.scope() == Scope.CASE && pair.laterKind() == null)
                .map(pair -> pair.earlier() + " " + pair.later())
                .collect(Collectors.toSet());
    }
}
