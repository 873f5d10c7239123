package fangpiao.developer;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a company's clerk opens cases: the start forms of the diagrams, drawn by our own page. */
@Controller
class ApplicationPages {

    private final Companies companies;
    private final Drafts drafts;
    private final CaseDoor cases;

    ApplicationPages(Companies companies, Drafts drafts, CaseDoor cases) {
        this.companies = companies;
        this.drafts = drafts;
        this.cases = cases;
    }

    @GetMapping({"/developer/apply/{what}", "/developer/apply/{what}/{subject}"})
    ModelAndView blank(
            @PathVariable String what,
            @PathVariable(required = false) Optional<String> subject,
            @RequestParam Map<String, String> asked,
            Authentication person) {
        Draft draft = draft(what, subject, person);
        var entries = new HashMap<>(draft.suggested());
        entries.putAll(asked);
        return page(draft, draft.with(entries), Map.of(), HttpStatus.OK);
    }

    @PostMapping({"/developer/apply/{what}", "/developer/apply/{what}/{subject}"})
    ModelAndView handIn(
            @PathVariable String what,
            @PathVariable(required = false) Optional<String> subject,
            @RequestParam Map<String, String> sent,
            Authentication person) {
        Draft draft = draft(what, subject, person);
        Map<String, String> entries = draft.with(sent);
        var answers = draft.form().answers(entries);
        Map<String, String> complaints = draft.form().complaints(answers);
        if (!complaints.isEmpty()) return page(draft, entries, complaints, HttpStatus.BAD_REQUEST);
        try {
            CaseNo opened = cases.open(draft.application().kind(), person, answers);
            return new ModelAndView("redirect:/developer/cases/{caseNo}?opened", Map.of("caseNo", opened.value()));
        } catch (Refusal refusal) {
            return page(draft, entries, Map.of("", refusal.getMessage()), HttpStatus.BAD_REQUEST);
        }
    }

    private Draft draft(String what, Optional<String> subject, Authentication person) {
        Company company = companies.of(person);
        return Application.at(what)
                .flatMap(application -> drafts.of(application, company, subject.orElse("")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(
            Draft draft, Map<String, String> entries, Map<String, String> complaints, HttpStatus status) {
        var page = new ModelAndView("developer-apply", status);
        page.addObject("draft", draft);
        page.addObject("entries", entries);
        page.addObject("complaints", complaints);
        return page;
    }
}
