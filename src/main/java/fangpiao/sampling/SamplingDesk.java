package fangpiao.sampling;

import fangpiao.engine.CaseDoor;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where samples are drawn, and where the auditor writes down what he found. */
@Service
@Transactional
public class SamplingDesk {

    private static final Pattern SEED = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int SEED_BYTES = 16;
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 500;

    private final Samplings samplings;
    private final CaseDoor cases;
    private final Users users;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SamplingDesk(Samplings samplings, CaseDoor cases, Users users, Clock clock) {
        this.samplings = samplings;
        this.cases = cases;
        this.users = users;
        this.clock = clock;
    }

    /** @param seed null for one that nobody has chosen */
    public long draw(Population population, Method method, int size, String seed, String person) {
        if (!isOf(person, Role.AUDITOR) && !isOf(person, Role.MANAGER)) throw new Forbidden("抽查由审计监督岗或者管理层发起。");
        population.requireInOrder(BookMonth.of(LocalDate.now(clock)));
        if (seed != null && !SEED.matcher(seed).matches()) throw new Refusal("种子应为1至64位数字、字母或者短横线。");
        List<PaidClaim> claims = samplings.paid(population);
        if (claims.isEmpty()) throw new Refusal("%s没有符合条件的已支付结算案。".formatted(population.months()));
        if (size < 1 || size > claims.size())
            throw new Refusal("样本量应在1至%d件之间（符合条件的共%d件）。".formatted(claims.size(), claims.size()));
        var draw = new Draw(claims, method, size, seed == null ? anySeed() : seed);
        return samplings.add(population, draw, seed != null, person, users.nameOf(person), OffsetDateTime.now(clock));
    }

    /** Nothing is wrong with a claim of the sample. */
    public void findNothing(long no, CaseNo claim, String person) {
        requireExaminer(drawn(no, claim), person);
        samplings.add(no, claim, Money.ZERO, null, person, users.nameOf(person), OffsetDateTime.now(clock));
    }

    /** @param error how much was paid too much; nothing if what is wrong is no money */
    public void find(long no, CaseNo claim, Money error, String words, String person) {
        PaidClaim found = drawn(no, claim);
        requireExaminer(found, person);
        if (error.exceeds(found.amount())) throw new Refusal("差错金额不得超过该案支付金额%s元。".formatted(found.amount()));
        String said = words.strip();
        if (said.length() < FEWEST_LETTERS || said.length() > MOST_LETTERS)
            throw new Refusal("请写明发现的问题，%d至%d字。".formatted(FEWEST_LETTERS, MOST_LETTERS));
        samplings.add(no, claim, error, said, person, users.nameOf(person), OffsetDateTime.now(clock));
    }

    @Transactional(readOnly = true)
    public Sampling get(long no) {
        return samplings.find(no).orElseThrow(() -> new Refusal("没有编号为%d的抽查。".formatted(no)));
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    public List<Sampling> latest() {
        return samplings.latest().stream().map(this::get).toList();
    }

    private PaidClaim drawn(long no, CaseNo claim) {
        return get(no).sample().stream()
                .map(Drawn::claim)
                .filter(one -> one.no().equals(claim))
                .findFirst()
                .orElseThrow(() -> new Refusal("结算案%s不在本次抽查的样本中。".formatted(claim)));
    }

    /** Nobody looks at his own work (SOD-8). */
    private void requireExaminer(PaidClaim claim, String person) {
        if (!isOf(person, Role.AUDITOR)) throw new Forbidden("抽查结果由审计监督岗填写。");
        List<String> acts = samplings.actsOf(person, claim.no());
        if (!acts.isEmpty())
            throw new Forbidden("按不相容岗位分离要求，您在结算案%s已办理「%s」，不能抽查该案。".formatted(claim.no(), acts.get(0)));
    }

    private boolean isOf(String person, Role role) {
        return cases.isOf(person, role.groupId());
    }

    private String anySeed() {
        byte[] bytes = new byte[SEED_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
