package fangpiao.funding;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** One case in a list behind a figure. */
record OutlookRow(
        String caseNo,
        String no,
        String party,
        String kind,
        String what,
        String project,
        String fund,
        LocalDate day,
        Money amount,
        String remark) {

    static OutlookRow of(LiveVoucher voucher) {
        return new OutlookRow(
                voucher.caseNo(),
                voucher.no(),
                voucher.holder(),
                "未用房票",
                voucher.status().chinese(),
                voucher.backer().projectName(),
                voucher.backer().fund(),
                voucher.expiresOn(),
                voucher.left(),
                "");
    }

    static OutlookRow of(Due due) {
        return new OutlookRow(
                due.caseNo(),
                due.no(),
                due.party(),
                due.kind().chinese(),
                due.what(),
                due.backer().projectName(),
                due.backer().fund(),
                due.day(),
                due.amount(),
                due.assumption() == null ? "" : due.assumption());
    }

    static OutlookRow of(SettledClaim claim) {
        return new OutlookRow(
                claim.caseNo(),
                claim.filingNo(),
                claim.developer(),
                "已结算",
                "到账" + claim.paidOn(),
                claim.backer().projectName(),
                claim.backer().fund(),
                claim.dueOn(),
                claim.amount(),
                claim.isLate() ? "逾期支付" : "按期支付");
    }

    /** Whether its day rests on an assumption that nobody has confirmed. */
    public boolean isAssumed() {
        return remark.contains("估计");
    }
}
