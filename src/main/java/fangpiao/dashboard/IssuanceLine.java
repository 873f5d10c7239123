package fangpiao.dashboard;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.Money;
import java.time.LocalDate;

/** The issuing of a voucher as the case page shows it; amounts are null until they are calculated. */
public record IssuanceLine(
        String caseNo,
        VoucherKind kind,
        LocalDate appliedOn,
        String rules,
        String supplementaryAgreementNo,
        Money deduction,
        String deductionReason,
        Money equity,
        Money bonus,
        Money face,
        String fund,
        String minutesNo,
        String sealLogNo,
        String receiverKind,
        String agentName) {

    public String receiver() {
        if (receiverKind == null) return null;
        return receiverKind.equals("AGENT") ? "代理人" + agentName : "本人";
    }
}
