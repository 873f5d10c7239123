package fangpiao.settlement;

import static java.util.stream.Collectors.toMap;

import fangpiao.amount.TrancheInterest;
import fangpiao.policy.Node;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the last of several instalments bears (settle.lastTrancheInterest), by the rules of each voucher. */
@Component
class LastTranches {

    private final PolicyDesk policies;

    LastTranches(PolicyDesk policies) {
        this.policies = policies;
    }

    /** From the day the node was reached, or from the filing if that was later, until a day. */
    Map<VoucherNo, TrancheInterest> interestOf(Contract contract, Node node, NodeProof proof, LocalDate until) {
        var interest = new LinkedHashMap<VoucherNo, TrancheInterest>();
        if (proof == null || until == null) return interest;
        LocalDate dueOn = proof.provenOn().isBefore(contract.filedOn()) ? contract.filedOn() : proof.provenOn();
        contract.tranchesAt(node).stream()
                .filter(contract::isLastOfSeveral)
                .forEach(last -> interest.put(
                        last.voucher(),
                        TrancheInterest.of(last.amount(), dueOn, until, policies.version(last.ruleVersion()))));
        return interest;
    }

    Map<VoucherNo, Money> amountsOf(Contract contract, Node node, NodeProof proof, LocalDate until) {
        return amounts(interestOf(contract, node, proof, until));
    }

    static Map<VoucherNo, Money> amounts(Map<VoucherNo, TrancheInterest> interest) {
        return interest.entrySet().stream()
                .filter(entry -> entry.getValue().amount().isPositive())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().amount()));
    }
}
