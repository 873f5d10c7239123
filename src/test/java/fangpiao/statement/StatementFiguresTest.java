package fangpiao.statement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static fangpiao.statement.StatementScenario.SEPTEMBER;
import static fangpiao.statement.StatementScenario.numberFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A statement says what the books say, to the fen and to the microsecond, however often it is issued. */
@ApplicationTest
class StatementFiguresTest {

    private static final BookMonth OCTOBER = SEPTEMBER.next();

    @Autowired
    Scenario scenario;

    @Autowired
    StatementScenario statements;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PaymentScenario batches;

    @Autowired
    PolicyDesk policies;

    @Autowired
    ProjectDesk projects;

    @Autowired
    StatementDesk desk;

    @Autowired
    StatementSheet sheet;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_september() {
        scenario.todayIs("2024-09-10");
        settlement.bankAnswersAtOnce();
    }

    @Test
    void tells_a_developer_what_was_filed_paid_rescinded_and_clawed_back_with_each_case() {
        List<Bought> homes = rescission.homesBoughtFor("500000", "300000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        scenario.todayIs("2024-10-08");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        repays(caseNo, "300000");
        scenario.todayIs("2024-11-04");
        desk.issue(SEPTEMBER, "finance");
        desk.issue(OCTOBER, "finance");
        String developer = homes.get(0).filed().developerCode();

        Figures september = desk.get(numberFor(SEPTEMBER, developer)).figures();
        assertThat(september.contracts()).isEqualTo(2);
        assertThat(september.contractPrice()).isEqualTo(yuan("2000000"));
        assertThat(lines(september, Section.PAYABLE))
                .containsExactly(
                        "0.00",
                        "COMMIT %s %s 500,000.00"
                                .formatted(
                                        homes.get(0).purchase(),
                                        homes.get(0).filed().filingNo()),
                        "COMMIT %s %s 300,000.00"
                                .formatted(
                                        homes.get(1).purchase(),
                                        homes.get(1).filed().filingNo()),
                        "SETTLE %s %s -300,000.00"
                                .formatted(
                                        claimTo(homes.get(0)),
                                        homes.get(0).filed().filingNo()),
                        "500,000.00");
        Figures october = desk.get(numberFor(OCTOBER, developer)).figures();
        String filing = homes.get(0).filed().filingNo();
        assertThat(lines(october, Section.PAYABLE))
                .containsExactly("500,000.00", "RESCIND %s %s -200,000.00".formatted(caseNo, filing), "300,000.00");
        assertThat(lines(october, Section.CLAW_BACK))
                .containsExactly(
                        "0.00",
                        "CLAW_BACK %s %s 300,000.00".formatted(caseNo, filing),
                        "RESCIND %s %s -300,000.00".formatted(caseNo, filing),
                        "0.00");
        assertThat(october.contracts()).isZero();
    }

    @Test
    void tells_on_both_accounts_what_was_set_off() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        scenario.complete("finance", caseNo, "confirmRepayment", Map.of("decision", "SET_OFF", "claimNo", claim));
        scenario.todayIs("2024-10-08");
        desk.issue(SEPTEMBER, "finance");

        Statement statement = desk.get(numberFor(SEPTEMBER, homes.get(0).filed().developerCode()));
        DeveloperLine line = DeveloperLine.of(statement);

        assertThat(line.setOff()).isEqualTo(yuan("60000"));
        assertThat(line.clawedBack()).isEqualTo(yuan("60000"));
        assertThat(line.returned()).isEqualTo(yuan("60000"));
        assertThat(line.debt()).isEqualTo(Money.ZERO);
        assertThat(line.closing()).isEqualTo(yuan("440000"));
        assertThat(desk.agreesWithBooks(statement)).isTrue();
    }

