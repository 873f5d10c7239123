package fangpiao.expiry;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;
import static fangpiao.amount.Explained.rounded;

import fangpiao.amount.Basis;
import fangpiao.amount.Explained;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.Conversion;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the balance of an expired voucher becomes, and why. */
@Component
class ExpiryAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房票余额转货币核算表", "confirmConversion", "checkConversion");

    private final ExpiryCases cases;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    ExpiryAmounts(ExpiryCases cases, VoucherDesk vouchers, ProjectDesk projects, PolicyDesk policies) {
        this.cases = cases;
        this.vouchers = vouchers;
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
        Conversion conversion = vouchers.conversionOf(voucher.no());
        return new Calculation(
                expiry.caseNo(),
                SHEET,
                projects.get(voucher.projectCode()).authority(),
                policies.version(voucher.policyVersion()),
                about(expiry, voucher),
                linesOf(voucher),
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
    List<Explained> linesOf(VoucherCard voucher) {
        Conversion conversion = vouchers.conversionOf(voucher.no());
        return List.of(
                exact("票面金额 F", "F＝E＋B（F-03）", voucher.equity() + "＋" + voucher.bonus(), NONE, conversion.face()),
                exact("已使用 U", "已备案合同支付合计", NONE, NONE, conversion.used()),
                exact("余额", "F－U", conversion.face() + "－" + conversion.used(), NONE, conversion.left()),
                exact("使用率 ρ", "U÷F（F-08）", conversion.useRatio(), NONE, null),
                forfeited(conversion, policies.version(voucher.policyVersion())),
                exact(
                        "到期应付转货币款",
                        "余额－扣回奖励（F-09）",
                        conversion.left() + "－" + conversion.forfeited(),
                        NONE,
                        conversion.payable()));
    }

    private static Explained forfeited(Conversion conversion, Policy policy) {
        String basis = Basis.of(policy, Parameters.MIN_RATIO_FOR_CASH);
        if (conversion.used().isZero()) return exact("扣回奖励", "未使用，奖励全部扣回（F-09）", NONE, basis, conversion.forfeited());
        if (conversion.forfeited().isZero()) return exact("扣回奖励", "ρ≥θ，不扣回（F-09）", NONE, basis, conversion.forfeited());
        return rounded(
                "扣回奖励",
                "ρ＜θ，B×（F－U）÷F（F-09）",
                "%s×%s÷%s".formatted(conversion.bonus(), conversion.left(), conversion.face()),
                basis,
                conversion.forfeited());
    }
}
