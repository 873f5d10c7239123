package fangpiao.demo;

import fangpiao.payment.BatchDesk;
import fangpiao.payment.ReleaseSheet;
import fangpiao.shared.Money;
import fangpiao.startup.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pilot pays goes to the bank at the end of the day, in one batch for each fund; then the receipts come. */
@Component
@Profile("demo & !test")
class PilotPayments {

    private static final Runnable NO_RECEIPT_YET = () -> {};

    private final Clerk clerk;
    private final BatchDesk desk;
    private final ReleaseSheet sheet;
    private final MovableClock clock;
    private final JdbcClient db;
    private final Map<String, Runnable> expected = new LinkedHashMap<>();

    PilotPayments(Clerk clerk, BatchDesk desk, ReleaseSheet sheet, MovableClock clock, JdbcClient db) {
        this.clerk = clerk;
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
        this.db = db;
    }

    /** The payment of a case goes with the others of the day, and is then confirmed. */
    void expect(String caseNo, Runnable receipt) {
        expected.put(caseNo, receipt);
    }

    /** The same, but the bank's paper is left waiting for. */
    void expect(String caseNo) {
        expect(caseNo, NO_RECEIPT_YET);
    }

    void goToTheBank() {
        if (expected.isEmpty()) return;
        groups(expected.keySet()).forEach(group -> approve(compose(group)));
        clock.advance(desk.window().plus(Duration.ofSeconds(1)));
        sheet.work();
        expected.values().forEach(Runnable::run);
        expected.clear();
    }

    /** A batch of so many of those that wait in a fund is left to be approved. */
    void leaveForApproval(String fundNo, int orders) {
        groups(null).stream()
                .filter(group -> group.payer().equals(fundNo))
                .findFirst()
                .ifPresent(group -> compose(group.first(orders)));
    }

    private record Group(String payer, LocalDate dueOn, List<String> keys) {

        Group first(int orders) {
            return new Group(payer, dueOn, keys.subList(0, orders));
        }
    }

    /** @param cases null for all */
    private List<Group> groups(Set<String> cases) {
        return db.sql("""
                select payer, due_on, array_agg(key order by key) as keys from payment_order
                where status = 'WAITING' and (:all or case_no in (:cases)) group by payer, due_on order by payer, due_on""")
                .param("all", cases == null)
                .param("cases", cases == null ? List.of("") : cases)
                .query((row, n) ->
                        new Group(row.getString("payer"), row.getObject("due_on", LocalDate.class), List.of((String[])
                                row.getArray("keys").getArray())))
                .list();
    }

    private String compose(Group group) {
        return clerk.as("cashier", () -> desk.compose(group.payer(), group.dueOn(), group.keys()));
    }

    private void approve(String batchNo) {
        db.sql("select total_fen, encode(digest, 'hex') as digest from payment_batch where no = ?")
                .param(batchNo)
                .query(row -> {
                    approve(batchNo, new Money(row.getLong("total_fen")), row.getString("digest"));
                });
    }

    private void approve(String batchNo, Money total, String digest) {
        clerk.as("finapprover", () -> {
            desk.approve(batchNo, total, digest);
            return null;
        });
    }
}