    @Test
    void tells_both_sides_of_a_penalty_and_of_interest() {
        String rules = "DZ-" + scenario.unique();
        policies.draft(Rules.book("version.code", rules, "settle.lastTrancheInterest", "7%"), "author");
        scenario.todayIs("2024-08-12");
        Bought home = rescission.buys(purchases.aVoucherOf("700000", rules), purchases.aHomeFor1000000(), "700000");
        String claim = settlement.opensAndReaches("checkClaim", home.filed(), "FIRST_REGISTRATION");
        scenario.todayIs("2024-09-11");
        settlement.checksTakingOff(claim, "1000.01");
        settlement.goesOnAfterCheck(claim);
        batches.goesToTheBank(claim);
        settlement.receives(claim);
        scenario.todayIs("2024-10-08");
        desk.issue(SEPTEMBER, "finance");

        Figures developer =
                desk.get(numberFor(SEPTEMBER, home.filed().developerCode())).figures();
        String of = " " + claim + " " + home.filed().filingNo() + " ";
        // 70,000.00×7%×30÷365
        assertThat(lines(developer, Section.PAYABLE))
                .containsExactly(
                        "700,000.00",
                        "SETTLE" + of + "-68,999.99",
                        "INTEREST" + of + "402.74",
                        "INTEREST_PAID" + of + "-402.74",
                        "PENALTY" + of + "-1,000.01",
                        "630,000.00");
        Figures fund = desk.get(numberFor(SEPTEMBER, Household.FUND)).figures();
        assertThat(lines(fund, Section.PROMISED))
                .contains(
                        "OWE" + of + "402.74",
                        "INTEREST" + of + "-402.74",
                        "SETTLE" + of + "-68,999.99",
                        "RELEASE" + of + "-1,000.01");
        assertThat(Section.PROMISED.nameOf("INTEREST")).isEqualTo("支付末期利息");
    }

    @Test
    void tells_of_a_fund_what_came_in_was_promised_paid_and_is_free() {
        Bought home = rescission.homesBoughtFor("500000").get(0);
        String fund = statements.aFundWith("800000", "2024-09-10");
        CaseNo issuance = issuanceOf(home);
        projects.reserve(fund, "XKZ", yuan("500000"), Rate.WHOLE, issuance);
        rescission.isPaid(home, "CONTRACT_FILED");
        scenario.todayIs("2024-10-08");
        desk.issue(SEPTEMBER, "finance");

        Figures figures = desk.get(numberFor(SEPTEMBER, fund)).figures();

        assertThat(lines(figures, Section.FREE))
                .containsExactly(
                        "0.00",
                        "DEPOSIT 拨款单 null 800,000.00",
                        "RESERVE %s null -500,000.00".formatted(issuance),
                        "300,000.00");
        assertThat(lines(figures, Section.PROMISED))
                .containsExactly(
                        "0.00",
                        "RESERVE %s null 500,000.00".formatted(issuance),
                        "SETTLE %s %s -300,000.00"
                                .formatted(claimTo(home), home.filed().filingNo()),
                        "200,000.00");
        assertThat(projects.fund(fund).free())
                .isEqualTo(figures.balance(Section.FREE).closing());
    }

    @Test
    @Transactional
    void the_last_microsecond_belongs_to_the_month_and_the_next_one_does_not() {
        String developer = "91530112DZ" + scenario.unique();
        book(developer, 1, "1.00", SEPTEMBER.begins().minus(1, ChronoUnit.MICROS));
        book(developer, 2, "0.01", SEPTEMBER.begins());
        book(developer, 3, "20.00", SEPTEMBER.ends().minus(1, ChronoUnit.MICROS));
        book(developer, 4, "300.00", SEPTEMBER.ends());
        scenario.todayIs("2024-10-08");

        desk.issue(SEPTEMBER, "finance");

        Balance payable = desk.get(numberFor(SEPTEMBER, developer)).figures().balance(Section.PAYABLE);
        assertThat(payable.opening()).isEqualTo(yuan("1"));
        assertThat(payable.lines()).extracting(Line::amount).containsExactly(yuan("0.01"), yuan("20"));
        assertThat(payable.closing()).isEqualTo(yuan("21.01"));
    }

    @Test
    void is_not_issued_a_second_time() {
        String no = statements.statementOf(statements.owed("100000"));

        assertThat(desk.issue(SEPTEMBER, "finance2")).isZero();

        assertThat(desk.get(no).issuedBy()).isEqualTo("finance");
    }

    @Test
    void of_two_presses_at_once_each_statement_comes_out_of_one() {
        var filed = List.of(statements.owed("1000"), statements.owed("2000"), statements.owed("3000"));
        scenario.todayIs("2024-10-08");

        var one = CompletableFuture.supplyAsync(() -> desk.issue(SEPTEMBER, "finance"));
        var other = CompletableFuture.supplyAsync(() -> desk.issue(SEPTEMBER, "finance2"));

        int issued = one.join() + other.join();
        assertThat(issued).isGreaterThanOrEqualTo(filed.size());
        assertThat(filed).allSatisfy(contract -> assertThat(desk.ofDeveloper(contract.developerCode()))
                .hasSize(1));
    }

    @Test
    void is_refused_on_the_last_day_of_its_month() {
        scenario.todayIs("2024-09-30");

        assertThat(refusalOf(() -> desk.issue(SEPTEMBER, "finance"))).isEqualTo("2024年9月尚未结束，不能出具对账单。");
    }

