package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.reconciliation.StatementReception;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The finance officers who bring the bank's statements in, and explain what differs. */
@Component
@Profile("thousand")
class BackOffice {

    private final Scenario scenario;
    private final StatementReception reception;
    private final Outside outside;
    private final Acts acts;
    private final JdbcClient db;
    private final long seed;

    BackOffice(
            Scenario scenario,
            StatementReception reception,
            Outside outside,
            Acts acts,
            JdbcClient db,
            @Value("${thousand.seed}") long seed) {
        this.scenario = scenario;
        this.reception = reception;
        this.outside = outside;
        this.acts = acts;
        this.db = db;
        this.seed = seed;
    }

    /** On most evenings the statement of each account comes; on the others what it has to tell comes later. */
    void importStatements() {
        for (String account : accounts()) {
            var dice = new SplittableRandom(Objects.hash(seed, account, scenario.today()));
            LocalDate from = firstUntold(account);
            if (dice.nextInt(10) < 3 || from.isAfter(scenario.today())) continue;
            byte[] file =
                    outside.statement(account, from.toString(), scenario.today().toString(), dice.nextBoolean());
            importStatement(account, file, dice);
        }
    }

    private void importStatement(String account, byte[] file, SplittableRandom dice) {
        if (dice.nextInt(4) == 0)
            acts.mustBeRefused("half a statement", account, () -> take(Cashiers.half(file, dice)));
        outside.now(Moment.IMPORT);
        if (!acts.attempt("a statement", account, () -> take(file))) return;
        if (dice.nextInt(3) == 0) acts.mustBeRefused("the same statement twice", account, () -> take(file));
    }

    private void take(byte[] file) {
        reception.adopt(reception.bring("银行流水", file, "finance"), "finance");
    }

    /** A difference as its table has it. */
    private record Difference(
            String no,
            String kind,
            String status,
            String account,
            String subject,
            String reference,
            String direction,
            long fen) {}

    void settleDifferences() {
        for (Difference one : open()) {
            if (one.status().equals("OPEN"))
                acts.attempt("explaining " + one.kind(), one.toString(), () -> explain(one));
            if (scenario.openTasks(one.no()).contains("reviewDifference"))
                acts.attempt(
                        "agreeing to " + one.kind(),
                        one.toString(),
                        () -> scenario.approve("finapprover", one.no(), "reviewDifference"));
        }
    }

    private void explain(Difference one) {
        switch (one.kind()) {
            case "AMOUNT", "PAID_TWICE" -> {
                if (isPaidBackTooMuch(one)) explain(one, "BOOKED", null, null);
                else counterOf(one).ifPresent(counter -> explain(one, "CORRECTED", "counterReference", counter));
            }
            case "UNKNOWN_CREDIT" -> {
                if (isPaidBackTooMuch(one)) explain(one, "BOOKED", null, null);
            }
            case "NOT_ORDERED" -> {
                if (outside.whose(one.account(), one.reference()).isEmpty()) explain(one, "BOOKED", null, null);
            }
            case "AMBIGUOUS" ->
                explain(one, "CLAIMED", "claimedSubject", outside.whose(one.account(), one.reference()));
            case "MISSING_DEBIT" -> {
                if (outside.isOmitted(one.subject())) explain(one, "NOT_PAID", null, null);
            }
            default -> {}
        }
    }

    private void explain(Difference one, String resolution, String field, String value) {
        var form = new HashMap<String, Object>();
        form.put("decision", resolution);
        form.put("reasonCode", "D01");
        form.put("opinion", "已向开户银行查询。");
        form.put("documentNo", "银行回函2024-1");
        if (field != null) form.put(field, value);
        scenario.complete("finance", one.no(), "explainDifference", form);
    }

    /** A developer has paid while what it owed was set off; it gets it back another way. */
    private static boolean isPaidBackTooMuch(Difference one) {
        return "CREDIT".equals(one.direction()) && one.subject() == null;
    }

    /** The entry by which the bank has brought the money back. */
    private Optional<String> counterOf(Difference one) {
        if (!"DEBIT".equals(one.direction())) return Optional.empty();
        return db.sql("""
                select reference from bank_entry e
                where account_no = ? and payment_key = ? and amount_fen = ? and direction = 'CREDIT'
                  and not exists (select from bank_entry_match m where m.entry_no = e.no) limit 1""")
                .params(one.account(), one.subject(), one.fen())
                .query(String.class)
                .optional();
    }

    private List<Difference> open() {
        return db.sql("""
                select d.case_no, d.kind, d.status, d.account_no, d.subject, e.reference, e.direction, d.amount_fen
                from bank_difference d left join bank_entry e on e.no = d.entry_no
                where d.closed_at is null order by d.case_no""")
                .query((row, n) -> new Difference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8)))
                .list();
    }

    boolean isAllTold() {
        return accounts().stream().allMatch(account -> outside.isAllTold(account));
    }

    private List<String> accounts() {
        return db.sql("select account_no from fund_account where no like 'ZJ-XKZ-CHANG-%' order by 1")
                .query(String.class)
                .list();
    }

    private LocalDate firstUntold(String account) {
        return db.sql("select coalesce(max(to_on) + 1, ?::date) from bank_statement where account_no = ?")
                .params(LocalDate.parse(Founding.FIRST_DAY), account)
                .query(LocalDate.class)
                .single();
    }
}
