package fangpiao.thousand;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.proof.LedgerCommand;
import fangpiao.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The reckoning at the end: what the office's books say against what the bank has really moved. */
final class Reckoning implements AutoCloseable {

    private final World world;
    private final SingleConnectionDataSource database;
    private final JdbcClient db;

    Reckoning(World world) throws SQLException {
        this.world = world;
        this.database = new SingleConnectionDataSource(DriverManager.getConnection(world.url(), "postgres", ""), true);
        this.db = JdbcClient.create(database);
    }

    void all() {
        booksBalance();
        paidIsWhatTheBankMoved();
        nothingIsPaidTwice();
        everythingHasComeToAnEnd();
        whatWasLostIsFound();
        theProofFindsNothing();
        theLedgerVerifies();
    }

    private void booksBalance() {
        assertThat(number("select sum(balance_fen) from ledger_account"))
                .as("sum of all accounts")
                .isZero();
        assertThat(words("""
                select code from ledger_account
                left join (select code, sum(fen) as moved
                           from (select to_account as code, amount_fen as fen from ledger_transfer
                                 union all select from_account, -amount_fen from ledger_transfer) moves
                           group by code) moves using (code)
                where balance_fen <> coalesce(moved, 0)"""))
                .as("accounts that do not follow from their transfers")
                .isEmpty();
    }

