package fangpiao.extension;

import static java.util.stream.Collectors.joining;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.TermChange;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an extension show above their fields: whose voucher, where its days have gone, what the rules allow. */
@Component
class VoucherExtensionContext implements FormContext {

    private final ExtensionDesk desk;
    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final PolicyDesk policies;

    VoucherExtensionContext(ExtensionDesk desk, VoucherDesk vouchers, VoucherTerms terms, PolicyDesk policies) {
        this.desk = desk;
        this.vouchers = vouchers;
        this.terms = terms;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXTENSION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(CaseNo caseNo) {
        Extension extension = desk.get(caseNo);
        var shown = new HashMap<String, Object>(entered(extension.application()));
        shown.put("facts", facts(extension, vouchers.card(extension.voucher())));
        return shown;
    }

    private static Map<String, Object> entered(Application application) {
        var entered = new HashMap<String, Object>(Map.of(
                "applicationNo", application.no(),
                "extensionReason", application.reason().name(),
                "proof", application.proof(),
                "cause", application.cause()));
        if (application.months() != null) entered.put("months", application.months());
        Delay delay = application.delay();
        if (delay != null) entered.put("delayFrom", delay.from().toString());
        if (delay != null && !delay.goesOn())
            entered.put("delayUntil", delay.until().toString());
        return entered;
    }

    private List<Fact> facts(Extension extension, VoucherCard voucher) {
        Application application = extension.application();
        Policy policy = policies.version(voucher.policyVersion());
        return List.of(
                Fact.of("案件号", extension.caseNo()),
                Fact.of("房票号", voucher.no() + "（" + voucher.status().chinese() + "）"),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("联系电话", voucher.holderPhone()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("期限天数", terms.days(voucher).chinese()),
                Fact.of("余额", voucher.left() + " 元"),
                Fact.of("申请事项", application.wish()),
                Fact.of("申请理由", application.reason().chinese() + "：" + application.cause()),
                Fact.of("证明材料", application.proof()),
                Fact.of("延期申请书", application.no() + "（" + extension.appliedOn() + "受理）"),
                Fact.of("以前的变更", changes(voucher.no())),
                Fact.of("规则", allowed(policy)),
                Fact.of("审批期间", voucher.keptBy() == null ? "最后一天届满即停止使用" : "作出决定前可继续使用"),
                nextDay(extension, voucher),
                Fact.of("当前状态", extension.status().chinese()));
    }

    /** Who decides on months sees the day that they lead to. */
    private Fact nextDay(Extension extension, VoucherCard voucher) {
        Integer months = extension.application().months();
        if (months == null || !extension.status().isToBeDecided()) return Fact.of("新的最后一天", extension.nextDay());
        return Fact.of("同意后的最后一天", terms.lastDayWith(voucher, months));
    }

    private String changes(VoucherNo voucher) {
        List<TermChange> changes = terms.changes(voucher);
        return changes.isEmpty()
                ? null
                : changes.stream().map(TermChange::chinese).collect(joining("；"));
    }

    private static String allowed(Policy policy) {
        return "%s（%s）：可延期%s，%s%s"
                .formatted(
                        policy.name(),
                        policy.code(),
                        policy.say(Parameters.EXTENSIONS),
                        Parameters.EXTENSION_MONTHS.chinese(),
                        policy.say(Parameters.EXTENSION_MONTHS));
    }
}
