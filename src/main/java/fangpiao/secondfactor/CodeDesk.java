package fangpiao.secondfactor;

import fangpiao.shared.Refusal;
import fangpiao.startup.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person binds his telephone, and where its codes are looked at. */
@Service
@Transactional
class CodeDesk {

    private static final String UNBOUND = "您尚未绑定动态口令，请先绑定。";

    private final Factors factors;
    private final Tries tries;
    private final SecretBox box;
    private final FactorNotices notices;
    private final RealTime realTime;
    private final Clock clock;
    private final int wrongCodes;
    private final Duration lock;

    CodeDesk(
            Factors factors,
            Tries tries,
            SecretBox box,
            FactorNotices notices,
            RealTime realTime,
            Clock clock,
            @Value("${fangpiao.second-factor.wrong-codes}") int wrongCodes,
            @Value("${fangpiao.second-factor.lock}") Duration lock) {
        this.factors = factors;
        this.tries = tries;
        this.box = box;
        this.notices = notices;
        this.realTime = realTime;
        this.clock = clock;
        this.wrongCodes = wrongCodes;
        this.lock = lock;
    }

    /** Makes a new secret; who has a factor already shows a code of it first. */
    void begin(String person) {
        if (factors.isLive(person) && tries.pass(person, now()).isEmpty())
            throw new Refusal("您已绑定动态口令；更换手机的，请先用原手机验证；手机遗失的，请书面向系统管理员申请重置。");
        factors.endPending(person);
        factors.add(person, box.close(Totp.newSecret(), person));
    }

    /** A first code shows that the telephone has the secret, and is a pass as any other. */
    void confirm(String person, String code) {
        Factor factor = factors.lockPending(person).orElseThrow(() -> new Refusal(UNBOUND));
        OptionalLong step = stepOf(code, factor);
        if (step.isEmpty()) throw new Refusal("口令与本页密钥不符，请核对手机时间后输入新的口令。");
        factors.endLive(person);
        factors.confirm(factor, step.getAsLong());
        tries.right(factor, step.getAsLong(), now());
        notices.bound(factor.id(), person);
    }

    Verdict check(String person, String code) {
        Factor factor = factors.lockLive(person).orElseThrow(() -> new Refusal(UNBOUND));
        OffsetDateTime now = now();
        var locked = tries.lockedUntil(factor, now);
        if (locked.isPresent()) return new Verdict.Locked(locked.get());
        OptionalLong step = stepOf(code, factor);
        if (step.isEmpty()) return wrong(factor, now);
        factors.use(factor, step.getAsLong());
        return new Verdict.Passed(tries.right(factor, step.getAsLong(), now));
    }

    private Verdict wrong(Factor factor, OffsetDateTime now) {
        boolean last = tries.wrongOnes(factor) + 1 >= wrongCodes;
        if (!last) {
            tries.wrong(factor, now, null);
            return new Verdict.Wrong();
        }
        var locked = new Verdict.Locked(now.plus(lock));
        tries.wrong(factor, now, locked.until());
        notices.locked(factor, wrongCodes, locked.time());
        return locked;
    }

    private OptionalLong stepOf(String code, Factor factor) {
        byte[] secret = box.open(factor.box(), factor.person());
        return Totp.stepOf(code.replaceAll("\\s", ""), secret, realTime.now(), factor.lastStep());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
