package fangpiao.demo;

import java.util.HashMap;
import java.util.Map;

/** Changes of the rules that are on their way, one at each step. */
class PilotRules {

    private static final Map<String, Object> SUBMITTED = Map.of("decision", "SUBMIT", "opinion", "已按文件逐项填写。");

    private final Clerk clerk;

    PilotRules(Clerk clerk) {
        this.clerk = clerk;
    }

    void stand() {
        clerk.start("author", "policyChange", request("KM-2026", "昆明市2026年实施意见（征求意见稿）", "2026-01-01", null));
        String reviewed =
                clerk.start("author", "policyChange", request("P7-2026", "西山区城中村改造7号片区2026年办法", "2026-01-01", "P7"));
        clerk.complete("author", reviewed, "writeDraft", SUBMITTED);
        String approved =
                clerk.start("author", "policyChange", request("XKZ-2025", "西客站项目改按2025年实施意见", "2025-10-01", "XKZ"));
        clerk.complete("author", approved, "writeDraft", SUBMITTED);
        clerk.approve("legal", approved, "reviewRules");
    }

    private static Map<String, Object> request(String code, String name, String from, String project) {
        var form = new HashMap<String, Object>();
        form.put("reason", "按市里2025年实施意见统一奖励比例和期限（演示）。");
        form.put("newCode", code);
        form.put("baseCode", "KM-2025");
        form.put("versionName", name);
        form.put("legalBasis", "演示文件〔2025〕1号");
        form.put("issuedOn", "2025-08-01");
        form.put("effectiveFrom", from);
        if (project != null) form.put("projectCode", project);
        return form;
    }
}
