package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.demo.Clerk;
import fangpiao.thousand.Founding.Home;
import fangpiao.thousand.Sight.Case;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A holder who wants in money what a voucher has left, and the officials who pay it. */
@Component
@Profile("thousand")
class CashOutOfficials {

    private final Scenario scenario;
    private final Clerk clerk;
    private final VoucherDesk vouchers;
    private final Sight sight;

    CashOutOfficials(Scenario scenario, Clerk clerk, VoucherDesk vouchers, Sight sight) {
        this.scenario = scenario;
        this.clerk = clerk;
        this.vouchers = vouchers;
        this.sight = sight;
    }

    /** The holder wants what is left in money; answers whether somebody did something about it. */
    boolean wantsMoney(Home home) {
        String voucher = home.vouchers().get(0);
        Optional<Case> cashOut = sight.cashOutOf(home);
        if (cashOut.isEmpty()) {
            scenario.start("intake", "balanceCashout", claimOfRest(card(voucher)));
            return true;
        }
        if (cashOut.get().state().equals("PAID")) return false;
        String no = cashOut.get().no();
        String task = Sight.only(scenario.openTasks(no));
        switch (task) {
            case "checkCashOut" ->
                scenario.complete(
                        "reviewer",
                        no,
                        task,
                        Map.of("decision", "APPROVE", "accountSeen", true, "opinion", "金额复算一致，账户属实"));
            case "approveCashOut" -> clerk.approveByAmount(no, task);
            case "payCashOut" -> scenario.complete("cashier", no, task, Map.of("paymentConfirmed", true));
            case "amendAccount" -> {
                var form = account(card(voucher));
                form.put("opinion", "原账户已销户");
                scenario.complete("intake", no, task, form);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> claimOfRest(VoucherCard voucher) {
        var form = account(voucher);
        form.putAll(Map.of(
                "voucherNo",
                voucher.no().value(),
                "cashOutKind",
                "BALANCE",
                "applicationNo",
                "DFSQ-" + scenario.unique(),
                "cause",
                "余额不足以再购一套房屋",
                "identitySeen",
                true));
        return form;
    }

    private HashMap<String, Object> account(VoucherCard voucher) {
        return new HashMap<>(Map.of(
                "accountName",
                voucher.holderName(),
                "bankName",
                "富滇银行西山支行",
                "accountNo",
                "8719%012d".formatted(scenario.unique()),
                "accountProof",
                "储蓄存折复印件"));
    }

    private VoucherCard card(String voucher) {
        return vouchers.card(new VoucherNo(voucher));
    }
}
