package fangpiao.policychange;

import fangpiao.amount.Component;
import fangpiao.amount.Equity;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a household may still get a voucher for: an open issuance, or the part of an agreement whose voucher nobody has
 * asked for yet.
 *
 * @param ruleVersion the one it is pinned to
 * @param countedOn the day its face is reckoned from
 * @param amount before deduction
 * @param agreementEquity of the whole agreement, under the pinned rules
 */
record OpenEntitlement(
        CaseNo caseNo,
        String holderName,
        String projectCode,
        String ruleVersion,
        LocalDate countedOn,
        Money amount,
        Money deduction,
        Money agreementEquity,
        BigDecimal buildingArea,
        Map<ComponentCode, Money> components) {

    /** What is left of it after deductions when the given rules say which components count; nothing may be left. */
    Money equityUnder(Policy rules, Policy pinned) {
        Money left = amount.plus(shift(rules, pinned)).minus(deduction);
        return left.isPositive() ? left : Money.ZERO;
    }

    /** Its share of what the whole agreement would gain or lose. */
    private Money shift(Policy rules, Policy pinned) {
        if (rules.get(Parameters.FACE_COMPONENTS).equals(pinned.get(Parameters.FACE_COMPONENTS))) return Money.ZERO;
        return wholeUnder(rules)
                .minus(agreementEquity)
                .share(amount.fen(), agreementEquity.fen(), RoundingMode.HALF_UP);
    }

    private Money wholeUnder(Policy rules) {
        List<Component> counted = components.entrySet().stream()
                .map(one -> Component.of(one.getKey(), one.getValue(), rules))
                .toList();
        try {
            return Equity.of(counted, rules).amount();
        } catch (Refusal nothingCounts) {
            return Money.ZERO;
        }
    }
}
