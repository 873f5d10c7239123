package fangpiao.policychange;

import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would mean, case by case. */
@Controller
class WhatIfPage {

    private static final int LINES = 100;

    private final PolicyChangeDesk desk;
    private final PolicyDesk policies;
    private final WhatIfCases cases;

    WhatIfPage(PolicyChangeDesk desk, PolicyDesk policies, WhatIfCases cases) {
        this.desk = desk;
        this.policies = policies;
        this.cases = cases;
    }

    @GetMapping("/policies/changes/{caseNo}")
    String replay(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PolicyChange change = desk.get(new CaseNo(caseNo));
        WhatIfTotals totals = cases.totals(change.caseNo())
                .orElseThrow(() -> new Refusal("规则变更案%s的草案还没有提交，没有试算结果。".formatted(change.caseNo())));
        WhatIfView view = WhatIfView.at(show);
        int shown = Math.max(1, page);
        model.addAttribute("change", change);
        model.addAttribute("draft", policies.version(change.ruleVersion()));
        model.addAttribute("totals", totals);
        model.addAttribute("view", view);
        model.addAttribute("views", WhatIfView.values());
        model.addAttribute("page", shown);
        model.addAttribute("pages", Math.max(1, (totals.of(view) + LINES - 1) / LINES));
        model.addAttribute("lines", cases.of(change.caseNo(), totals.round(), view, (shown - 1) * LINES, LINES));
        return "what-if";
    }
}
