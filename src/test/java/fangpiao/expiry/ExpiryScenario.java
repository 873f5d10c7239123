package fangpiao.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.Hold;
import fangpiao.voucher.NewVoucher;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A voucher whose year is nearly over, and the officials who see it to its end. */
@Component
public class ExpiryScenario {

    /** Vouchers of this scenario are issued on 2024-08-30 for a year; 2025-08-30 and -31 are a weekend. */
    static final String LAST_DAY = "2025-09-01";

    static final String THE_DAY_AFTER = "2025-09-02";
    static final String NEAR_THE_END = "2025-08-05";

    private final Scenario scenario;
    private final DailySheet sheet;
    private final VoucherDesk vouchers;
    private final PaymentScenario payments;
    private final ProjectDesk projects;
    private final TransactionOperations transaction;
    private final JdbcClient db;

    ExpiryScenario(
            Scenario scenario,
            DailySheet sheet,
            VoucherDesk vouchers,
            PaymentScenario payments,
            ProjectDesk projects,
            TransactionOperations transaction,
            JdbcClient db) {
        this.scenario = scenario;
        this.sheet = sheet;
        this.vouchers = vouchers;
        this.payments = payments;
        this.projects = projects;
        this.transaction = transaction;
        this.db = db;
    }

    /** The sheet of that day has been worked. */
    public void sheetOf(String day) {
        scenario.todayIs(day);
        sheet.work();
    }

    /** Money of the voucher is locked for a purchase; answers with the purchase's number. */
    CaseNo holds(String voucherNo, String yuan) {
        var purchase = new CaseNo("GF-TEST-" + scenario.unique());
        assertThat(vouchers.hold(new VoucherNo(voucherNo), Money.yuan(yuan), purchase))
                .isInstanceOf(Hold.Placed.class);
        return purchase;
    }

    void reaches(String caseNo) {
        scenario.complete("intake", caseNo, "contactHolder", contact("REACHED"));
    }

    void doesNotReach(String caseNo) {
        scenario.complete("intake", caseNo, "contactHolder", contact("UNREACHED"));
    }

    private static Map<String, Object> contact(String result) {
        var form = new HashMap<String, Object>(Map.of("contactResult", result, "opinion", "已拨打登记电话"));
        if (result.equals("REACHED")) form.put("intention", "CONVERT");
        return form;
    }

    void visits(String caseNo, String day) {
        scenario.complete(
                "intake",
                caseNo,
                "visitHolder",
                Map.of("visitResult", "POSTED", "visitedOn", day, "opinion", "家中无人，已张贴告知书"));
    }

    void confirms(String caseNo) {
        scenario.complete("intake", caseNo, "confirmConversion", confirmation(caseNo));
    }

    Map<String, Object> confirmation(String caseNo) {
        var form = new HashMap<String, Object>();
        form.put("confirmationNo", "QR-" + scenario.unique());
        form.put("signedOn", scenario.today().toString());
        form.put("accountName", holderOf(caseNo));
        form.put("accountNo", accountOf(caseNo));
        form.put("bankName", "富滇银行西山支行");
        return form;
    }

    /** The voucher of a case that ends without money. */
    void takesBack(String caseNo) {
        scenario.complete("intake", caseNo, "withdrawVoucher", takingBack());
    }

    Map<String, Object> takingBack() {
        return Map.of(
                "withdrawalNo",
                "QMGZ-" + scenario.unique(),
                "withdrawnOn",
                scenario.today().toString(),
                "paper",
                "RETURNED",
                "opinion",
                "当面送达，原件已收回");
    }

    /** Rung, answer and person, from the first to the last. */
    List<String> ladderOf(String caseNo) {
        return db.sql("""
                select told_on || ' ' || rung || ' ' || coalesce(answer, '-') || ' ' || coalesce(answered_by, '-')
                from expiry_escalation where case_no = ? order by told_at""").param(caseNo).query(String.class).list();
    }

