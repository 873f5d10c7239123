package fangpiao.notification;

import fangpiao.notification.Templates.Edition;
import fangpiao.shared.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reading and writing the texts. A text is looked at before it is kept, and what is wrong with it is told by name. */
@Controller
class TemplatePages {

    /** A kind in the list of texts. */
    public record KindLine(String kind, String title, boolean forHolders, Edition edition) {}

    private final Templates templates;

    TemplatePages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/notifications/templates")
    ModelAndView list() {
        List<KindLine> kinds = Stream.of(Kind.values())
                .map(kind -> new KindLine(
                        kind.name(),
                        kind.title(),
                        kind.isForHolders(),
                        templates.editions(kind).get(0)))
                .toList();
        return new ModelAndView("notice-templates", "kinds", kinds);
    }

    /** @param before takes the text that was in use before the one that is */
    @GetMapping("/notifications/templates/{name}")
    ModelAndView open(
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean before,
            @RequestParam(defaultValue = "false") boolean kept) {
        Kind kind = kindOf(name);
        List<Edition> editions = templates.editions(kind);
        Template text = editions.get(before ? editions.size() - 1 : 0).template();
        return page(text, editions, List.of()).addObject("kept", kept);
    }

    @PostMapping("/notifications/templates/{name}")
    ModelAndView write(
            @PathVariable String name,
            @RequestParam int from,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam String body,
            @RequestParam String act,
            Principal author) {
        Kind kind = kindOf(name);
        var text = new Template(
                kind,
                from + 1,
                subject(kind, subject),
                body.replace("\r\n", "\n").strip());
        List<String> complaints = text.complaints();
        if (!complaints.isEmpty() || !act.equals("keep")) return page(text, templates.editions(kind), complaints);
        templates.add(text, author.getName());
        return new ModelAndView("redirect:/notifications/templates/{name}?kept=true", Map.of("name", name));
    }

    private static ModelAndView page(Template text, List<Edition> editions, List<String> complaints) {
        var page = new ModelAndView("notice-template");
        if (!complaints.isEmpty()) page.setStatus(HttpStatus.BAD_REQUEST);
        else page.addObject("preview", new Preview(text));
        page.addObject("kind", text.kind());
        page.addObject("from", editions.get(0).template().version());
        page.addObject("text", text);
        page.addObject("editions", editions);
        page.addObject("complaints", complaints);
        return page;
    }

    /** A text with an example in each place. */
    public record Preview(String subject, String body) {
        Preview(Template text) {
            this(text.subjectFor(text.examples()), text.bodyFor(text.examples()));
        }
    }

    /** Only officials see one. */
    private static String subject(Kind kind, String written) {
        return kind.isForHolders() ? kind.shipped().subject() : written.strip();
    }

    private static Kind kindOf(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("没有通知模板「%s」。".formatted(name)));
    }
}
