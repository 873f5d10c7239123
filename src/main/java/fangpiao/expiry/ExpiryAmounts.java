package fangpiao.expiry;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;

import fangpiao.amount.Explained;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.Conversion;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherPayouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the balance of an expired voucher becomes, and why. */
@Component
class ExpiryAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房票余额转货币核算表", "经办人", "confirmConversion", "checkConversion");

    private final ExpiryCases cases;
    private final VoucherDesk vouchers;
    private final VoucherPayouts payouts;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    ExpiryAmounts(
            ExpiryCases cases,
            VoucherDesk vouchers,
            VoucherPayouts payouts,
            ProjectDesk projects,
            PolicyDesk policies) {
        this.cases = cases;
        this.vouchers = vouchers;
        this.payouts = payouts;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXPIRY;
    }

    /** Empty until the holder has confirmed. */
    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        ExpiryCase expiry = cases.get(caseNo);
        return expiry.payable() == null ? Optional.empty() : Optional.of(calculate(expiry));
    }

    private Calculation calculate(ExpiryCase expiry) {
        VoucherCard voucher = vouchers.card(expiry.voucher());
        Conversion conversion = payouts.conversionOf(voucher.no(), expiry.caseNo());
        return new Calculation(
                expiry.caseNo(),
                SHEET,
                projects.get(voucher.projectCode()).authority(),
                policies.version(voucher.policyVersion()),
                about(expiry, voucher),
                linesOf(expiry, voucher),
                List.of(new Result("应付转货币款", expiry.payable(), conversion.payable())));
    }

    private static List<Fact> about(ExpiryCase expiry, VoucherCard voucher) {
        return List.of(
                Fact.of("房票号", voucher.no()),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("原房屋坐落", voucher.propertyAddress()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("转货币确认书", expiry.confirmation()));
    }

    /** What the balance is now, and what it comes to when the term is over. */
    List<Explained> linesOf(ExpiryCase expiry, VoucherCard voucher) {
        var lines = new ArrayList<Explained>();
        lines.add(exact("票面金额 F", "F＝E＋B（F-03）", voucher.equity() + "＋" + voucher.bonus(), NONE, voucher.face()));
        lines.addAll(payouts.conversionOf(voucher.no(), expiry.caseNo()).lines());
        return lines;
    }
}
