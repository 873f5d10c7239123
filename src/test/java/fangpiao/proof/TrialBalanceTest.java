package fangpiao.proof;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trial balance, on three books whose pages are known. */
@ApplicationTest
class TrialBalanceTest {

    private static final LocalDate DAY = LocalDate.parse("2024-10-08");

    @LocalServerPort
    int port;

    @Autowired
    DataSource application;

    @Autowired
    JdbcClient db;

    OtherBooks books;
    TrialBalance balance;

    @BeforeEach
    void the_books() {
        books = OtherBooks.beside(application);
        balance = new TrialBalance(books.db());
    }

    @ParameterizedTest
    @CsvSource({
        "treasury,            1, 300000.00,      0.00, 300000.00,      0.00",
        "voucher/*/available, 3, 201000.03, 321000.03,      0.00, 120000.00",
        "voucher/*/held,      3, 201000.03, 201000.03,      0.00,      0.00",
        "developer/*/payable, 1, 108000.00, 180000.00,      0.00,  72000.00",
        "paid,                1,      0.00, 108000.00,      0.00, 108000.00"
    })
    void every_kind_of_account_has_what_left_what_came_and_what_stands_there(
            String code, int accounts, String debit, String credit, String debitBalance, String creditBalance) {
        AccountKind kind = kind(balance.at(null), code);

        assertThat(kind.accounts()).isEqualTo(accounts);
        assertThat(List.of(kind.debit(), kind.credit(), kind.debitBalance(), kind.creditBalance()))
                .containsExactly(yuan(debit), yuan(credit), yuan(debitBalance), yuan(creditBalance));
    }

    @Test
    void both_sides_come_to_the_same() {
        AccountTotals totals = balance.at(null);

        assertThat(totals.isBalanced()).isTrue();
        assertThat(totals.debit()).isEqualTo(yuan("810000.06")).isEqualTo(totals.credit());
        assertThat(totals.debitBalance()).isEqualTo(yuan("300000")).isEqualTo(totals.creditBalance());
        assertThat(totals.accounts()).isEqualTo(9);
    }

    @Test
    void money_passes_through_the_kinds_in_the_order_they_are_shown() {
        assertThat(balance.at(null).kinds().stream().map(AccountKind::code))
                .containsExactly("treasury", "voucher/*/available", "voucher/*/held", "developer/*/payable", "paid");
    }

    @Test
    void at_the_end_of_a_day_its_last_moment_counts_and_the_next_does_not() {
        books.spoil(
                "update ledger_transfer set booked_at = '2024-10-08 23:59:59.999999+08' where book = 'A' and page = 4",
                "update ledger_transfer set booked_at = '2024-10-09 00:00:00+08' where book = 'B' and page = 4");

        assertThat(paid(DAY)).isEqualTo(yuan("72000"));
        assertThat(paid(DAY.plusDays(1))).isEqualTo(yuan("108000"));
    }

    @Test
    void before_the_first_page_there_is_nothing() {
        assertThat(balance.at(DAY.minusDays(1)).kinds()).isEmpty();
    }

    @Test
    void a_kind_nobody_has_named_yet_is_shown_by_its_code() {
        assertThat(new AccountKind("escrow/*/kept", 1, Money.ZERO, Money.ZERO).name())
                .isEqualTo("escrow/*/kept");
    }

    @Test
    void an_auditor_sees_it_as_a_page_and_takes_it_along_as_a_sheet() {
        var auditor = Visitor.loggedIn(port, "auditor");

        assertThat(auditor.get("/proof/trial-balance").body()).contains("试算平衡表", "截至");
        assertThat(auditor.get("/proof/trial-balance?day=2024-10-08").body()).contains("截至 2024-10-08 日终");
        var file = auditor.fetch("/proof/trial-balance.xlsx");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        List<Row> rows = Sheet.read(file.body(), List.of(NAME, DEBIT, CREDIT)).rows();
        Row total = rows.get(rows.size() - 1);
        assertThat(total.cell(NAME).text()).isEqualTo("合计");
        assertThat(total.cell(DEBIT).yuan())
                .isEqualTo(total.cell(CREDIT).yuan())
                .contains(new Money(turnover()));
    }

    private static final Column NAME = Column.required("账户类别");
    private static final Column DEBIT = Column.required("借方发生额");
    private static final Column CREDIT = Column.required("贷方发生额");

    /** Of the application's own books. */
    private long turnover() {
        return db.sql("select coalesce(sum(amount_fen), 0) from ledger_transfer")
                .query(Long.class)
                .single();
    }

    private Money paid(LocalDate day) {
        return kind(balance.at(day), "paid").creditBalance();
    }

    private static AccountKind kind(AccountTotals totals, String code) {
        return totals.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
