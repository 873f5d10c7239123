package fangpiao.secondfactor;

import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.startup.MovableClock;
import fangpiao.startup.RealTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Officials of their own, so that nobody else in the tests is asked for a code, and what their telephones show. */
@Component
class Telephones {

    static final Duration PASS = Duration.ofMinutes(10);

    private static final String PASSWORD = "fangpiao-demo";

    private final Scenario scenario;
    private final Users users;
    private final IdentityService identities;
    private final CodeDesk codes;
    private final Factors factors;
    private final SecretBox box;
    private final RealTime realTime;
    private final MovableClock clock;
    private final List<String> employed = new ArrayList<>();

    Telephones(
            Scenario scenario,
            Users users,
            IdentityService identities,
            CodeDesk codes,
            Factors factors,
            SecretBox box,
            RealTime realTime,
            MovableClock clock) {
        this.scenario = scenario;
        this.users = users;
        this.identities = identities;
        this.codes = codes;
        this.factors = factors;
        this.box = box;
        this.realTime = realTime;
        this.clock = clock;
    }

    /** Somebody new; answers with his login. */
    String employ(Role... posts) {
        String person = "phone" + scenario.unique();
        users.ensure(person, "测试员" + scenario.unique(), PASSWORD, posts);
        employed.add(person);
        return person;
    }

    /** Somebody new who has bound his telephone, so long ago that no pass is left. */
    String employBound(Role... posts) {
        String person = employ(posts);
        bind(person);
        clock.advance(PASS);
        return person;
    }

    void bind(String person) {
        codes.begin(person);
        codes.confirm(person, pendingCode(person));
    }

    String pendingCode(String person) {
        return codeOf(factors.pending(person).orElseThrow(), stepNow());
    }

    /** The next that is good; after the one of the binding there is one more in each half minute. */
    String code(String person) {
        Factor factor = factors.live(person).orElseThrow();
        return codeOf(factor, Math.max(factor.lastStep() + 1, stepNow()));
    }

    /** One that is not good for long before and after this moment. */
    String wrongCode(String person) {
        Factor factor = factors.live(person).orElseThrow();
        List<String> good = new ArrayList<>();
        for (long step = stepNow() - 10; step < stepNow() + 10; step++) good.add(codeOf(factor, step));
        int code = 0;
        while (good.contains("%06d".formatted(code))) code++;
        return "%06d".formatted(code);
    }

    void everybodyLeaves() {
        employed.forEach(identities::deleteUser);
        employed.clear();
    }

    private String codeOf(Factor factor, long step) {
        return Totp.codeOf(box.open(factor.box(), factor.person()), step);
    }

    private long stepNow() {
        return realTime.now().getEpochSecond() / 30;
    }
}
