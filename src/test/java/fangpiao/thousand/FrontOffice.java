package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.ContractClaims;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import fangpiao.thousand.Founding.Home;
import fangpiao.thousand.Life.Back;
import fangpiao.thousand.Sight.Case;
import fangpiao.thousand.Sight.Claim;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The officials who work on one contract. They remember nothing: each looks at the case, sees what it waits for, and does
 * that; so it does not matter where the power failed before.
 */
@Component
@Profile("thousand")
class FrontOffice {

    private static final int FORMS_A_DAY = 12;
    private static final List<String> STATES = List.of("PROVEN", "CHECKED", "APPROVED", "RELEASED", "SENT");

    private final Scenario scenario;
    private final PurchaseScenario purchases;
    private final SettlementScenario settlement;
    private final ContractClaims debts;
    private final ClaimOfficials claimants;
    private final RescissionOfficials rescissions;
    private final CashOutOfficials cashOuts;
    private final VoucherDesk vouchers;
    private final Founding founding;
    private final Sight sight;
    private final Acts acts;

    FrontOffice(
            Scenario scenario,
            PurchaseScenario purchases,
            SettlementScenario settlement,
            ContractClaims debts,
            ClaimOfficials claimants,
            RescissionOfficials rescissions,
            CashOutOfficials cashOuts,
            VoucherDesk vouchers,
            Founding founding,
            Sight sight,
            Acts acts) {
        this.scenario = scenario;
        this.purchases = purchases;
        this.settlement = settlement;
        this.debts = debts;
        this.claimants = claimants;
        this.rescissions = rescissions;
        this.cashOuts = cashOuts;
        this.vouchers = vouchers;
        this.founding = founding;
        this.sight = sight;
        this.acts = acts;
    }

    /** A day's work on a contract. */
    void work(Life life) {
        var more = new AtomicBoolean(true);
        for (int form = 0; form < FORMS_A_DAY && more.get(); form++) {
            more.set(false);
            acts.attempt("a form", life.about(), () -> more.set(step(life)));
        }
    }

    /** Whether the contract has gone through all it was to go through. */
    boolean isDone(Life life) {
        Home home = founding.home(life);
        Case purchase = sight.purchaseOf(home).orElse(null);
        if (purchase == null || !Set.of("COMMITTED", "RESCINDED").contains(purchase.state())) return false;
        if (sight.claimsOf(purchase).stream().anyMatch(claim -> !claim.isOver())) return false;
        if (life.restFen() > 0
                && sight.cashOutOf(home)
                        .filter(one -> one.state().equals("PAID"))
                        .isEmpty()) return false;
        if (!life.isUndone())
            return sight.paid(purchase) >= life.wanted(sight.nodesOf(purchase).size());
        return sight.rescissionOf(purchase)
                .filter(one -> one.state().equals("CLOSED") || isLeftOwing(life, one, purchase))
                .isPresent();
    }

    private boolean isLeftOwing(Life life, Case rescission, Case purchase) {
        return life.back() == Back.SET_OFF_OR_OWED
                && rescission.state().equals("DEMANDED")
                && debts.dueTo(settlement.filedBy(purchase.no()).developerCode())
                        .isEmpty();
    }

    /** Does what comes next; answers whether there was anything. */
    private boolean step(Life life) {
        Home home = founding.home(life);
        Optional<Case> purchase = sight.purchaseOf(home);
        if (purchase.isEmpty()) return apply(life, home);
        Case bought = purchase.get();
        if (!bought.state().equals("COMMITTED") && !bought.state().equals("RESCINDED")) return buy(bought.no(), home);
        if (life.restFen() > 0 && cashOuts.wantsMoney(home)) return true;
        Optional<Case> rescission = sight.rescissionOf(bought);
        boolean worked = rescission.isPresent() && rescissions.undo(life, rescission.get(), bought);
        return worked || settle(life, bought, rescission.isPresent());
    }

    private boolean apply(Life life, Home home) {
        var first = card(home.vouchers().get(0));
        Map<String, Object> request = purchases.request(first, home.unit(), new Money(life.fen()).plain());
        if (life.secondFen() > 0)
            purchases.with(request, 2, card(home.vouchers().get(1)), new Money(life.secondFen()).plain(), "SPOUSE");
        purchases.applies(request);
        return true;
    }

    private boolean buy(String purchase, Home home) {
        String task = Sight.only(scenario.openTasks(purchase));
        switch (task) {
            case "verifyVoucher" -> {
                var verified = purchases.verified();
                if (home.vouchers().size() > 1) verified.put("kinshipProof", "结婚证");
                scenario.complete("verifier", purchase, task, verified);
            }
            case "registerSubscription" -> purchases.subscribes(purchase);
            case "checkContract" -> scenario.approve("reviewer", purchase, task);
            case "confirmFiling" -> purchases.isFiled(purchase);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean settle(Life life, Case purchase, boolean beingUndone) {
        List<Claim> all = sight.claimsOf(purchase);
        Optional<Claim> open = all.stream().filter(claim -> !claim.isOver()).findFirst();
        List<String> nodes = sight.nodesOf(purchase);
        long paid = sight.paid(purchase);
        int wanted = life.wanted(nodes.size());
        if (!beingUndone && purchase.state().equals("COMMITTED") && life.isUndone() && isTime(life, open, paid, wanted))
            return rescissions.rescind(life, purchase);
        if (open.isPresent()) return claimants.advance(life, purchase, open.get(), all, beingUndone);
        if (beingUndone || paid >= wanted) return false;
        return claimants.claim(life, purchase, nodes.get((int) paid));
    }

    private static boolean isTime(Life life, Optional<Claim> open, long paid, int wanted) {
        if (paid >= wanted && open.isEmpty()) return true;
        if (life.undoing() != Life.Undoing.WHILE_CLAIMED || open.isEmpty() || paid < wanted - 1) return false;
        return STATES.indexOf(open.get().state()) >= life.quirk() % STATES.size();
    }

    private VoucherCard card(String voucher) {
        return vouchers.card(new VoucherNo(voucher));
    }
}
