package fangpiao.staffing;

import static fangpiao.issuance.Household.FUND;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.payment.PaymentScenario;
import fangpiao.staffing.Substitution.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who stands in for an absent colleague does his work on our own pages too, and both are named there. */
@ApplicationTest
class LentPagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-10-08");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    SubstitutionDesk desk;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void a_morning() {
        scenario.todayIs(TODAY.toString());
    }

    @AfterEach
    void everybody_is_back() {
        scenario.todayIs(TODAY.toString());
        desk.latest().stream()
                .filter(one -> desk.mayRemove(one, "chief"))
                .forEach(one -> desk.remove(one.id(), "chief"));
    }

    @Test
    void who_stands_in_for_the_cashier_composes_a_batch_that_names_both() {
        List<String> keys = payments.orders("100.01");
        Visitor printer = Visitor.loggedIn(port, "printer");
        assertThat(printer.get("/payments").statusCode()).isEqualTo(403);
        lent("cashier", "printer", Role.CASHIER);

        String batch = composes(printer, keys);

        assertThat(printer.get("/payments").body()).contains("何静（演示）（代唐雨（演示））");
        assertThat(printer.get(batch).body()).contains("何静（演示）（代唐雨（演示））");
        assertThat(Visitor.loggedIn(port, "chief")
                        .get("/staffing/substitutions")
                        .body())
                .contains("组成付款批次", "代岗人在业务页面办理的事项");
    }

    @Test
    void a_cashier_does_not_approve_for_another_what_his_substitute_has_composed() {
        List<String> keys = payments.orders("100.02");
        long first = lent("cashier", "printer", Role.CASHIER);
        String batch = composes(Visitor.loggedIn(port, "printer"), keys);
        desk.remove(first, "chief");
        lent("finapprover", "cashier", Role.FINANCE_APPROVER);
        Visitor cashier = Visitor.loggedIn(port, "cashier");

        var answer = cashier.submit(
                batch + "/approval",
                Map.of("controlTotal", "100.02", "digest", payments.digestOf(numberOf(batch))),
                cashier.csrfTokenOf("/payments"));

        assertThat(answer.body()).contains("由您的代岗人或被代岗人组批，须由他人审批。");
        assertThat(payments.statusOf(numberOf(batch))).isEqualTo("COMPOSED");
    }

    @Test
    void who_stands_in_for_the_approver_approves_and_both_are_named_in_the_case() {
        List<String> keys = payments.orders("100.03");
        String batch = "/payments/batches/" + payments.composes(FUND, keys);
        lent("finapprover", "legal", Role.FINANCE_APPROVER);
        Visitor legal = Visitor.loggedIn(port, "legal");
        assertThat(legal.get("/").body()).contains("审批付款批次" + numberOf(batch));

        legal.submit(
                batch + "/approval",
                Map.of("controlTotal", "100.03", "digest", payments.digestOf(numberOf(batch))),
                legal.csrfTokenOf(batch));

        assertThat(legal.get(batch).body()).contains("已审批，撤销期内", "陈思远（演示）（代蒋文涛（演示））");
    }

    @Test
    void a_post_that_is_taken_away_closes_its_pages_at_once() {
        Visitor cashier = Visitor.loggedIn(port, "cashier");
        assertThat(cashier.get("/payments").statusCode()).isEqualTo(200);

        identities.deleteMembership("cashier", Role.CASHIER.groupId());
        int afterwards = cashier.get("/payments").statusCode();
        identities.createMembership("cashier", Role.CASHIER.groupId());

        assertThat(afterwards).isEqualTo(403);
        assertThat(cashier.get("/payments").statusCode()).isEqualTo(200);
    }

    private long lent(String absent, String substitute, Role post) {
        var plan = new Plan(absent, substitute, List.of(post), TODAY, TODAY, "年休假");
        return desk.enter(plan, desk.rehearse(plan, "chief").mark(), "chief");
    }

    private String composes(Visitor person, List<String> keys) {
        return person.submit(
                        "/payments/batches",
                        Map.of("payer", FUND, "dueOn", TODAY.toString(), "key", String.join(",", keys)),
                        person.csrfTokenOf("/payments"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/payments/.*)", "$1");
    }

    private static String numberOf(String batch) {
        return batch.substring(batch.lastIndexOf('/') + 1);
    }
}
