package fangpiao.dashboard;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;

/** An application for a voucher without expropriation, with what proves it; of the two proofs one is null. */
public record GrantLine(
        String caseNo,
        VoucherKind kind,
        String rules,
        String holderName,
        String documentNo,
        Money amount,
        String minutesNo,
        Talent talent,
        StalledHome home) {

    public record Talent(String employer, String category, int insuranceMonths) {}

    public record StalledHome(String project, String address, String contractNo, Money paid) {}
}