    @Test
    void comes_by_itself_on_the_first_working_day_of_the_next_month() {
        BookMonth may = BookMonth.parse("2024-05");
        String no = numberFor(may, statements.aFundWith("1000", "2024-05-20"));

        scenario.todayIs("2024-06-02"); // a Sunday
        sheet.work();
        assertThat(desk.of(may)).extracting(Statement::no).doesNotContain(no);
        scenario.todayIs("2024-06-03");
        sheet.work();
        sheet.work();

        assertThat(desk.get(no).issuedBy()).isNull();
    }

    @Test
    void the_next_month_begins_with_what_was_left() {
        String developer = statements.owed("100000.01").developerCode();
        scenario.todayIs("2024-11-04");
        desk.issue(SEPTEMBER, "finance");
        desk.issue(OCTOBER, "finance");

        Balance october = desk.get(numberFor(OCTOBER, developer)).figures().balance(Section.PAYABLE);

        assertThat(october.opening()).isEqualTo(yuan("100000.01"));
        assertThat(october.lines()).isEmpty();
        assertThat(october.closing()).isEqualTo(yuan("100000.01"));
    }

    @Test
    @Transactional
    void one_fen_changed_in_a_statement_is_found() {
        String no = statements.statementOf(statements.owed("100000"));
        assertThat(desk.agreesWithBooks(desk.get(no))).isTrue();
        int before = desk.missingOrDifferent(SEPTEMBER);

        db.sql("alter table statement_line disable trigger append_only").update();
        db.sql("update statement_line set amount_fen = amount_fen + 1 where statement_no = ?")
                .param(no)
                .update();

        assertThat(desk.agreesWithBooks(desk.get(no))).isFalse();
        assertThat(desk.missingOrDifferent(SEPTEMBER)).isEqualTo(before + 1);
    }

    @Test
    @Transactional
    void the_table_refuses_a_closing_that_does_not_follow_from_its_lines() {
        String no = statements.statementOf(statements.owed("100000"));
        db.sql("set constraints all immediate").update();

        assertThatThrownBy(() -> db.sql("""
                insert into statement_balance (statement_no, section, opening_fen, closing_fen)
                values (?, 'FREE', 0, 1)""").param(no).update()).hasMessageContaining("do not make the closing");
    }

    @Test
    void refuses_to_change_what_was_issued() {
        assertThatThrownBy(() -> db.sql("update statement set party_name = 'x'").update())
                .hasMessageContaining("append-only");
    }

    /** Opening, then each line with why, case, filing and amount, then closing. */
    private static List<String> lines(Figures figures, Section section) {
        Balance balance = figures.balance(section);
        var lines = new ArrayList<String>();
        lines.add(balance.opening().toString());
        balance.lines()
                .forEach(line -> lines.add(
                        "%s %s %s %s".formatted(line.item(), line.reference(), line.filingNo(), line.amount())));
        lines.add(balance.closing().toString());
        return lines;
    }

    private void repays(String caseNo, String yuan) {
        scenario.complete(
                "finance",
                caseNo,
                "confirmRepayment",
                Map.of(
                        "decision",
                        "RECEIVED",
                        "receiptNo",
                        "TK-DZ-" + scenario.unique(),
                        "repaidYuan",
                        yuan,
                        "paidOn",
                        scenario.today().toString()));
    }

    private String claimTo(Bought home) {
        return db.sql("select case_no from settlement_claim where purchase_no = ?")
                .param(home.purchase())
                .query(String.class)
                .single();
    }

    private CaseNo issuanceOf(Bought home) {
        return new CaseNo(db.sql("""
                select v.issuance_case_no from purchase_voucher_part part join voucher v on v.no = part.voucher_no
                where part.purchase_no = ?""").param(home.purchase()).query(String.class).single());
    }

    /** Straight into the table, at a moment that no clock could be set to. */
    private void book(String developer, int page, String yuan, OffsetDateTime at) {
        String account = "developer/" + developer + "/payable";
        db.sql("insert into ledger_account (code, balance_fen) values (?, 0) on conflict do nothing")
                .param(account)
                .update();
        db.sql("""
                insert into ledger_transfer (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)
                values (?, ?, 'treasury', ?, ?, 'COMMIT', ?, ?, decode(repeat('00', 32), 'hex'))""")
                .params(developer, page, account, yuan(yuan).fen(), "GF-DZ-" + page, at)
                .update();
    }
}
