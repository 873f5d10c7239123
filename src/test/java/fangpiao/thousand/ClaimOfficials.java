package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.demo.Clerk;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.thousand.Sight.Case;
import fangpiao.thousand.Sight.Claim;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A developer who claims an instalment, and the officials who check it and have it paid. */
@Component
@Profile("thousand")
class ClaimOfficials {

    private final Scenario scenario;
    private final Clerk clerk;
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REJECT", "reasonCode", "R08", "opinion", "超出适用范围");

    private final SettlementScenario settlement;
    private final Outside outside;
    private final Acts acts;
    private final Sight sight;

    ClaimOfficials(
            Scenario scenario, Clerk clerk, SettlementScenario settlement, Outside outside, Acts acts, Sight sight) {
        this.scenario = scenario;
        this.clerk = clerk;
        this.settlement = settlement;
        this.outside = outside;
        this.acts = acts;
        this.sight = sight;
    }

    boolean claim(Life life, Case purchase, String node) {
        Filed filed = settlement.filedBy(purchase.no());
        if (life.quirk() < 15) {
            var wrong = settlement.claim(filed, node);
            wrong.put("payeeAccount", "6666" + filed.escrowAccount().substring(4));
            acts.mustBeRefused(
                    "a claim into another account",
                    life.about(),
                    () -> scenario.start("verifier", "developerSettlement", wrong));
        }
        settlement.opens(filed, node);
        if (life.quirk() < 30)
            acts.mustBeRefused("the same claim twice", life.about(), () -> settlement.opens(filed, node));
        return true;
    }

    boolean advance(Life life, Case purchase, Claim claim, List<Claim> all, boolean beingUndone) {
        String task = Sight.only(scenario.openTasks(claim.no()));
        if (beingUndone && !task.equals("confirmReceipt")) return false;
        switch (task) {
            case "proveNode" -> prove(claim.no());
            case "checkClaim" -> {
                if (life.quirk() % 10 == 5 && sight.decisions(claim.no(), task) == 0)
                    scenario.sendBack("reviewer", claim.no(), task);
                else settlement.checks(claim.no());
            }
            case "correctClaim" -> settlement.corrects(claim.no(), settlement.filedBy(purchase.no()));
            case "approveClaim" -> {
                boolean first = all.stream().noneMatch(one -> one.state().equals("REJECTED"));
                if (life.quirk() % 20 == 7 && first) clerk.decideByAmount(claim.no(), task, REFUSED);
                else clerk.approveByAmount(claim.no(), task);
            }
            case "releaseFunds" -> scenario.approve("finance", claim.no(), task);
            case "payClaim" -> settlement.prepares(claim.no());
            case "confirmReceipt" -> {
                return hasSlip(life, claim.no());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void prove(String claim) {
        var proof = settlement.proof(claim, scenario.today().toString());
        if (sight.isProven(claim)) {
            proof.keySet().removeIf(field -> field.startsWith("proof") || field.equals("provenOn"));
            proof.put("proofSource", "ADOPT");
        } else settlement.attaches("inspector", claim, "NODE_PROOF");
        scenario.complete("inspector", claim, "proveNode", proof);
    }

    /** Some have the bank's paper in hand before the statement comes. */
    private boolean hasSlip(Life life, String claim) {
        if (life.quirk() % 10 != 3) return false;
        List<String> accepted = sight.accepted(claim);
        boolean only = accepted.size() == 1 && life.secondFen() == 0;
        if (!only || !outside.hasSlip(accepted.get(0))) return false;
        settlement.receives(claim);
        return true;
    }
}
