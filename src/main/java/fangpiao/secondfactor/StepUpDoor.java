package fangpiao.secondfactor;

import fangpiao.engine.Step;
import fangpiao.identity.StepUp;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks at the act itself, whichever door the form comes by. */
@Component
class StepUpDoor implements StepUp {

    private final GuardedActs acts;
    private final Factors factors;
    private final Tries tries;
    private final Requirements requirements;
    private final Clock clock;

    StepUpDoor(GuardedActs acts, Factors factors, Tries tries, Requirements requirements, Clock clock) {
        this.acts = acts;
        this.factors = factors;
        this.tries = tries;
        this.requirements = requirements;
        this.clock = clock;
    }

    @Override
    public Optional<Long> demand(Step step, String person) {
        return acts.isGuarded(step.key()) ? demand(person, step.key()) : Optional.empty();
    }

    @Override
    public void kept(long shown, long decision) {
        tries.used(shown, decision);
    }

    private Optional<Long> demand(String person, String act) {
        if (factors.isLive(person)) return Optional.of(passOf(person));
        if (requirements.isRequiredOf(person, act)) throw new Refusal("本事项须先通过动态口令验证，您尚未绑定：请到右上角“动态口令”绑定后再提交。");
        return Optional.empty();
    }

    /** Of who has a factor, whether it is required or not. */
    Optional<Long> demandOfBound(String person) {
        return factors.isLive(person) ? Optional.of(passOf(person)) : Optional.empty();
    }

    private long passOf(String person) {
        return tries.pass(person, OffsetDateTime.now(clock))
                .map(Tries.Pass::no)
                .orElseThrow(() -> new Refusal("本事项须先通过动态口令验证：右上角“动态口令”验证后%d分钟内再提交。"
                        .formatted(tries.valid().toMinutes())));
    }
}
