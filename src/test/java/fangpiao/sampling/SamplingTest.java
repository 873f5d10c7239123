package fangpiao.sampling;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.sampling.SamplingScenario.SEPTEMBER;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.sampling.SamplingScenario.Paid;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** A sample of paid claims stays what it was drawn as, and the auditor writes down what he finds in it. */
@ApplicationTest
class SamplingTest {

    private static final String SEED = "AUDIT-2024";

    @Autowired
    Scenario scenario;

    @Autowired
    SamplingScenario claims;

    @Autowired
    SamplingDesk desk;

    @Autowired
    JdbcClient db;

    /** Before a transaction that is taken back: the bank would not forget what it paid. */
    @BeforeTransaction
    void the_claims_are_paid() {
        claims.threeClaims();
    }

    @Test
    void the_same_seed_draws_the_same_sample_whoever_draws() {
        Paid paid = claims.threeClaims();

        long one = desk.draw(paid.population(), Method.RANDOM, 2, SEED, "auditor");
        long other = desk.draw(paid.population(), Method.RANDOM, 2, SEED, "manager");

        assertThat(drawn(other)).isEqualTo(drawn(one)).hasSize(2);
        assertThat(desk.get(one).seedGiven()).isTrue();
        assertThat(desk.get(one).isReproducible()).isTrue();
    }

    @Test
    void a_later_claim_of_the_same_month_does_not_change_what_was_drawn() {
        Paid paid = claims.paid("100000");
        long no = desk.draw(paid.population(), Method.BY_AMOUNT, 1, SEED, "auditor");
        List<CaseNo> before = drawn(no);

        claims.pay(paid.waiting().get(0));

        assertThat(drawn(no)).isEqualTo(before);
        assertThat(desk.get(no).isReproducible()).isTrue();
        long later = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");
        assertThat(desk.get(later).draw().claims()).hasSize(2);
    }

    @Test
    void a_seed_that_nobody_chose_is_drawn_and_shown() {
        Paid paid = claims.threeClaims();

        Sampling one = desk.get(desk.draw(paid.population(), Method.RANDOM, 1, null, "auditor"));
        Sampling other = desk.get(desk.draw(paid.population(), Method.RANDOM, 1, null, "auditor"));

        assertThat(one.draw().seed())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(other.draw().seed());
        assertThat(one.seedGiven()).isFalse();
    }

    @Test
    void draws_from_what_was_paid_in_the_months_to_the_developer_from_the_amount_on() {
        Paid paid = claims.paid("100000"); // 60 per cent of it
        scenario.todayIs("2024-10-08");
        claims.pay(paid.waiting().get(0));

        assertThat(claimsFrom(population(paid, SEPTEMBER, SEPTEMBER, "60000")))
                .containsExactlyElementsOf(paid.claims());
        assertThat(claimsFrom(population(paid, SEPTEMBER.next(), SEPTEMBER.next(), "0")))
                .hasSize(1)
                .doesNotContainAnyElementsOf(paid.claims());
        assertThat(claimsFrom(population(paid, SEPTEMBER, SEPTEMBER.next(), "0")))
                .hasSize(2);
        assertThat(refusalOf(() -> draw(population(paid, SEPTEMBER, SEPTEMBER.next(), "60000.01"), 1, SEED)))
                .contains("没有符合条件的已支付结算案");
    }

