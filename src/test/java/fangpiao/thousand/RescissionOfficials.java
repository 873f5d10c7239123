package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.demo.Clerk;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.ContractClaims;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.thousand.Life.Back;
import fangpiao.thousand.Sight.Case;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A contract that is given back, and the officials who see the money home. */
@Component
@Profile("thousand")
class RescissionOfficials {

    private final Scenario scenario;
    private final Clerk clerk;
    private final RescissionScenario rescissions;
    private final SettlementScenario settlement;
    private final ContractClaims claims;
    private final Outside outside;
    private final Acts acts;
    private final Sight sight;

    RescissionOfficials(
            Scenario scenario,
            Clerk clerk,
            RescissionScenario rescissions,
            SettlementScenario settlement,
            ContractClaims claims,
            Outside outside,
            Acts acts,
            Sight sight) {
        this.scenario = scenario;
        this.clerk = clerk;
        this.rescissions = rescissions;
        this.settlement = settlement;
        this.claims = claims;
        this.outside = outside;
        this.acts = acts;
        this.sight = sight;
    }

    boolean rescind(Life life, Case purchase) {
        Bought bought = new Bought(purchase.no(), null, settlement.filedBy(purchase.no()));
        rescissions.opens(bought);
        if (life.quirk() < 30)
            acts.mustBeRefused("the same rescission twice", life.about(), () -> rescissions.opens(bought));
        return true;
    }

    boolean undo(Life life, Case rescission, Case purchase) {
        if (rescission.state().equals("CLOSED")) return false;
        String no = rescission.no();
        String task = Sight.only(scenario.openTasks(no));
        switch (task) {
            case "checkRescission" -> {
                if (life.quirk() % 20 == 11 && sight.refusedBefore(purchase) == 0)
                    scenario.reject("reviewer", no, task);
                else scenario.approve("reviewer", no, task);
            }
            case "approveRescission" -> clerk.approveByAmount(no, task);
            case "demandRepayment" -> scenario.complete("verifier", no, task, demand());
            case "confirmRepayment" -> {
                return giveBack(life, no, purchase);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> demand() {
        return Map.of(
                "noticeNo", "西更追〔2024〕%d号".formatted(scenario.unique()),
                "servedOn", scenario.today().toString());
    }

    private boolean giveBack(Life life, String rescission, Case purchase) {
        Filed filed = settlement.filedBy(purchase.no());
        var due = claims.dueTo(filed.developerCode());
        if (life.back() != Back.REPAID && !due.isEmpty()) {
            rescissions.setsOff(rescission, due.get(0).claim().value());
            return true;
        }
        if (life.back() != Back.SET_OFF_OR_OWED || sight.isKeptWaiting(filed.developerCode()))
            outside.repays(
                    rescission,
                    sight.accountOf(purchase),
                    sight.outstanding(rescission),
                    sight.developerOf(purchase),
                    scenario.today().toString());
        return false;
    }
}
