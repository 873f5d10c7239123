package fangpiao.freeze;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a freeze show above their fields: whose voucher, what the court orders, what stands frozen. */
@Component
class VoucherFreezeContext implements FormContext {

    private final FreezeDesk desk;
    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final PolicyDesk policies;

    VoucherFreezeContext(FreezeDesk desk, VoucherDesk vouchers, VoucherTerms terms, PolicyDesk policies) {
        this.desk = desk;
        this.vouchers = vouchers;
        this.terms = terms;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.FREEZE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(CaseNo caseNo) {
        Freeze freeze = desk.get(caseNo);
        Order order = freeze.order();
        var shown = new HashMap<String, Object>(Map.of(
                "court", order.court(),
                "orderNo", order.no(),
                "orderedOn", order.orderedOn().toString(),
                "servedOn", order.servedOn().toString(),
                "servedBy", order.servedBy(),
                "cause", order.cause(),
                "freezeUntil", order.lastDay().toString()));
        shown.put("facts", facts(freeze, vouchers.card(freeze.voucher())));
        return shown;
    }

    private List<Fact> facts(Freeze freeze, VoucherCard voucher) {
        Order order = freeze.order();
        return List.of(
                Fact.of("案件号", freeze.caseNo()),
                Fact.of("房票号", voucher.no() + "（" + voucher.status().chinese() + "）"),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("执行法院", order.court()),
                Fact.of("协助执行通知书", "%s（%s）".formatted(order.no(), order.orderedOn())),
                Fact.of("送达", "%s，%s".formatted(order.servedOn(), order.servedBy())),
                Fact.of("案由", order.cause()),
                Fact.of("冻结金额", freeze.amounts()),
                Fact.of("冻结期限", "%s 至 %s（含当日）".formatted(order.servedOn(), order.lastDay())),
                Fact.of(
                        "房票余额",
                        "可用 %s 元，锁定 %s 元，冻结 %s 元".formatted(voucher.available(), voucher.held(), voucher.frozen())),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("期限天数", terms.days(voucher).chinese()),
                Fact.of("规则", rules(policies.version(voucher.policyVersion()), freeze)),
                Fact.of("法院来文", paper(freeze.paper())),
                Fact.of("当前状态", freeze.status().chinese()));
    }

    private static String rules(Policy policy, Freeze freeze) {
        String clock = freeze.leavesNothing() ? "冻结后没有可用余额" : "部分冻结，期限照常计算";
        return "%s（%s）：「%s」为%s，「%s」为%s；%s"
                .formatted(
                        policy.name(),
                        policy.code(),
                        Parameters.FREEZE_YEARS.chinese(),
                        policy.say(Parameters.FREEZE_YEARS),
                        Parameters.FREEZE_SUSPENDS.chinese(),
                        policy.say(Parameters.FREEZE_SUSPENDS),
                        clock);
    }

    private static String paper(CourtPaper paper) {
        if (paper == null) return null;
        String until = paper.isRenewal() ? "，续至" + paper.lastDay() : "";
        return "%s：%s（%s）%s".formatted(paper.kind().chinese(), paper.no(), paper.servedOn(), until);
    }
}