    @Test
    void errors_are_extrapolated_when_everything_drawn_is_examined() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 2, SEED, "auditor");
        List<CaseNo> sample = drawn(no);

        desk.find(no, sample.get(0), yuan("300"), "发票金额与合同不符", "auditor");
        assertThat(desk.get(no).extrapolated()).isEmpty();
        desk.findNothing(no, sample.get(1), "auditor");

        Sampling sampling = desk.get(no);
        assertThat(sampling.examined()).isEqualTo(2);
        assertThat(sampling.wrong()).isEqualTo(1);
        assertThat(sampling.error()).isEqualTo(yuan("300"));
        assertThat(sampling.extrapolated()).contains(yuan("450"));
    }

    @Test
    void the_last_finding_counts_and_the_first_stays() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");
        CaseNo claim = drawn(no).get(0);
        desk.find(no, claim, yuan("300"), "发票金额与合同不符", "auditor");

        desk.findNothing(no, claim, "auditor");

        assertThat(desk.get(no).error()).isEqualTo(Money.ZERO);
        assertThat(desk.get(no).sample().get(0).findings()).hasSize(2);
    }

    @Test
    void an_error_is_at_most_what_was_paid_and_told_in_words() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 3, SEED, "auditor");
        CaseNo claim = paid.claims().get(0);

        assertThat(refusalOf(() -> desk.find(no, claim, yuan("60000.01"), "全部不应支付", "auditor")))
                .contains("不得超过该案支付金额60,000.00元");
        assertThat(refusalOf(() -> desk.find(no, claim, yuan("1"), " 错了 ", "auditor")))
                .contains("请写明发现的问题");
        desk.find(no, claim, yuan("60000"), "全部不应支付", "auditor");
        desk.find(no, claim, Money.ZERO, "材料缺少盖章，金额无误", "auditor");
        assertThat(desk.get(no).wrong()).isEqualTo(1);
    }

    @Test
    @Transactional
    void nobody_examines_a_claim_he_acted_in() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");
        CaseNo claim = drawn(no).get(0);
        acted("auditor", claim);

        assertThat(refusalOf(() -> desk.findNothing(no, claim, "auditor")))
                .contains("您在结算案%s已办理「复核结算材料」，不能抽查该案".formatted(claim));
        assertThat(refusalOf(() -> desk.find(no, claim, yuan("1"), "发票金额与合同不符", "auditor")))
                .contains("不能抽查该案");
        assertThatThrownBy(() -> insertFinding(no, claim, "auditor", 0)).hasMessageContaining("auditor acted in");
    }

    @Test
    void only_auditors_examine_and_only_auditors_and_managers_draw() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "manager");

        assertThat(refusalOf(() -> desk.findNothing(no, drawn(no).get(0), "manager")))
                .contains("由审计监督岗填写");
        assertThat(refusalOf(() -> desk.draw(paid.population(), Method.RANDOM, 1, SEED, "finance")))
                .contains("由审计监督岗或者管理层发起");
    }

    @Test
    void refuses_a_finding_for_a_claim_that_was_not_drawn() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");
        CaseNo other = paid.claims().stream()
                .filter(claim -> !drawn(no).contains(claim))
                .findFirst()
                .orElseThrow();

        assertThat(refusalOf(() -> desk.findNothing(no, other, "auditor"))).contains("不在本次抽查的样本中");
    }

    @Test
    void refuses_what_gives_no_sample() {
        Paid paid = claims.threeClaims();

        assertThat(refusalOf(() -> draw(paid.population(), 4, SEED))).contains("样本量应在1至3件之间");
        assertThat(refusalOf(() -> draw(paid.population(), 0, SEED))).contains("样本量应在1至3件之间");
        assertThat(refusalOf(() -> draw(population(paid, SEPTEMBER, SEPTEMBER, "999999999"), 1, SEED)))
                .contains("没有符合条件的已支付结算案");
        assertThat(refusalOf(() -> draw(population(paid, SEPTEMBER, SEPTEMBER.previous(), "0"), 1, SEED)))
                .contains("起始月份不得晚于截止月份");
        assertThat(refusalOf(() -> draw(population(paid, SEPTEMBER, SEPTEMBER.next(), "0"), 1, SEED)))
                .contains("截止月份不得晚于本月");
        for (String seed : new String[] {"", "种子", "a b", "a".repeat(65)})
            assertThat(refusalOf(() -> draw(paid.population(), 1, seed))).contains("种子应为1至64位");
    }

    @Test
    @Transactional
    void a_claim_that_was_moved_into_the_sample_is_found() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");
        db.sql("alter table sampling_claim disable trigger append_only").update();

        CaseNo other = notDrawn(paid, no);

        db.sql("update sampling_claim set place = null where sampling_no = ?")
                .param(no)
                .update();
        db.sql("update sampling_claim set place = 1 where sampling_no = ? and claim_no = ?")
                .params(no, other.value())
                .update();

        assertThat(desk.get(no).isReproducible()).isFalse();
    }

    @Test
    @Transactional
    void the_tables_refuse_a_finding_for_what_was_not_drawn() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 1, SEED, "auditor");

        assertThatThrownBy(() -> insertFinding(no, notDrawn(paid, no), "auditor", 0))
                .hasMessageContaining("was not drawn");
    }

    @Test
    @Transactional
    void the_tables_refuse_an_error_of_one_fen_more_than_was_paid() {
        Paid paid = claims.threeClaims();
        long no = desk.draw(paid.population(), Method.RANDOM, 3, SEED, "auditor");

        assertThatThrownBy(() -> insertFinding(no, paid.claims().get(0), "auditor", 60_000_01))
                .hasMessageContaining("more is wrong with");
    }

    private List<CaseNo> drawn(long no) {
        return desk.get(no).sample().stream().map(one -> one.claim().no()).toList();
    }

    private CaseNo notDrawn(Paid paid, long no) {
        return paid.claims().stream()
                .filter(claim -> !drawn(no).contains(claim))
                .findFirst()
                .orElseThrow();
    }

    private long draw(Population population, int size, String seed) {
        return desk.draw(population, Method.RANDOM, size, seed, "auditor");
    }

    private Stream<CaseNo> claimsFrom(Population population) {
        long no = desk.draw(population, Method.RANDOM, 1, SEED, "auditor");
        return desk.get(no).draw().claims().stream().map(PaidClaim::no);
    }

    private static Population population(Paid paid, BookMonth from, BookMonth until, String atLeast) {
        return new Population(from, until, paid.developer(), yuan(atLeast));
    }

    private void acted(String person, CaseNo claim) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, actor_name, outcome,
                                      outcome_name, decided_at)
                values (?, 'developerSettlement', 'checkClaim', '复核结算材料', ?, 'CHECK', ?, ?, 'APPROVE', '同意', now())""")
                .params(claim.value(), "task-" + scenario.unique(), person, person)
                .update();
    }

    private void insertFinding(long no, CaseNo claim, String person, long errorFen) {
        db.sql("""
                insert into sampling_finding (sampling_no, claim_no, error_fen, words, found_by, found_by_name, found_at)
                values (?, ?, ?, '发票金额与合同不符', ?, ?, now())""").params(no, claim.value(), errorFen, person, person).update();
    }
}
