package fangpiao.benchmark;

import java.util.List;
import java.util.Map;

/** The good road of an issuance, one official after the other; keys are those of the diagram. */
enum RoadStep {
    APPLY("issuanceRequested", "收到房票安置申请", "intake", "MAKE"),
    CALCULATE("calculateAmount", "核算票面金额", "calc", "CALCULATE"),
    LEGAL("reviewLegality", "法制审核", "legal", "LEGAL"),
    CHECK("checkAmount", "复核", "reviewer", "CHECK"),
    FUND("confirmFunds", "确认资金落实", "finance", "FUND"),
    APPROVE("approveIssuance", "核发审批", "deputy", "APPROVE"),
    PRINT("printVoucher", "打印房票", "printer", "PRINT"),
    SEAL("sealVoucher", "用印", "seal", "SEAL"),
    HAND_OVER("handOverVoucher", "发放签收", "intake", "HAND_OVER");

    static final List<RoadStep> TASKS = List.of(values()).subList(1, values().length);

    final String key;
    final String chinese;
    final String user;
    final String duty;

    RoadStep(String key, String chinese, String user, String duty) {
        this.key = key;
        this.chinese = chinese;
        this.user = user;
        this.duty = duty;
    }

    /** What the official fills in. */
    Map<String, Object> form(Applicant applicant) {
        return switch (this) {
            case APPLY ->
                Map.of(
                        "agreementNo",
                        applicant.agreementNo(),
                        "appliedOn",
                        applicant.appliedOn().toString(),
                        "coOwnersSigned",
                        true,
                        "voluntary",
                        true);
            case CALCULATE -> Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误");
            case LEGAL, CHECK, APPROVE -> Map.of("decision", "APPROVE", "opinion", "同意");
            case FUND -> Map.of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", Applicants.FUND);
            case PRINT -> Map.of("decision", "PRINTED", "stockSerial", applicant.stockSerial());
            case SEAL -> Map.of("sealLogNo", "YY-2024-1");
            case HAND_OVER -> Map.of("receiverKind", "HOLDER", "identityChecked", true, "signedReceipt", true);
        };
    }

    String decision() {
        return switch (this) {
            case CALCULATE -> "CONFIRM";
            case LEGAL, CHECK, FUND, APPROVE -> "APPROVE";
            case PRINT -> "PRINTED";
            default -> "DONE";
        };
    }

    String opinion() {
        return switch (this) {
            case CALCULATE -> "金额无误";
            case LEGAL, CHECK, APPROVE -> "同意";
            case FUND -> "资金已到位";
            default -> null;
        };
    }
}
