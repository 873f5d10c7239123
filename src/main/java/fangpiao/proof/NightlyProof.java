package fangpiao.proof;

import fangpiao.calendar.DailyWork;
import org.springframework.stereotype.Component;

/** Proves the books once a day, after all other work of the day. */
@Component
class NightlyProof implements DailyWork {

    private final ProofDesk desk;

    NightlyProof(ProofDesk desk) {
        this.desk = desk;
    }

    @Override
    public void work() {
        desk.proveTonight();
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }
}