    private void paidIsWhatTheBankMoved() {
        assertThat(world.books.netByOrder().entrySet().stream().filter(one -> one.getValue() != 0))
                .as("what the bank has moved, order by order, and what was received")
                .containsExactlyElementsOf(fen("select key, amount_fen from payment_order where status = 'RECEIVED'")
                        .entrySet());
        assertThat(nonZero(world.books.netByPayee()))
                .as("what the bank has moved into each account, and what was received")
                .isEqualTo(
                        fen(
                                "select payee_account, sum(amount_fen) from payment_order where status = 'RECEIVED' group by 1"));
        assertThat(world.books.netByOrder().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("what the bank has moved, and what the ledger calls paid")
                .isEqualTo(number("""
                        select coalesce(sum(amount_fen), 0) from ledger_transfer
                        where to_account = 'paid' and reason <> 'SET_OFF'"""));
        IntStream.range(0, 3).mapToObj(Founding::accountNo).forEach(this::accountAgrees);
    }

    private void accountAgrees(String account) {
        assertThat(new Money(number(
                        "select closing_fen from bank_statement where account_no = ? order by to_on desc limit 1",
                        account)))
                .as("balance of %s at the bank, and on the last statement", account)
                .isEqualTo(world.books.balance(account));
        assertThat(new Money(number("""
                select (select coalesce(sum(m.amount_fen), 0) from fund_movement m join fund_account f on f.no = m.fund_no
                        where m.kind = 'DEPOSIT' and f.account_no = :account)
                       - (select coalesce(sum(o.amount_fen), 0) from payment_order o join fund_account f on f.no = o.payer
                          where o.status = 'RECEIVED' and f.account_no = :account)
                       + (select coalesce(sum(case e.direction when 'CREDIT' then e.amount_fen else -e.amount_fen end), 0)
                          from bank_entry_match m join bank_entry e on e.no = m.entry_no
                          where e.account_no = :account and m.kind in ('REPAYMENT', 'OTHER'))""".replace(":account", "'" + account + "'"))))
                .as("balance of %s at the bank, and by the books", account)
                .isEqualTo(world.books.balance(account));
    }

    private void nothingIsPaidTwice() {
        assertThat(words("""
                select case_no || ' ' || sum(amount_fen) from payment_order where status = 'RECEIVED'
                group by case_no, payer having count(*) > 1""")).as("cases that one fund has paid twice").isEmpty();
        assertThat(words("""
                select c.case_no || ': ' || coalesce(o.fen, 0) || ' + ' || coalesce(s.fen, 0) || ' of ' || t.fen
                from settlement_claim c
                join (select purchase_no, node, sum(amount_fen) as fen from settlement_tranche group by 1, 2) t using (purchase_no, node)
                left join (select case_no, sum(amount_fen) as fen from payment_order where status = 'RECEIVED' group by 1) o
                    on o.case_no = c.case_no
                left join (select claim_no, sum(amount_fen) as fen from claim_set_off group by 1) s on s.claim_no = c.case_no
                where case c.status when 'PAID' then coalesce(o.fen, 0) + coalesce(s.fen, 0) <> t.fen
                                    else o.fen is not null end""")).as("claims paid otherwise than they are due").isEmpty();
        assertThat(words("""
                select purchase_no || ' ' || node from settlement_claim where status = 'PAID'
                group by purchase_no, node having count(*) > 1""")).as("instalments paid by two claims").isEmpty();
    }

    private void everythingHasComeToAnEnd() {
        assertThat(
                        words(
                                "select case_no || ' ' || status from settlement_claim where status not in ('PAID', 'REJECTED', 'DROPPED')"))
                .as("claims that are still open")
                .isEmpty();
        assertThat(
                        words(
                                "select key || ' ' || status from payment_order where status not in ('RECEIVED', 'FAILED', 'WITHDRAWN')"))
                .as("orders that are still open")
                .isEmpty();
        assertThat(
                        words(
                                "select no || ' ' || status from payment_batch where status not in ('CLOSED', 'CANCELLED', 'REJECTED')"))
                .as("batches that are still open")
                .isEmpty();
        assertThat(
                        words(
                                "select reference from bank_entry e where not exists (select from bank_entry_match m where m.entry_no = e.no)"))
                .as("entries nobody knows the meaning of")
                .isEmpty();
    }

    private void whatWasLostIsFound() {
        assertThat(words("select key from payment_order where status in ('RECEIVED', 'FAILED')"))
                .as("orders whose answer a power cut swallowed")
                .containsAll(world.lost);
    }

    /** Neither in the end nor in any night before. */
    private void theProofFindsNothing() {
        assertThat(words("""
                select started_at::date || ' ' || check_code || ' ' || place || ': ' || coalesce(left_fen::text, left_word, '—')
                       || ' / ' || coalesce(right_fen::text, right_word, '—')
                from proof_difference d join proof_run r on r.no = d.run_no order by run_no desc limit 30""")).as("what a proof found").isEmpty();
        assertThat(number("select count(*) from proof_run")).as("proofs").isPositive();
    }

    private void theLedgerVerifies() {
        var said = new ByteArrayOutputStream();
        int code = LedgerCommand.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "verify-ledger",
                "--spring.datasource.url=" + world.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** What has happened, for people. */
    String table() {
        var lines = new TreeMap<String, Object>();
        lines.put("claims", states("select status, count(*) from settlement_claim group by 1"));
        lines.put("contracts", states("""
                select sale_stage || ' ' || p.status, count(*) from settlement_contract
                join purchase p on p.case_no = purchase_no group by 1"""));
        lines.put("rescissions", states("select status, count(*) from contract_rescission group by 1"));
        lines.put("cash-outs", states("select status, count(*) from cash_out group by 1"));
        lines.put("orders", states("select status, count(*) from payment_order group by 1"));
        lines.put("batches", states("select status, count(*) from payment_batch group by 1"));
        lines.put("bank entries", states("select kind, count(*) from bank_entry_match group by 1"));
        lines.put("differences", states("select kind || ' ' || status, count(*) from bank_difference group by 1"));
        lines.put("set-offs", number("select count(*) from claim_set_off"));
        lines.put("pages of the ledger", number("select count(*) from ledger_transfer"));
        lines.put("the bank answered", world.bank.manners());
        lines.put("the bank did", world.books.fates());
        lines.put(
                "paid, net, fen",
                world.books.netByOrder().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        String first = lines.entrySet().stream()
                .map(one -> "%-22s %s".formatted(one.getKey(), one.getValue()))
                .collect(joining("\n"));
        String second = world.seen.entrySet().stream()
                .map(one -> "%6d  %s".formatted(one.getValue(), one.getKey().replace('\t', ' ')))
                .collect(joining("\n"));
        return first + "\n\n" + second + "\n";
    }

    private Map<String, Long> states(String sql) {
        return fen(sql);
    }

    private Map<String, Long> fen(String sql) {
        var map = new TreeMap<String, Long>();
        db.sql(sql).query(row -> {
            map.put(row.getString(1), row.getLong(2));
        });
        return map;
    }

    private static Map<String, Long> nonZero(Map<String, Long> map) {
        map.values().removeIf(fen -> fen == 0);
        return map;
    }

    private long number(String sql, Object... params) {
        return db.sql(sql).params(params).query(Long.class).single();
    }

    private List<String> words(String sql) {
        return db.sql(sql).query(String.class).list();
    }

    @Override
    public void close() {
        database.destroy();
    }
}
