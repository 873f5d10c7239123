package fangpiao.limit;

import org.springframework.stereotype.Component;

/** One round through the limits: those that the calendar has moved are planned anew, then whoever is due to be told is told. */
@Component
class LimitRound {

    private final PlanDesk plan;
    private final LadderDesk ladders;

    LimitRound(PlanDesk plan, LadderDesk ladders) {
        this.plan = plan;
        this.ladders = ladders;
    }

    void go() {
        while (plan.planSome()) {
            // set after set
        }
        while (ladders.climbSome()) {
            // set after set
        }
    }
}
