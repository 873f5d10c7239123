package fangpiao.payment;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.startup.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cashier who composes batches, the officer who approves them, and the sheet that tells the bank. */
@Component
public class PaymentScenario {

    private final Scenario scenario;
    private final Household household;
    private final PaymentDesk payments;
    private final BatchDesk desk;
    private final ReleaseSheet sheet;
    private final MovableClock clock;
    private final JdbcClient db;

    PaymentScenario(
            Scenario scenario,
            Household household,
            PaymentDesk payments,
            BatchDesk desk,
            ReleaseSheet sheet,
            MovableClock clock,
            JdbcClient db) {
        this.scenario = scenario;
        this.household = household;
        this.payments = payments;
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
        this.db = db;
    }

    /**
     * Orders of so many yuan each, of cases that are nobody's, paid by one fund; they wait for a batch. Answers with their
     * keys.
     */
    public List<String> orders(String... yuan) {
        household.fundHas("1");
        return Stream.of(yuan).map(this::order).toList();
    }

    private String order(String yuan) {
        var caseNo = new CaseNo("GF-TEST-" + scenario.unique());
        var payee = new Payee("昆明测试置业有限公司", accountOf(caseNo.value()), "富滇银行西山支行");
        payments.prepare(caseNo, List.of(new PaymentOrder(caseNo, Household.FUND, payee, Money.yuan(yuan))));
        return caseNo + "-1";
    }

    /** Into which an order of such a case is paid; no other scenario uses it. */
    static String accountOf(String key) {
        return "8719" + key.replaceAll("-1$", "").replaceAll("\\D", "");
    }

    /** A batch of orders that the bank has been told, whatever it has answered. */
    public String released(List<String> keys) {
        String batch = composes(Household.FUND, keys);
        approves(batch);
        windowEnds();
        sheet.work();
        return batch;
    }

    /** What a case has among the waiting orders goes to the bank, a batch for each payer. */
    public void goesToTheBank(String caseNo) {
        waitingOf(caseNo).forEach((payer, keys) -> approves(composes(payer, keys)));
        windowEnds();
        sheet.work();
    }

    /** The waiting orders of a case by their payers. */
    public Map<String, List<String>> waitingOf(String caseNo) {
        var waiting = new LinkedHashMap<String, List<String>>();
        db.sql("""
                select payer, array_agg(key order by key) as keys from payment_order
                where case_no = ? and status = 'WAITING' group by payer order by payer""").param(caseNo).query(row -> {
            waiting.put(row.getString("payer"), List.of((String[])
                    row.getArray("keys").getArray()));
        });
        return waiting;
    }

    /** Composes a batch of the orders of cases, which have one payer. */
    public String batchOf(String... caseNos) {
        List<String> keys = db.sql("select key from payment_order where case_no in (:cases) and status = 'WAITING'")
                .param("cases", List.of(caseNos))
                .query(String.class)
                .list();
        return composes(payerOf(keys.get(0)), keys);
    }

    public String composes(String payer, List<String> keys) {
        return as("cashier", () -> desk.compose(payer, dayOf(keys.get(0)), keys));
    }

    public void approves(String batchNo) {
        approves("finapprover", batchNo);
    }

    public void approves(String person, String batchNo) {
        as(person, () -> {
            desk.approve(batchNo, totalOf(batchNo), digestOf(batchNo));
            return null;
        });
    }

    /** One second after the last in which batches could be cancelled. */
    public void windowEnds() {
        clock.advance(desk.window().plus(Duration.ofSeconds(1)));
    }

    public void sheetIsWorked() {
        sheet.work();
    }

    public void cancels(String person, String batchNo) {
        as(person, () -> {
            desk.cancel(batchNo, "金额有疑问，暂缓支付");
            return null;
        });
    }

    /** The states of orders, in the order of their keys as given. */
    public List<String> statesOf(List<String> keys) {
        return keys.stream().map(this::stateOf).toList();
    }

    public String stateOf(String key) {
        return db.sql("select status from payment_order where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    /** The last thing that was done to a batch: what, by whom, why. */
    public String lastActOf(String batchNo) {
        return db.sql("""
                select concat_ws('|', kind, coalesce(actor, 'house'), reason) from payment_batch_act
                where batch_no = ? order by id desc limit 1""").param(batchNo).query(String.class).single();
    }

    public String statusOf(String batchNo) {
        return db.sql("select status from payment_batch where no = ?")
                .param(batchNo)
                .query(String.class)
                .single();
    }

    public Money totalOf(String batchNo) {
        return db.sql("select total_fen from payment_batch where no = ?")
                .param(batchNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    public String digestOf(String batchNo) {
        return db.sql("select encode(digest, 'hex') from payment_batch where no = ?")
                .param(batchNo)
                .query(String.class)
                .single();
    }

    public String batchOfKey(String key) {
        return db.sql("select batch_no from payment_order where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private String payerOf(String key) {
        return db.sql("select payer from payment_order where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private LocalDate dayOf(String key) {
        return db.sql("select due_on from payment_order where key = ?")
                .param(key)
                .query(LocalDate.class)
                .single();
    }

    private <T> T as(String person, Supplier<T> act) {
        return scenario.as(person, act);
    }
}
