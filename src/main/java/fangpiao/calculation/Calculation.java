package fangpiao.calculation;

import fangpiao.amount.Explained;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.Policy;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The amounts of a case, computed anew by the rules it has pinned.
 *
 * @param authority which office answers for them
 * @param about whose home and which papers it is about, for the head of the sheet
 * @param results what came out, beside what is kept
 */
public record Calculation(
        CaseNo caseNo,
        SheetKind kind,
        String authority,
        Policy policy,
        List<Fact> about,
        List<Explained> lines,
        List<Result> results) {

    public boolean agrees() {
        return results.stream().allMatch(Result::agrees);
    }

    /** 复算一致 or 复算不一致, and what was compared. */
    public String verdict() {
        return (agrees() ? "复算一致：" : "复算不一致：") + comparison();
    }

    /** What agrees, or else what differs and by how much. */
    public String comparison() {
        List<Result> different =
                results.stream().filter(result -> !result.agrees()).toList();
        if (different.isEmpty()) return results.stream().map(Result::item).collect(Collectors.joining("、")) + "与登记数相同。";
        return different.stream().map(Result::toString).collect(Collectors.joining("；")) + "。";
    }
}
