package fangpiao.swap;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household that was promised a home, and the officials who bring it to a voucher instead. */
@Component
class SwapScenario {

    static final String NOTHING_LEFT = "39701.85";

    private final Scenario scenario;
    private final Household household;
    private final PaymentScenario payments;
    private final JdbcClient db;

    SwapScenario(Scenario scenario, Household household, PaymentScenario payments, JdbcClient db) {
        this.scenario = scenario;
        this.household = household;
        this.payments = payments;
        this.db = db;
    }

    Map<String, Object> application(String agreementNo) {
        return household.application(agreementNo);
    }

    /** Applies for all of its swap part; answers with the case number. */
    String applies(String agreementNo) {
        return scenario.start("intake", "swapConversion", application(agreementNo));
    }

    String appliesFor(String part, String agreementNo) {
        var form = new HashMap<>(application(agreementNo));
        form.put("convertedPartYuan", part);
        return scenario.start("intake", "swapConversion", form);
    }

    /** A year until the agreed delivery, then half a year less a day of waiting: 39,701.85 yuan in all. */
    Map<String, Object> clearing(String paid) {
        var form = new HashMap<String, Object>();
        form.put("feeArea", "98.50");
        form.put("feeRateYuan", "15.00");
        form.put("feeFrom", "2023-03-01");
        form.put("agreedDelivery", "2024-02-29");
        form.put("feeStop", "2024-08-30");
        form.put("feePaidYuan", paid);
        form.put("opinion", "按发放台账清算");
        return form;
    }

    void clears(String caseNo, String paid) {
        var form = clearing(paid);
        form.put("decision", "RECALCULATE");
        scenario.complete("calc", caseNo, "clearTransitionFee", form);
        form.put("decision", "CONFIRM");
        scenario.complete("calc", caseNo, "clearTransitionFee", form);
    }

    /** Is cleared, checked and approved; the supplement lies ready to be signed. */
    void isApproved(String caseNo, String paid) {
        clears(caseNo, paid);
        scenario.approve("reviewer", caseNo, "checkClearing");
        scenario.approve("deputy", caseNo, "approveSupplement");
    }

    Map<String, Object> supplement() {
        var form = new HashMap<String, Object>();
        form.put("decision", "SIGNED");
        form.put("supplementaryAgreementNo", "XKZ-BC-%05d".formatted(scenario.unique()));
        form.put("signedOn", scenario.today().toString());
        return form;
    }

    Map<String, Object> supplementPaidTo(String accountName) {
        var form = supplement();
        form.put("accountName", accountName);
        form.put("bankName", "建设银行昆明马街支行");
        form.put("accountNo", "6217000010001234567");
        return form;
    }

    /** Signs; answers with the number of the issuance that begins with it. */
    String signs(String caseNo, Map<String, Object> supplement) {
        scenario.complete("intake", caseNo, "signSupplement", supplement);
        return issuanceOf(caseNo);
    }

    /** The cashier puts the fee among the payments, and the batch with it goes to the bank. */
    void paysFee(String caseNo) {
        scenario.complete("cashier", caseNo, "payTransitionFee", Map.of("paymentConfirmed", true));
        payments.goesToTheBank(caseNo);
    }

    /** From the application to the signature, with nothing left of the fee on either side. */
    String converts(String agreementNo) {
        String caseNo = applies(agreementNo);
        isApproved(caseNo, NOTHING_LEFT);
        return signs(caseNo, supplement());
    }

    String issuanceOf(String caseNo) {
        return db.sql("select case_no from voucher_issuance where source_case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** On what sum a voucher was approved, and by which post. */
    String levelOf(String caseNo) {
        return db.sql("select total_fen || ' ' || approval_group from approval_level where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    String holderOf(String agreementNo) {
        return db.sql("select holder_name from compensation_agreement where agreement_no = ?")
                .param(agreementNo)
                .query(String.class)
                .single();
    }

    /** Voucher, swap and cash part as they stand in the table. */
    String partsOf(String agreementNo) {
        return db.sql("""
                select voucher_part_fen / 100 || '/' || swap_part_fen / 100 || '/' || cash_part_fen / 100
                from compensation_agreement where agreement_no = ?""").param(agreementNo).query(String.class).single();
    }
}
