package fangpiao.cashout;

import fangpiao.calculation.Calculation;
import fangpiao.calculation.CaseAmounts;
import fangpiao.calculation.Result;
import fangpiao.calculation.SheetKind;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext.Fact;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a holder is paid, and why. */
@Component
class CashOutAmounts implements CaseAmounts {

    private static final SheetKind SHEET = new SheetKind("房票兑付核算表", "经办人", "cashOutClaimed", "checkCashOut");

    private final CashOuts claims;
    private final Sources sources;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final PolicyDesk policies;

    CashOutAmounts(CashOuts claims, Sources sources, VoucherDesk vouchers, ProjectDesk projects, PolicyDesk policies) {
        this.claims = claims;
        this.sources = sources;
        this.vouchers = vouchers;
        this.projects = projects;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CASH_OUT;
    }

    /** Empty for a claim that was given up: its book goes on without it. */
    @Override
    public Optional<Calculation> of(CaseNo caseNo) {
        CashOut claim = claims.get(caseNo);
        return claim.isGivenUp() ? Optional.empty() : Optional.of(calculate(claim));
    }

    private Calculation calculate(CashOut claim) {
        VoucherCard voucher = vouchers.card(claim.voucher());
        Source source = sources.of(claim.kind());
        return new Calculation(
                claim.caseNo(),
                SHEET,
                projects.get(voucher.projectCode()).authority(),
                policies.version(voucher.policyVersion()),
                about(claim, voucher),
                source.lines(claim.caseNo(), voucher, claim.claimedOn()),
                List.of(new Result(
                        "应付兑付款", claim.payable(), source.payable(claim.caseNo(), claim.voucher(), claim.claimedOn()))));
    }

    private static List<Fact> about(CashOut claim, VoucherCard voucher) {
        return List.of(
                Fact.of("房票号", voucher.no()),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("兑付内容", claim.kind().chinese()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("兑付申请表", claim.application().no() + "（" + claim.claimedOn() + "受理）"));
    }
}