    /** The steps at which the holder was told, the first one first. */
    public List<String> stepsOf(String voucherNo) {
        return db.sql("""
                select sent_on || ' ' || kind || ' ' || days_before from voucher_reminder
                where voucher_no = ? order by sent_on, days_before desc""").param(voucherNo).query(String.class).list();
    }

    void pays(String caseNo) {
        scenario.complete("cashier", caseNo, "payHolder", Map.of("paymentConfirmed", true));
        payments.goesToTheBank(caseNo);
    }

    void receives(String caseNo) {
        scenario.complete(
                "finance",
                caseNo,
                "confirmPayout",
                Map.of(
                        "decision",
                        "RECEIVED",
                        "receiptNo",
                        "HD-" + scenario.unique(),
                        "paidOn",
                        scenario.today().toString()));
    }

    void comesBack(String caseNo) {
        scenario.complete("finance", caseNo, "confirmPayout", Map.of("decision", "FAILED", "opinion", "账号已销户，银行退回"));
    }

    /** Confirmed, checked, approved by whom the ladder names, paid and received, up to the given task. */
    void goesOnTo(String task, String caseNo, String approver) {
        Map<String, Runnable> road = new LinkedHashMap<>();
        road.put("confirmConversion", () -> confirms(caseNo));
        road.put("checkConversion", () -> scenario.approve("reviewer", caseNo, "checkConversion"));
        road.put("approveConversion", () -> scenario.approve(approver, caseNo, "approveConversion"));
        road.put("payHolder", () -> pays(caseNo));
        road.put("confirmPayout", () -> receives(caseNo));
        for (var step : road.entrySet()) {
            if (step.getKey().equals(task)) return;
            step.getValue().run();
        }
    }

    /** So many vouchers of a year, in their holders' hands today, without the cases that would have issued them. */
    public List<String> vouchersOf(int count, String yuan) {
        return transaction.execute(status ->
                IntStream.range(0, count).mapToObj(i -> aVoucherOf(yuan)).toList());
    }

    private String aVoucherOf(String yuan) {
        int n = scenario.unique();
        var entitlement = new Entitlement(
                VoucherKind.TALENT_SUBSIDY,
                new CaseNo("ZX-TEST-%06d".formatted(n)),
                null,
                projects.programmeFor(VoucherKind.TALENT_SUBSIDY).code(),
                "到期户" + n,
                new IdNumber(Household.idNumber(n)),
                "13900000000",
                null,
                null,
                "XS-PILOT-XKZ",
                Money.yuan(yuan));
        var issuance = new CaseNo("HF-TEST-%06d".formatted(n));
        VoucherNo no = vouchers.allocate(new NewVoucher(
                issuance, entitlement, "530112", FundSource.PROJECT, Money.yuan(yuan), Money.ZERO, Money.yuan(yuan)));
        vouchers.print(no, "DQ%08d".formatted(n));
        vouchers.issue(no, issuance);
        vouchers.activate(no);
        return no.value();
    }

    /** The number of the voucher's only case. */
    public String caseOf(String voucherNo) {
        return db.sql("select case_no from voucher_expiry where voucher_no = ?")
                .param(voucherNo)
                .query(String.class)
                .single();
    }

    long casesOf(String voucherNo) {
        return count("voucher_expiry", voucherNo);
    }

    long remindersOf(String voucherNo) {
        return count("voucher_reminder", voucherNo);
    }

    String statusOf(String caseNo) {
        return db.sql("select status from voucher_expiry where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** A bank account of the holder that no other scenario uses. */
    String accountOf(String caseNo) {
        return "6222" + caseNo.replaceAll("\\D", "");
    }

    private String holderOf(String caseNo) {
        return db.sql("select holder_name from voucher join voucher_expiry on no = voucher_no where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private long count(String table, String voucherNo) {
        return db.sql("select count(*) from " + table + " where voucher_no = ?")
                .param(voucherNo)
                .query(Long.class)
                .single();
    }
}
