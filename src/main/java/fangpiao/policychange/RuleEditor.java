package fangpiao.policychange;

import fangpiao.policy.Evidence;
import fangpiao.policy.Mistake;
import fangpiao.policy.Pack;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.VersionStatus;
import fangpiao.shared.Refusal;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the drafts of rule versions. */
@Component
class RuleEditor {

    private final PolicyDesk policies;
    private final PolicyChangeDesk changes;

    RuleEditor(PolicyDesk policies, PolicyChangeDesk changes) {
        this.policies = policies;
        this.changes = changes;
    }

    /** The draft as it stands, to be written on. */
    RuleBook draft(String code) {
        RuleBook book = RuleBook.of(policies.version(code));
        if (policies.status(code) != VersionStatus.DRAFT) throw new Refusal("规则版本「" + code + "」不是草案，不能修改；请另立新版本。");
        changes.writerOf(code).ifPresent(PolicyChange::requireWritable);
        return book;
    }

    /** Keeps the draft if nothing is wrong with it; else nothing happens, and everything that is wrong is told. */
    List<Mistake> keep(RuleBook book, String author) {
        List<Mistake> mistakes = book.mistakes();
        if (mistakes.isEmpty()) changes.write(book, author);
        return mistakes;
    }

    /** The draft with what a file says; what the file does not say, it keeps, or takes from the defaults. */
    RuleBook upload(String code, String file, boolean elseDefaults) {
        RuleBook draft = draft(code);
        RuleBook base = elseDefaults ? blank(draft, policies.defaults()) : draft;
        RuleBook uploaded = Pack.read(new StringReader(file), base);
        String meant = uploaded.text("version.code");
        if (!meant.equals(code))
            throw new Refusal("文件是规则版本「%s」，这里是草案「%s」；请改正文件中的 version.code，或删去该行。".formatted(meant, code));
        return uploaded;
    }

    private static RuleBook blank(RuleBook draft, RuleBook defaults) {
        var texts = new HashMap<>(defaults.texts());
        draft.texts().forEach((code, text) -> {
            if (code.startsWith("version.")) texts.put(code, text);
        });
        return new RuleBook(texts, unconfirmed(defaults.evidence()));
    }

    /** What confirms a default for one city does not for another. */
    private static Map<String, Evidence> unconfirmed(Map<String, Evidence> evidence) {
        return evidence.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        known -> new Evidence(false, known.getValue().source())));
    }

    /** The page's fields, each with what is wrong with it. */
    static List<Chapter<RuleField>> fields(RuleEntries entries, List<Mistake> mistakes) {
        Map<String, List<String>> byCode = mistakes.stream()
                .collect(Collectors.groupingBy(
                        Mistake::code, Collectors.mapping(Mistake::sentence, Collectors.toList())));
        List<RuleField> fields = Parameters.all().stream()
                .map(parameter -> field(parameter, entries, byCode))
                .toList();
        return Chapter.of(fields, RuleField::section);
    }

    private static RuleField field(Parameter<?> parameter, RuleEntries entries, Map<String, List<String>> mistakes) {
        return new RuleField(parameter, entries, mistakes.getOrDefault(parameter.code(), List.of()));
    }
}
