package fangpiao.reconciliation;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.BalanceSheet.Item;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.rescission.RescissionScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At the end of each day bank and books come to the same fen, once what lies between them is written down. */
@ApplicationTest
class BalanceSheetTest {

    static final LocalDate TUESDAY = LocalDate.of(2024, 10, 8);
    static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BalanceSheets sheets;

    Account account;

    @BeforeEach
    void an_account_with_five_million() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        account = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
    }

    @AfterEach
    void every_day_agrees() {
        for (LocalDate day = TUESDAY; !day.isAfter(scenario.today()); day = day.plusDays(1))
            assertThat(on(day).agrees()).as("balance of " + day).isTrue();
    }

    @Test
    void a_payment_on_its_way_lies_between_bank_and_books() {
        reconciliation.aClaim(account);
        reconciliation.imports(statement());

        BalanceSheet sheet = on(TUESDAY);
        assertThat(sheet.bank()).isEqualTo(yuan("5000000"));
        assertThat(sheet.books()).isEqualTo(yuan("4939999.99"));
        assertThat(amounts(sheet.onlyBooks())).containsExactly(yuan("-60000.01"));
        assertThat(sheet.onlyBooks().get(0).because()).isEqualTo("在途付款");
        assertThat(sheet.bankAdjusted()).isEqualTo(yuan("4939999.99"));
    }

    @Test
    void the_day_before_it_was_on_its_way_also_afterwards() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement());
        scenario.todayIs("2024-10-09");
        reconciliation.imports(
                reconciliation.next(account).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(on(WEDNESDAY).items()).isZero();
        assertThat(on(WEDNESDAY).books()).isEqualTo(on(WEDNESDAY).bank());
        assertThat(on(TUESDAY).onlyBooks())
                .singleElement()
                .extracting(Item::because)
                .isEqualTo("银行于2024-10-09入账");
    }

    @Test
    void an_entry_nobody_knows_lies_between_until_it_is_booked() {
        reconciliation.imports(statement().loses("B1", yuan("0.50"), "手续费"));
        assertThat(amounts(on(TUESDAY).onlyBank())).containsExactly(yuan("-0.50"));

        reconciliation.settles(reconciliation.difference(account, DifferenceKind.NOT_ORDERED), Resolution.BOOKED, null);

        assertThat(on(TUESDAY).items()).isZero();
        assertThat(on(TUESDAY).books()).isEqualTo(yuan("4999999.50"));
    }

    @Test
    void a_double_payment_lies_between_until_the_bank_has_given_it_back() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .pays("B2", claim.amount(), claim.payeeAccount(), claim.key()));
        scenario.todayIs("2024-10-09");
        reconciliation.imports(reconciliation.next(account).giveBack("B3", claim.amount(), claim.key(), "重复"));
        reconciliation.settles(
                reconciliation.difference(account, DifferenceKind.PAID_TWICE), Resolution.CORRECTED, "B3");

        assertThat(on(WEDNESDAY).items()).isZero();
        assertThat(amounts(on(TUESDAY).onlyBank())).containsExactly(yuan("-60000.01"));
    }

    @Test
    void a_returned_payment_is_gone_and_back() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .giveBack("B2", claim.amount(), claim.key(), "AC04"));

        assertThat(on(TUESDAY).items()).isZero();
        assertThat(on(TUESDAY).books()).isEqualTo(yuan("5000000"));
    }

    @Test
    void a_deposit_written_down_days_later_is_told_for_the_days_between() {
        scenario.todayIs("2024-10-09");
        Account late = reconciliation.anAccount();
        scenario.todayIs("2024-10-10");
        reconciliation.imports(new StatementText(late.no(), TUESDAY, Money.ZERO)
                .gets("B1", ReconciliationScenario.DEPOSIT, "财政局", late.deposit())
                .on(scenario.today()));
        reconciliation.imports(statement().on(scenario.today()));

        BalanceSheet tuesday = sheets.of(late.no(), TUESDAY).orElseThrow();
        assertThat(tuesday.agrees()).isTrue();
        assertThat(tuesday.books()).isEqualTo(Money.ZERO);
        assertThat(tuesday.onlyBank()).singleElement().extracting(Item::because).isEqualTo("我方于2024-10-09登记");
        assertThat(sheets.of(late.no(), WEDNESDAY).orElseThrow().items()).isZero();
    }

    @Test
    void a_repayment_of_a_developer_is_in_both() {
        var bought = rescission.homesBoughtFor("300000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");

        reconciliation.imports(statement().gets("B1", yuan("180000"), "某公司", caseNo));

        assertThat(on(TUESDAY).items()).isZero();
        assertThat(on(TUESDAY).books()).isEqualTo(yuan("5180000"));
    }

    @Test
    void what_the_bank_had_more_at_the_beginning_stays_in_sight() {
        reconciliation.imports(new StatementText(account.no(), TUESDAY, yuan("5000000.01")));

        assertThat(on(TUESDAY).opening()).isEqualTo(yuan("0.01"));
        assertThat(on(TUESDAY).items()).isEqualTo(1);
    }

    @Test
    void a_receipt_entered_by_hand_that_the_bank_does_not_know_stays_in_sight() {
        Claim claim = reconciliation.aClaim(account);
        settlement.receives(claim.caseNo());
        reconciliation.imports(statement());

        assertThat(on(TUESDAY).onlyBooks())
                .singleElement()
                .extracting(Item::because)
                .isEqualTo("流水中尚未见到");
    }

    private BalanceSheet on(LocalDate day) {
        return sheets.of(account.no(), day).orElseThrow();
    }

    private StatementText statement() {
        return new StatementText(account.no(), TUESDAY, ReconciliationScenario.DEPOSIT);
    }

    private static List<Money> amounts(List<Item> items) {
        return items.stream().map(Item::amount).toList();
    }
}
