package fangpiao.policychange;

import fangpiao.Scenario;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who changes rules, and the officials who look at the draft. */
@Component
public class RuleAuthor {

    private final Scenario scenario;
    private final PolicyDesk policies;
    private final PolicyChangeDesk desk;

    RuleAuthor(Scenario scenario, PolicyDesk policies, PolicyChangeDesk desk) {
        this.scenario = scenario;
        this.policies = policies;
        this.desk = desk;
    }

    /** A new version for one project, so that no other scenario's homes are touched. */
    public Map<String, Object> request(String baseCode, LocalDate effectiveFrom) {
        var form = new HashMap<String, Object>();
        form.put("reason", "市政府提高奖励比例");
        form.put("newCode", "GZ-%d".formatted(10_000 + scenario.unique()));
        form.put("baseCode", baseCode);
        form.put("versionName", "测试用新规则");
        form.put("legalBasis", "测试文件〔2026〕1号");
        form.put("issuedOn", effectiveFrom.minusDays(10).toString());
        form.put("effectiveFrom", effectiveFrom.toString());
        return form;
    }

    public String asks(Map<String, Object> request) {
        return scenario.start("author", "policyChange", request);
    }

    /** Writes values on the draft, as the edit page does: pairs of parameter code and text. */
    public void writes(String author, String code, String... pairs) {
        Policy draft = policies.version(code);
        RuleBook book = RuleBook.of(draft);
        var texts = new HashMap<>(book.texts());
        for (int i = 0; i < pairs.length; i += 2) texts.put(pairs[i], pairs[i + 1]);
        desk.write(new RuleBook(texts, book.evidence()), author);
    }

    public void submits(String caseNo) {
        scenario.complete("author", caseNo, "writeDraft", Map.of("decision", "SUBMIT", "opinion", "已按文件填写"));
    }
}
