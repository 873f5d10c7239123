package fangpiao.secondfactor;

import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;

/** For pages with an act of their own, which may have the field for the code beside it. */
@Service
public class SecondFactorDesk {

    private final CodeDesk codes;
    private final Factors factors;
    private final Tries tries;
    private final Clock clock;

    SecondFactorDesk(CodeDesk codes, Factors factors, Tries tries, Clock clock) {
        this.codes = codes;
        this.factors = factors;
        this.tries = tries;
        this.clock = clock;
    }

    /** Whether a person with a factor has to show a code before his next act of this kind. */
    public boolean wantsCode(String person) {
        return factors.isLive(person)
                && tries.pass(person, OffsetDateTime.now(clock)).isEmpty();
    }

    /**
     * Takes a code, which is then good for some minutes; refuses a wrong one. Not to be called inside a transaction: the wrong
     * one is kept, and a refusal would roll it back.
     */
    public void take(String person, String code) {
        Verdict verdict = codes.check(person, code);
        if (verdict instanceof Verdict.Wrong wrong) throw new Refusal(wrong.sentence());
        if (verdict instanceof Verdict.Locked locked) throw new Refusal(locked.sentence());
    }
}
