package fangpiao.funding;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.engine.StartForm;
import fangpiao.engine.StartForm.Field;
import fangpiao.funding.FundMatter.Kind;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where finance enters what has happened to a fund: the start form of the diagram, with what belongs to the matter only. */
@Controller
class FundEntryPages {

    private static final String MATTER = "fundMatter";
    private static final Set<String> ACCOUNT_FIELDS = Set.of("accountName", "accountNo", "bankName", "documentNo");

    private final CaseDoor cases;
    private final ProjectDesk projects;
    private final FundRegister funds;

    FundEntryPages(CaseDoor cases, ProjectDesk projects, FundRegister funds) {
        this.cases = cases;
        this.projects = projects;
        this.funds = funds;
    }

    @GetMapping("/funds/entries/{matter}")
    ModelAndView blank(@PathVariable String matter, @RequestParam Map<String, String> asked) {
        return page(kind(matter), asked, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/funds/entries/{matter}")
    ModelAndView handIn(@PathVariable String matter, @RequestParam Map<String, String> sent, Authentication person) {
        Kind kind = kind(matter);
        var entries = new HashMap<>(sent);
        entries.put(MATTER, kind.name());
        StartForm form = cases.formOf(CaseKind.FUND_ENTRY);
        Map<String, Object> answers = form.answers(entries);
        Map<String, String> complaints = form.complaints(answers);
        if (!complaints.isEmpty()) return page(kind, entries, complaints, HttpStatus.BAD_REQUEST);
        try {
            CaseNo opened = cases.open(CaseKind.FUND_ENTRY, person, answers);
            return new ModelAndView("redirect:/cases/{caseNo}", Map.of("caseNo", opened.value()));
        } catch (Refusal refusal) {
            return page(kind, entries, Map.of("", refusal.getMessage()), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(
            Kind kind, Map<String, String> entries, Map<String, String> complaints, HttpStatus status) {
        return new ModelAndView("fund-entry", status)
                .addObject("kind", kind)
                .addObject("path", kind.name().toLowerCase(Locale.ROOT))
                .addObject("fields", fieldsOf(kind))
                .addObject("entries", entries)
                .addObject("complaints", complaints);
    }

    private List<Field> fieldsOf(Kind kind) {
        return cases.formOf(CaseKind.FUND_ENTRY).parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(field -> belongs(field.key(), kind))
                .map(this::asChoice)
                .toList();
    }

    private static boolean belongs(String key, Kind kind) {
        return switch (kind) {
            case OPENING ->
                Set.of("projectCode", "fundName", "fundSource").contains(key) || ACCOUNT_FIELDS.contains(key);
            case DEPOSIT ->
                Set.of("fundNo", "depositYuan", "arrivedOn", "documentNo").contains(key);
            case ACCOUNT -> key.equals("fundNo") || ACCOUNT_FIELDS.contains(key);
        };
    }

    /** Projects and funds are chosen here, where Tasklist has them typed. */
    private Field asChoice(Field field) {
        return switch (field.key()) {
            case "fundNo" -> chosen(field, fundNames());
            case "projectCode" -> chosen(field, projectNames());
            default ->
                new Field(
                        field.key(),
                        field.type(),
                        field.label(),
                        field.hint(),
                        true,
                        field.maxLength(),
                        field.choices());
        };
    }

    private static Field chosen(Field field, Map<String, String> choices) {
        return new Field(field.key(), "select", field.label().replace("编号", ""), "", true, null, choices);
    }

    private Map<String, String> fundNames() {
        var names = new LinkedHashMap<String, String>();
        funds.all().forEach(fund -> names.put(fund.no(), fund.backer().fundName() + "（" + fund.no() + "）"));
        return names;
    }

    private Map<String, String> projectNames() {
        var names = new LinkedHashMap<String, String>();
        projects.all().forEach(project -> names.put(project.code(), project.name()));
        return names;
    }

    private static Kind kind(String matter) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(matter))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
