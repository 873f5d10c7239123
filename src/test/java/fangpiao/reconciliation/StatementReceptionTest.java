package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement is taken over whole or not at all, goes on where the last one ended, and tells each entry once. */
@ApplicationTest
class StatementReceptionTest {

    static final LocalDate TUESDAY = LocalDate.of(2024, 10, 8);

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    StatementReception reception;

    @Autowired
    StatementUploadDesk desk;

    @Autowired
    JdbcClient db;

    Account account;

    @BeforeEach
    void an_account() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        account = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
    }

    @Test
    void the_same_file_is_refused_the_second_time() {
        byte[] file = tuesday().bytes();
        long first = reception.bring("流水.csv", file, "finance");
        long second = reception.bring("又一份.csv", file, "finance2");
        reception.adopt(first, "finance");

        assertThat(refusalOf(() -> reception.bring("流水.csv", file, "finance")))
                .isEqualTo("该对账单文件已由郑秀兰（演示）于2024-10-08 09:00导入（流水.csv，1笔），不能重复导入。");
        assertThat(refusalOf(() -> reception.adopt(first, "finance"))).contains("不能重复导入");
        assertThat(refusalOf(() -> reception.adopt(second, "finance2"))).contains("不能重复导入");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void of_one_file_brought_twice_at_once_one_is_taken_over() {
        Claim claim = reconciliation.aClaim(account);
        byte[] file = statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .bytes();
        List<Long> brought = IntStream.range(0, 4)
                .mapToObj(n -> reception.bring("流水" + n, file, "finance"))
                .toList();

        CompletableFuture.allOf(brought.stream()
                        .map(no -> CompletableFuture.runAsync(() -> reception.adopt(no, "finance")))
                        .toArray(CompletableFuture[]::new))
                .handle((done, refused) -> done)
                .join();

        assertThat(entries()).isEqualTo(1);
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY");
        reconciliation.thenClaimIsSettled(claim);
        scenario.thenBooksBalance();
    }

    @Test
    void one_day_in_two_files_at_once_pays_no_claim_twice() {
        Claim claim = reconciliation.aClaim(account);
        List<Long> brought = IntStream.range(0, 4)
                .mapToObj(n -> statement()
                        .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                        .gets("K" + n, yuan("1"), "", "")
                        .bytes())
                .map(file -> reception.bring("流水", file, "finance"))
                .toList();

        CompletableFuture.allOf(brought.stream()
                        .map(no -> CompletableFuture.runAsync(() -> reception.adopt(no, "finance")))
                        .toArray(CompletableFuture[]::new))
                .handle((done, refused) -> done)
                .join();

        assertThat(statements()).isEqualTo(1);
        assertThat(entries()).isEqualTo(2);
        reconciliation.thenClaimIsSettled(claim);
    }

    @Test
    void a_foreign_account_is_called_by_its_number() {
        var foreign = new StatementText("5305010000000123456", TUESDAY, yuan("1"));

        assertThat(refusalOf(() -> reconciliation.imports(foreign)))
                .isEqualTo("文件「对账单.csv」未导入：账号5305010000000123456不是本局登记的付款账户，不能导入其对账单。");
    }

    @Test
    void a_file_with_a_mistake_is_not_taken_over() {
        byte[] wrong = new String(tuesday().bytes(), UTF_8)
                .replace("4999999.50,,,,,\n", "4999999.49,,,,,\n")
                .getBytes(UTF_8);

        assertThat(refusalOf(() -> reconciliation.imports(wrong))).contains("不平", "相差-0.01");
        assertThat(entries()).isZero();
    }

    @Test
    void a_missing_day_is_named() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-10");
        var thursday = new StatementText(account.no(), scenario.today(), yuan("4999000"));

        assertThat(refusalOf(() -> reconciliation.imports(thursday)))
                .contains(
                        "对账单与上一份不衔接：上一份截至2024-10-08，本份自2024-10-10起，期初余额应为4,999,999.50，实为4,999,000.00，缺少2024-10-09至2024-10-09的对账单");
    }

    @Test
    void a_day_without_movements_needs_no_statement() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-10");

        reconciliation.imports(reconciliation.next(account).loses("B9", yuan("1"), "手续费"));

        assertThat(statements()).isEqualTo(2);
    }

    @Test
    void a_next_day_that_begins_with_another_fen_is_refused() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-09");
        var wednesday = new StatementText(account.no(), scenario.today(), yuan("4999999.51"));

        assertThat(refusalOf(() -> reconciliation.imports(wednesday)))
                .contains("期初余额应为4,999,999.50，实为4,999,999.51")
                .doesNotContain("缺少");
    }

    @Test
    void what_two_statements_tell_counts_once() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-09");
        var both = tuesday().on(scenario.today()).loses("B2", yuan("1"), "手续费");

        reconciliation.imports(both);

        assertThat(reconciliation.found(account)).containsExactly("B1 ?", "B2 ?");
        assertThat(db.sql("select known_lines from bank_statement where account_no = ? order by no")
                        .param(account.no())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1);
    }

    @Test
    void a_day_that_is_told_otherwise_than_before_is_refused() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-09");
        var otherSum = statement().loses("B1", yuan("0.60"), "手续费").on(scenario.today());
        var oneMore = tuesday().loses("B1a", yuan("0.10"), "手续费").on(scenario.today());
        var without = statement().on(scenario.today()).loses("B2", yuan("1"), "手续费");

        assertThat(refusalOf(() -> reconciliation.imports(otherSum)))
                .contains("流水号B1此前已导入（2024-10-08，支出0.50），与本份内容不一致");
        assertThat(refusalOf(() -> reconciliation.imports(oneMore))).contains("流水号B1a的记账日期2024-10-08已导入过对账单，当时没有这一笔");
        assertThat(refusalOf(() -> reconciliation.imports(without))).contains("此前已导入的流水号B1（2024-10-08）不在本份对账单中");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_day_that_was_told_is_not_taken_over_again() {
        reconciliation.imports(tuesday());
        var again = tuesday().gets("B3", yuan("1"), "", "");

        assertThat(refusalOf(() -> reconciliation.imports(again))).contains("流水已导入至2024-10-08", "没有新的日期");
    }

    @Test
    void a_statement_of_tomorrow_is_no_statement() {
        var tomorrow = statement().on(TUESDAY.plusDays(1));

        assertThat(refusalOf(() -> reconciliation.imports(tomorrow))).contains("晚于今天");
    }

    @Test
    void banks_that_number_their_bookings_anew_each_day_are_understood() {
        reconciliation.imports(tuesday());
        scenario.todayIs("2024-10-09");

        reconciliation.imports(reconciliation.next(account).loses("B1", yuan("0.50"), "手续费"));

        assertThat(reconciliation.found(account)).containsExactly("B1 ?", "B1 ?");
    }

    @Test
    void a_house_that_stopped_after_taking_over_compares_later() {
        Claim claim = reconciliation.aClaim(account);
        byte[] file = statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .bytes();
        desk.adopt(desk.bring("流水", file, "finance"), "finance");
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");

        reconciliation.compares(account);

        reconciliation.thenClaimIsSettled(claim);
    }

    @Test
    void two_accounts_in_one_file_are_taken_over_together_or_not_at_all() {
        scenario.todayIs("2024-08-30");
        Account other = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
        String first = new String(tuesday().bytes(), UTF_8);
        String second = new String(reconciliation.aStatement(other).bytes(), UTF_8);
        String rows = second.substring(second.indexOf('\n') + 1);

        String broken = first + rows.replace("期末", "末");
        assertThat(refusalOf(() -> reconciliation.imports(broken.getBytes(UTF_8))))
                .contains("应为「期初」「明细」或「期末」");
        assertThat(entries()).isZero();

        reconciliation.imports((first + rows).getBytes(UTF_8));
        assertThat(statements()).isEqualTo(1);
    }

    @Test
    void the_tables_refuse_an_entry_told_twice_and_a_statement_that_does_not_add_up() {
        reconciliation.imports(tuesday());

        assertThatThrownBy(() -> db.sql("""
                insert into bank_entry (statement_no, account_no, reference, part, booked_on, direction, amount_fen)
                select statement_no, account_no, reference, part, booked_on, direction, 1 from bank_entry where account_no = ?""").param(account.no()).update())
                .hasMessageContaining("bank_entry_counts_once");
        assertThatThrownBy(() -> db.sql("""
                insert into bank_statement (file_no, account_no, from_on, to_on, opening_fen, closing_fen, debit_fen, credit_fen,
                                            known_lines, taken_at)
                select file_no, account_no, from_on + 1, to_on + 1, 100, 99, 0, 0, 0, taken_at
                from bank_statement where account_no = ?""").param(account.no()).update()).hasMessageContaining("statement_adds_up");
        assertThatThrownBy(() -> db.sql("update bank_entry set amount_fen = 1 where account_no = ?")
                        .param(account.no())
                        .update())
                .hasMessageContaining("append-only");
    }

    /** A day with one movement: half a yuan of fees. */
    private StatementText tuesday() {
        return new StatementText(account.no(), TUESDAY, ReconciliationScenario.DEPOSIT)
                .loses("B1", yuan("0.50"), "手续费");
    }

    private StatementText statement() {
        return new StatementText(account.no(), TUESDAY, ReconciliationScenario.DEPOSIT);
    }

    private int entries() {
        return count("bank_entry");
    }

    private int statements() {
        return count("bank_statement");
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where account_no = ?")
                .param(account.no())
                .query(Integer.class)
                .single();
    }
}
