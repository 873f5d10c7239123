package fangpiao.sampling;

import fangpiao.Scenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A developer whose claims were paid in September 2024. */
@Component
public class SamplingScenario {

    static final BookMonth SEPTEMBER = BookMonth.parse("2024-09");

    /** @param claims that were paid, 60 per cent of what the vouchers paid, in the order of the homes */
    record Paid(String developer, List<CaseNo> claims, List<Bought> waiting) {

        Population population() {
            return new Population(SEPTEMBER, SEPTEMBER, developer, Money.ZERO);
        }
    }

    private final Scenario scenario;
    private final RescissionScenario rescission;
    private final SettlementScenario settlement;
    private final JdbcClient db;
    private Paid three;

    SamplingScenario(Scenario scenario, RescissionScenario rescission, SettlementScenario settlement, JdbcClient db) {
        this.scenario = scenario;
        this.rescission = rescission;
        this.settlement = settlement;
        this.db = db;
    }

    /** Of 60,000, 120,000 and 180,000 yuan; always the same, because they are only looked at. */
    Paid threeClaims() {
        if (three == null) three = paid("100000", "200000", "300000");
        scenario.todayIs("2024-09-10");
        return three;
    }

    /** So many claims are paid, and one more contract waits for its first payment. */
    Paid paid(String... yuan) {
        scenario.todayIs("2024-09-10");
        settlement.bankAnswersAtOnce();
        var parts = new ArrayList<>(List.of(yuan));
        parts.add("50000");
        List<Bought> homes = rescission.homesBoughtFor(parts.toArray(String[]::new));
        List<Bought> paid = homes.subList(0, yuan.length);
        paid.forEach(this::pay);
        return new Paid(
                homes.get(0).filed().developerCode(),
                paid.stream().map(this::claimTo).toList(),
                homes.subList(yuan.length, homes.size()));
    }

    void pay(Bought home) {
        rescission.isPaid(home, "CONTRACT_FILED");
    }

    private CaseNo claimTo(Bought home) {
        return new CaseNo(db.sql("select case_no from settlement_claim where purchase_no = ?")
                .param(home.purchase())
                .query(String.class)
                .single());
    }
}
