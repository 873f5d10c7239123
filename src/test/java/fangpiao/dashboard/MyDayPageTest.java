package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class MyDayPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PaymentScenario payments;

    @Autowired
    MorningPayments morning;

    @Test
    void leads_from_a_task_of_my_post_into_tasklist() {
        // long ago, so that no other scenario's task comes before it
        scenario.todayIs("2024-08-01");
        String caseNo = household.appliesAndReaches("sealVoucher", "600000");
        String task = scenario.openTask(caseNo, "sealVoucher").getId();

        assertThat(page("seal"))
                .contains(caseNo, "648,000.00", "签收办理", "/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page("printer")).doesNotContain("#/?task=" + task);
    }

    @Test
    void keeps_what_i_have_claimed_apart() {
        scenario.todayIs("2024-08-02");
        String caseNo = household.appliesAndReaches("sealVoucher", "600000");
        scenario.claim("seal", caseNo, "sealVoucher");

        assertThat(page("seal")).contains("继续办理").containsSubsequence("我已签收的任务", caseNo, "本岗待签收的任务");
    }

    @Test
    void offers_to_open_the_cases_my_post_may_open() {
        assertThat(page("intake"))
                .contains("#/?processStart=voucherIssuance", "#/?processStart=compensationAgreement")
                .doesNotContain("processStart=voucherPurchase", "processStart=voucherExpiry");
        assertThat(page("verifier")).contains("processStart=voucherPurchase", "processStart=developerSettlement");
        assertThat(page("auditor")).doesNotContain("processStart");
    }

    @Test
    void remembers_what_i_have_handled() {
        // later than whatever other scenarios have done
        scenario.todayIs("2032-01-05");
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(page("legal")).containsSubsequence("最近经手", caseNo, "法制审核", "合法");
    }

    @Test
    void leads_the_cashier_to_the_orders_that_wait_for_a_batch() {
        scenario.todayIs("2024-08-03");
        payments.orders("12.34");

        assertThat(page("cashier")).containsSubsequence("待办付款", "组成付款批次", "2024-08-03", "href=\"/payments\"");
        assertThat(page("finapprover")).doesNotContain("组成付款批次<");
    }

    @Test
    void leads_the_approver_to_the_batches_that_wait_for_another_person() {
        scenario.todayIs("2024-08-03");
        String batch = payments.composes(Household.FUND, payments.orders("123456.78"));

        assertThat(page("finapprover"))
                .containsSubsequence("审批付款批次" + batch, "123,456.78", "href=\"/payments/batches/" + batch + "\"");
        assertThat(page("cashier")).doesNotContain("审批付款批次");
        assertThat(page("intake")).doesNotContain("待办付款");
    }

    @Test
    void a_batch_that_was_approved_waits_for_nobody() {
        scenario.todayIs("2024-08-03");
        String batch = payments.composes(Household.FUND, payments.orders("1.00"));

        payments.approves(batch);

        assertThat(page("finapprover")).doesNotContain("审批付款批次" + batch);
    }

    @Test
    void tells_of_both_in_the_morning() {
        scenario.todayIs("2024-08-03");
        String batch = payments.composes(Household.FUND, payments.orders("3.21"));

        assertThat(morning.of("finapprover", scenario.today()))
                .anySatisfy(line ->
                        assertThat(line.sentence()).startsWith("审批付款批次" + batch).endsWith("1笔，合计3.21元，应付日期2024-08-03"));
        assertThat(morning.of("cashier", scenario.today()))
                .noneMatch(line -> line.sentence().contains(batch));
    }

    @Test
    void leads_to_cockpit_only_whom_it_lets_in() {
        assertThat(page("manager")).contains("流程监控");
        assertThat(page("intake")).doesNotContain("流程监控");
    }

    @Test
    void whoever_logs_out_here_is_out() {
        var clerk = Visitor.loggedIn(port, "intake");
        var page = clerk.get("/").body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        clerk.submit("/logout", Map.of(), token);

        assertThat(clerk.location(clerk.get("/"))).isEqualTo("/login");
    }

    private String page(String user) {
        var answer = Visitor.loggedIn(port, user).get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
