package fangpiao.filing;

import fangpiao.filing.Verdict.Act;
import fangpiao.pool.PoolDesk;
import fangpiao.purchase.FilingDesk;
import fangpiao.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets filings take effect on purchases and pool. A refusal there undoes the effect and nothing else. */
@Component
class Effects {

    private final FilingDesk purchases;
    private final PoolDesk pool;
    private final TransactionTemplate savePoint;

    Effects(FilingDesk purchases, PoolDesk pool, PlatformTransactionManager transactions) {
        this.purchases = purchases;
        this.pool = pool;
        this.savePoint = new TransactionTemplate(transactions);
        savePoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The sentence with which purchases or pool refuse it; nothing if it took effect. */
    Optional<String> take(Verdict verdict, ContractFiling filing) {
        return trying(() -> {
            if (verdict.act() == Act.FILE) purchases.file(verdict.purchase(), filing.no(), filing.filedOn());
            if (verdict.act() == Act.SELL)
                pool.sellElsewhere(verdict.unitNo(), filing.price(), filing.no(), filing.filedOn());
        });
    }

    /** A sale without a voucher is off: the unit comes back. */
    Optional<String> comeBack(String unitNo) {
        return trying(() -> pool.comeBack(unitNo));
    }

    /** What a filing has become that took effect. */
    Outcome outcomeOf(Verdict verdict, ContractFiling filing) {
        return switch (verdict.act()) {
            case FILE -> purchases.filed(filing.contractNo()).isPresent() ? Outcome.COMMITTED : Outcome.REPORTED;
            case CONFIRM -> Outcome.MATCHED;
            case SELL -> Outcome.SOLD_ELSEWHERE;
            case KEEP -> Outcome.KEPT;
        };
    }

    private Optional<String> trying(Runnable effect) {
        try {
            savePoint.executeWithoutResult(status -> effect.run());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }
}
