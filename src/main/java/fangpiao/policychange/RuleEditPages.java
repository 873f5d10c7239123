package fangpiao.policychange;

import fangpiao.policy.Mistake;
import fangpiao.policy.RuleBook;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writing a draft: field by field, or from a file. What is wrong is told beside the fields, and nothing is kept. */
@Controller
class RuleEditPages {

    private final RuleEditor editor;
    private final RuleShelf shelf;

    RuleEditPages(RuleEditor editor, RuleShelf shelf) {
        this.editor = editor;
        this.shelf = shelf;
    }

    @GetMapping("/policies/{code}/edit")
    ModelAndView open(@PathVariable String code, @RequestParam(defaultValue = "false") boolean kept) {
        return page(code, RuleEntries.of(editor.draft(code)), List.of()).addObject("kept", kept);
    }

    @PostMapping("/policies/{code}/edit")
    ModelAndView write(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Principal author) {
        var entries = new RuleEntries(fields);
        return keep(code, entries.book(code), entries, author);
    }

    @PostMapping("/policies/{code}/edit/file")
    ModelAndView upload(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean elseDefaults,
            Principal author)
            throws IOException {
        String text = PackFile.text(file.getBytes());
        try {
            RuleBook book = editor.upload(code, text, elseDefaults);
            return keep(code, book, RuleEntries.of(book), author);
        } catch (Refusal unreadable) {
            List<Mistake> mistakes = List.of(new Mistake("", unreadable.getMessage()));
            return page(code, RuleEntries.of(editor.draft(code)), mistakes);
        }
    }

    private ModelAndView keep(String code, RuleBook book, RuleEntries entries, Principal author) {
        List<Mistake> mistakes = editor.keep(book, author.getName());
        if (!mistakes.isEmpty()) return page(code, entries, mistakes);
        return new ModelAndView("redirect:/policies/{code}/edit?kept=true");
    }

    private ModelAndView page(String code, RuleEntries entries, List<Mistake> mistakes) {
        var page = new ModelAndView("rule-edit");
        if (!mistakes.isEmpty()) page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("version", shelf.version(code));
        page.addObject("entries", entries);
        page.addObject("head", HeadLine.values());
        page.addObject("mistakes", mistakes);
        page.addObject("chapters", RuleEditor.fields(entries, mistakes));
        return page;
    }
}
