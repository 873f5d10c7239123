package fangpiao.expiry;

import static java.util.stream.Collectors.joining;

import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of an expiry show above their fields: whose voucher, how to reach them, and what the balance becomes. */
@Component
class VoucherExpiryContext implements FormContext {

    private final ExpiryDesk desk;
    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final Ladder ladder;
    private final PaymentDesk payments;
    private final ExpiryAmounts amounts;

    VoucherExpiryContext(
            ExpiryDesk desk,
            VoucherDesk vouchers,
            VoucherTerms terms,
            Ladder ladder,
            PaymentDesk payments,
            ExpiryAmounts amounts) {
        this.desk = desk;
        this.vouchers = vouchers;
        this.terms = terms;
        this.ladder = ladder;
        this.payments = payments;
        this.amounts = amounts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXPIRY;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        ExpiryCase expiry = desk.get(caseNo);
        VoucherCard voucher = vouchers.card(expiry.voucher());
        var shown = new HashMap<String, Object>(entered(expiry, voucher));
        shown.put("facts", facts(expiry, voucher));
        shown.put("amountLines", Row.of(amounts.linesOf(expiry, voucher)));
        return shown;
    }

    /** The only name that may be paid; or what was entered before a conversion was sent back. */
    private static Map<String, Object> entered(ExpiryCase expiry, VoucherCard voucher) {
        Confirmation confirmation = expiry.confirmation();
        if (confirmation == null) return Map.of("accountName", voucher.holderName());
        Payee payee = expiry.payee();
        return Map.of(
                "confirmationNo", confirmation.no(),
                "signedOn", confirmation.signedOn().toString(),
                "accountName", payee.name(),
                "accountNo", payee.account(),
                "bankName", payee.bank());
    }

    private List<Fact> facts(ExpiryCase expiry, VoucherCard voucher) {
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", expiry.caseNo()),
                Fact.of("房票号", voucher.no() + "（" + voucher.status().chinese() + "）"),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("联系电话", voucher.holderPhone()),
                Fact.of("原房屋坐落", voucher.propertyAddress()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("购房案锁定中", voucher.held() + " 元"),
                Fact.of("期限天数", days(voucher)),
                Fact.of("督办", ladder(expiry)),
                Fact.of("转货币确认书", expiry.confirmation()),
                Fact.of("期满告知书", expiry.withdrawal()),
                Fact.of("收款账户", account(expiry.payee())),
                Fact.of("当前状态", expiry.status().chinese())));
        facts.addAll(payments.facts(expiry.caseNo()));
        return facts;
    }

    private String days(VoucherCard voucher) {
        return terms.days(voucher).chinese();
    }

    private String ladder(ExpiryCase expiry) {
        String told =
                ladder.of(expiry.caseNo()).stream().map(Escalation::chinese).collect(joining("；"));
        return told.isEmpty() ? null : told;
    }

    private static String account(Payee payee) {
        return payee == null ? null : payee.name() + "，" + payee.account() + "，" + payee.bank();
    }
}
