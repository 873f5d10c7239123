package fangpiao.approval;

import fangpiao.identity.Role;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.List;

/**
 * To whom an approval was put, and on what sum.
 *
 * @param step the user task that approves
 * @param own the amount of the case
 * @param threshold above it a meeting decides
 * @param rules whose threshold it is; null where the case has no rules
 * @param parts the other cases of the sum
 */
record ApprovalLevel(
        CaseNo caseNo, String step, Money own, Money threshold, String rules, Level level, List<Part> parts) {

    /** Another case of the sum. */
    record Part(String caseNo, Money amount) {}

    Money total() {
        return own.plus(others());
    }

    Money others() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    boolean isCollective() {
        return total().exceeds(threshold);
    }

    /** 本案 300,000.00 元，同户其他 2 件 400,000.00 元，合计 700,000.00 元 → 分管副局长。 */
    String sentence() {
        String post = Role.ofGroup(level.group()).map(Role::title).orElse(level.group());
        if (parts.isEmpty()) return "本案 %s 元 → %s".formatted(own, post);
        return "本案 %s 元，%s其他 %d 件 %s 元，合计 %s 元 → %s"
                .formatted(own, Together.of(step).chinese(), parts.size(), others(), total(), post);
    }

    /** 3席会签，2票同意即通过，2票不同意即不通过. */
    String quorum() {
        return "%d席会签，%d票同意即通过，%d票不同意即不通过".formatted(level.seats(), level.approvals(), level.refusals());
    }
}
