package fangpiao.reconciliation;

import fangpiao.payment.BankPaid;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of the simulated bank, out of which it writes the statements of demonstrations and tests. It books what it has
 * really paid, whatever became of the click that asked for it, and what was really paid into a fund; and it can be made to
 * book as real banks do on bad days. What a statement has told already is not changed any more.
 */
@Component
@Profile("!prod")
@Transactional
public class StatementSimulator {

    /** An entry in the bank's books; one that a statement has told stays as it is. */
    public record Booked(
            long no,
            LocalDate bookedOn,
            Direction direction,
            Money amount,
            String key,
            String partyName,
            String words,
            String returnReason,
            boolean told) {}

    /** What a developer is to pay back, so that one can let it. */
    public record Debt(String caseNo, String developer, Money amount) {}

    private final JdbcClient db;
    private final Clock clock;

    StatementSimulator(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In a transaction of its own: the bank has paid, also if the click that told it to is rolled back. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void paid(BankPaid payment) {
        db.sql("""
                insert into demo_bank_entry (account_no, booked_on, direction, amount_fen, payment_key, party_name, party_account,
                                             words, occasion)
                select account_no, %s, 'DEBIT', :fen, :key, :name, :account, '房票款 ' || :case, 'payment ' || :key
                from (select coalesce((select account_no from order_at_bank where key = :key),
                                      (select account_no from fund_account where no = :payer)) as account_no) payer
                where account_no is not null
                on conflict do nothing""".formatted(openDay("payer.account_no")))
                .param("today", LocalDate.now(clock))
                .param("fen", payment.order().amount().fen())
                .param("key", payment.key())
                .param("name", payment.order().payee().name())
                .param("account", payment.order().payee().account())
                .param("case", payment.order().caseNo().value())
                .param("payer", payment.order().payer())
                .update();
    }

    /** All of an account, the last first. */
    public List<Booked> entriesOf(String account) {
        bookDeposits(account);
        return db.sql("""
                select e.*, e.booked_on <= coalesce((select max(to_on) from bank_statement where account_no = :account),
                                                    '-infinity') as told
                from demo_bank_entry e where account_no = :account order by booked_on desc, no desc""")
                .param("account", account)
                .query((row, n) -> new Booked(
                        row.getLong("no"),
                        row.getObject("booked_on", LocalDate.class),
                        Direction.valueOf(row.getString("direction")),
                        new Money(row.getLong("amount_fen")),
                        row.getString("payment_key"),
                        row.getString("party_name"),
                        row.getString("words"),
                        row.getString("return_reason"),
                        row.getBoolean("told")))
                .list();
    }

    /** The accounts it keeps. */
    public List<String> accounts() {
        return db.sql("""
                select account_no from fund_account where account_no is not null
                union
                select former_account_no from fund_entry
                where kind = 'ACCOUNT' and status = 'CONFIRMED' and former_account_no is not null order by 1""").query(String.class).list();
    }

    /** It pays once more what it has paid. */
    public void payTwice(long entry) {
        copy(entry, "DEBIT", null);
    }

    /** It gives back what it has paid, saying why. */
    public void giveBack(long entry, String reason) {
        copy(entry, "CREDIT", reason);
    }

    /** It has paid another sum. */
    public void payOtherwise(long entry, Money amount) {
        change("update demo_bank_entry set amount_fen = ? where no = ?", amount.fen(), requireUntold(entry));
    }

    /** It has not carried out the order. */
    public void omit(long entry) {
        change("delete from demo_bank_entry where no = ?", requireUntold(entry));
    }

    /** It takes a fee that nobody ordered. */
    public void charge(String account, Money fee) {
        book(account, Direction.DEBIT, fee, null, "账户管理费");
    }

    /** Somebody pays in without saying who is meant. */
    public void receive(String account, Money amount, String party, String words) {
        book(account, Direction.CREDIT, amount, party, words);
    }

    /** A developer pays back what it owes. */
    public void repay(String account, Debt debt) {
        book(account, Direction.CREDIT, debt.amount(), debt.developer(), "退回房票款 " + debt.caseNo());
    }

    /** What developers were told to pay back. */
    public List<Debt> debts() {
        return db.sql("""
                select r.case_no, c.developer_name, sum(b.amount_fen)::bigint
                       - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0)::bigint as fen
                from contract_rescission r
                join settlement_contract c on c.purchase_no = r.purchase_no
                join claw_back b on b.rescission_no = r.case_no
                where r.status = 'DEMANDED' group by r.case_no, c.developer_name order by r.case_no""")
                .query((row, n) -> new Debt(
                        row.getString("case_no"), row.getString("developer_name"), new Money(row.getLong("fen"))))
                .list();
    }

    /** What it tells of an account up to a day, beginning where it has told before. */
    public byte[] camt(String account, LocalDate day) {
        return StatementWriter.camt(statement(account, day));
    }

    /** The same as a list. */
    public byte[] csv(String account, LocalDate day) {
        return StatementWriter.csv(statement(account, day));
    }

    Statement statement(String account, LocalDate day) {
        bookDeposits(account);
        LocalDate from = firstUntold(account, day);
        if (from.isAfter(day)) throw new Refusal("账号%s截至%s的银行流水已导入，没有新的流水可以下载。".formatted(account, day));
        List<StatementLine> lines = db.sql("""
                select * from demo_bank_entry where account_no = ? and booked_on between ? and ? order by booked_on, no""")
                .params(account, from, day)
                .query((row, n) -> line(
                        row.getLong("no"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("direction"),
                        row.getLong("amount_fen"),
                        row.getString("payment_key"),
                        row.getString("party_name"),
                        row.getString("party_account"),
                        row.getString("words"),
                        row.getString("return_reason")))
                .list();
        Money opening = balanceBefore(account, from);
        Money closing =
                opening.plus(Money.sum(lines.stream().map(StatementLine::signed).toList()));
        return new Statement(account, from, day, opening, closing, lines);
    }

    private static StatementLine line(
            long no,
            LocalDate day,
            String direction,
            long fen,
            String key,
            String party,
            String partyAccount,
            String words,
            String reason) {
        return new StatementLine(
                "YH%010d".formatted(no),
                1,
                day,
                Direction.valueOf(direction),
                new Money(fen),
                key,
                party,
                partyAccount,
                words,
                reason);
    }

    /** The day after the last statement that was taken over, or the day of the first entry. */
    private LocalDate firstUntold(String account, LocalDate day) {
        return db.sql("""
                select coalesce((select max(to_on) + 1 from bank_statement where account_no = :account),
                                (select min(booked_on) from demo_bank_entry where account_no = :account), :day)""")
                .param("account", account)
                .param("day", day)
                .query(LocalDate.class)
                .single();
    }

    private Money balanceBefore(String account, LocalDate day) {
        return new Money(db.sql("""
                select coalesce(sum(case direction when 'CREDIT' then amount_fen else -amount_fen end), 0)
                from demo_bank_entry where account_no = ? and booked_on < ?""").params(account, day).query(Long.class).single());
    }

    /** What was paid into the funds of an account, on its day. */
    private void bookDeposits(String account) {
        change("""
                insert into demo_bank_entry (account_no, booked_on, direction, amount_fen, party_name, words, occasion)
                select d.account_no, %s, 'CREDIT', d.amount_fen, '西山区财政局', d.reference, 'deposit ' || d.no
                from deposit_at_bank d where d.account_no = ? on conflict do nothing""".formatted(openDay("d.account_no").replace(":today", "d.arrived_on")), account);
    }

    private void copy(long entry, String direction, String reason) {
        db.sql("""
                insert into demo_bank_entry (account_no, booked_on, direction, amount_fen, payment_key, party_name, party_account,
                                             words, return_reason)
                select account_no, %s, :direction, amount_fen, payment_key, party_name, party_account, words, :reason
                from demo_bank_entry e where no = :entry""".formatted(openDay("e.account_no")))
                .param("today", LocalDate.now(clock))
                .param("direction", direction)
                .param("reason", reason)
                .param("entry", entry)
                .update();
    }

    private void book(String account, Direction direction, Money amount, String party, String words) {
        db.sql("""
                insert into demo_bank_entry (account_no, booked_on, direction, amount_fen, party_name, words)
                values (:account, %s, :direction, :fen, :party, :words)""".formatted(openDay(":account")))
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .param("direction", direction.name())
                .param("fen", amount.fen())
                .param("party", party)
                .param("words", words)
                .update();
    }

    /** In SQL: the day, or the first after those of which a statement has told already. */
    private static String openDay(String account) {
        return "greatest(:today::date, (select max(to_on) + 1 from bank_statement s where s.account_no = " + account
                + "))";
    }

    private long requireUntold(long entry) {
        boolean told = db.sql("""
                select exists (select from demo_bank_entry e join bank_statement s on s.account_no = e.account_no
                               where e.no = ? and e.booked_on <= s.to_on)""").param(entry).query(Boolean.class).single();
        if (told) throw new Refusal("这笔流水所在的日期已导入，银行不再变更。");
        return entry;
    }

    private void change(String sql, Object... values) {
        db.sql(sql).params(values).update();
    }
}
