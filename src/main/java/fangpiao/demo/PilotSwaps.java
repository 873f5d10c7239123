package fangpiao.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The road from a promised home to the issuance of a voucher, up to a step where a household is left waiting. */
class PilotSwaps {

    static final List<String> STEPS = List.of(
            "clearTransitionFee",
            "checkClearing",
            "approveSupplement",
            "signSupplement",
            "payTransitionFee",
            "confirmFeePayment");

    /** A household that was promised a home; what it has got of the transition fee so far. */
    record Waiting(String agreementNo, String holderName, String areaM2, String feePaid, int no) {}

    private final Clerk clerk;
    private final PilotPayments payments;
    private final String today;

    PilotSwaps(Clerk clerk, PilotPayments payments, String today) {
        this.clerk = clerk;
        this.payments = payments;
        this.today = today;
    }

    void take(Waiting household, String stop) {
        String caseNo = clerk.start("intake", "swapConversion", application(household));
        for (String step : STEPS) {
            if (step.equals(stop)) return;
            switch (step) {
                case "clearTransitionFee" -> clear(caseNo, household);
                case "checkClearing" -> clerk.approve("reviewer", caseNo, step);
                case "approveSupplement" -> clerk.approveByAmount(caseNo, step);
                case "signSupplement" -> clerk.complete("intake", caseNo, step, supplement(household));
                case "payTransitionFee" -> clerk.complete("cashier", caseNo, step, Map.of("paymentConfirmed", true));
                default -> payments.expect(caseNo, () -> clerk.complete("finance", caseNo, step, receipt(household)));
            }
        }
    }

    private Map<String, Object> application(Waiting household) {
        return Map.of(
                "agreementNo", household.agreementNo(), "appliedOn", today, "coOwnersSigned", true, "voluntary", true);
    }

    /** The calculator looks at the amounts before confirming them. */
    private void clear(String caseNo, Waiting household) {
        var form = new HashMap<String, Object>();
        form.put("feeArea", household.areaM2());
        form.put("feeRateYuan", "15.00");
        form.put("feeFrom", "2024-07-01");
        form.put("agreedDelivery", "2025-06-30");
        form.put("feeStop", today);
        form.put("feePaidYuan", household.feePaid());
        form.put("opinion", "与过渡费发放台账一致。");
        form.put("decision", "RECALCULATE");
        clerk.complete("calc", caseNo, "clearTransitionFee", form);
        form.put("decision", "CONFIRM");
        clerk.complete("calc", caseNo, "clearTransitionFee", form);
    }

    private Map<String, Object> supplement(Waiting household) {
        return Map.of(
                "decision",
                "SIGNED",
                "supplementaryAgreementNo",
                household.agreementNo().replace("-CQ-", "-BC-") + "-1",
                "signedOn",
                today,
                "accountName",
                household.holderName(),
                "bankName",
                "建设银行昆明马街支行",
                "accountNo",
                "621700386%010d".formatted(household.no()));
    }

    private Map<String, Object> receipt(Waiting household) {
        return Map.of("decision", "RECEIVED", "receiptNo", "GD%05d".formatted(household.no()), "paidOn", today);
    }
}
