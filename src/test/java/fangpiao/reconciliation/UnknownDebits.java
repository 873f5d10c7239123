package fangpiao.reconciliation;

import static fangpiao.shared.Money.yuan;

import fangpiao.reconciliation.ReconciliationScenario.Account;
import org.springframework.stereotype.Component;

/** For scenarios of other modules: a fund whose bank tells that it has paid what nobody has ordered. */
@Component
public class UnknownDebits {

    private final ReconciliationScenario reconciliation;

    UnknownDebits(ReconciliationScenario reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** A fund that money came into today, of whose bank nothing is known yet. */
    public Object aFund() {
        return reconciliation.anAccount();
    }

    /** The bank's statement of today; answers with the case of the difference. */
    public String toldOfToday(Object fund) {
        var account = (Account) fund;
        reconciliation.imports(reconciliation.aStatement(account).loses("YJ-1", yuan("18"), "账户管理费"));
        reconciliation.compares(account);
        return reconciliation.difference(account, DifferenceKind.NOT_ORDERED);
    }

    public void explain(String difference) {
        reconciliation.explains(difference, Resolution.NOTED, null);
    }

    public void agree(String difference) {
        reconciliation.agrees(difference);
    }
}
