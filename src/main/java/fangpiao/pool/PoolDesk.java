package fangpiao.pool;

import fangpiao.shared.CaseNo;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of the pool. */
@Service
@Transactional
public class PoolDesk {

    private final Units units;

    PoolDesk(Units units) {
        this.units = units;
    }

    /** Refuses if there is no such unit. */
    @Transactional(readOnly = true)
    public UnitCard unit(String unitNo) {
        return units.card(unitNo);
    }

    /** The unit, kept as it is until the caller's transaction ends: whoever asks for it next, waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitCard lock(String unitNo) {
        units.lock(unitNo);
        return units.card(unitNo);
    }

    /** Takes a listed unit off the market for one purchase. */
    public void reserve(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.reserve(purchase));
    }

    /** Puts a reserved unit back on the market. */
    public void free(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.free(purchase));
    }

    public void sell(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.sell(purchase));
    }

    private void change(String unitNo, UnaryOperator<Unit> decision) {
        units.update(decision.apply(units.lock(unitNo)));
    }
}
