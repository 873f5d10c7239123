package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.cashout.CashOutScenario;
import fangpiao.payment.PaymentDesk;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A payment that comes back after it had arrived is no difference, neither while it is owed again nor when it is paid again. */
@ApplicationTest
class LateReturnProofTest {

    @Autowired
    ProofChecks checks;

    @Autowired
    ProofRuns runs;

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescissions;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    CashOutScenario cashOuts;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PaymentDesk payments;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void the_day_of_the_office() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-10-08");
    }

    @Test
    void of_a_claim() {
        Bought bought = rescissions.homesBoughtFor("300000").get(0);
        rescissions.isPaid(bought, "CONTRACT_FILED");
        String claim = db.sql("select case_no from settlement_claim where purchase_no = ?")
                .param(bought.purchase())
                .query(String.class)
                .single();
        String developer = bought.filed().developerCode();
        List<String> before = differencesOf(claim, developer);

        payments.returnedLate(claim + "-1", "AC04 账户已销户", Optional.empty());
        assertThat(differencesOf(claim, developer)).isEqualTo(before);

        settlement.pays(claim);
        assertThat(differencesOf(claim, developer)).isEqualTo(before);

        settlement.receives(claim);
        assertThat(differencesOf(claim, developer)).isEqualTo(before);
    }

    @Test
    void of_a_cash_out() {
        VoucherCard voucher = purchases.aVoucherOf("1000000", "80000", "XS-PILOT-XKZ");
        rescissions.buys(voucher, purchases.aHomeFor1000000(), "950400");
        String no = voucher.no().value();
        String cashOut = cashOuts.claimsAndReaches("end", vouchers.card(voucher.no()));
        List<String> before = differencesOf(cashOut, no);

        payments.returnedLate(cashOut + "-1", "AC04 账户已销户", Optional.empty());

        assertThat(differencesOf(cashOut, no)).isEqualTo(before);
    }

    private List<String> differencesOf(String... places) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return checks.queries().stream()
                    .flatMap(this::differences)
                    .filter(place -> Stream.of(places).anyMatch(place::contains))
                    .toList();
        });
    }

    private Stream<String> differences(Check check) {
        long run = runs.nextNo();
        runs.compare(run, check);
        return runs.differencesOf(run, check.code(), Integer.MAX_VALUE).stream()
                .map(difference -> check.code() + " " + difference.place());
    }
}
