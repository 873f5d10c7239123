package fangpiao.payment;

import static fangpiao.issuance.Household.FUND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.payment.BankSimulator.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which payments are composed, approved, stopped, taken to the bank and answered. */
@ApplicationTest
class PaymentPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    BankSimulator bank;

    @BeforeEach
    void a_morning() {
        scenario.todayIs("2024-10-08");
        bank.behave(Manner.NEVER);
    }

    @Test
    void from_the_ticks_to_the_bank_s_answer() {
        List<String> keys = payments.orders("1000.01", "200.02");
        Visitor cashier = Visitor.loggedIn(port, "cashier");
        assertThat(cashier.get("/payments").body()).contains(keys.get(0), "1,000.01", "西山区房票资金专户", "组成批次");

        String batch = composes(cashier, keys);
        assertThat(cashier.get(batch).body())
                .contains("1,200.03", "壹仟贰佰元零叁分", "待审批", "撤销本批次")
                .doesNotContain("控制总额（元）");

        Visitor approver = Visitor.loggedIn(port, "finapprover");
        assertThat(approves(approver, batch, "1,200.02")).contains("控制总额 1,200.02 元与付款批次", "不一致");
        assertThat(approves(approver, batch, "一千二")).contains("控制总额「一千二」不是金额（元）。");
        approves(approver, batch, "1,200.03");
        assertThat(approver.get(batch).body())
                .contains("已审批，撤销期内", "data-seconds=\"6", "之后放行并通知银行")
                .doesNotContain("银行文件");

        payments.windowEnds();
        payments.sheetIsWorked();
        assertThat(cashier.get(batch).body())
                .contains("已放行", "pain.001 XML", "重新通知银行")
                .doesNotContain("撤销本批次");
        assertThat(cashier.get(batch + "/pain.001.xml").body()).contains("<CtrlSum>1200.03</CtrlSum>");
        assertThat(cashier.get(batch + "/payments.csv").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", ".csv"));

        Visitor finance = Visitor.loggedIn(port, "finance");
        var answers = "支付指令号,银行结果,金额\n%s,受理,1000.01\n%s,拒绝,200.02\n合计,2,1200.03\n".formatted(keys.get(0), keys.get(1));
        finance.upload(batch + "/statuses", Map.of(), "回执.csv", answers.getBytes(UTF_8), finance.csrfTokenOf(batch));
        assertThat(finance.get(batch).body())
                .contains("已导入「回执.csv」：受理 1 笔，拒绝 1 笔，答复不符 0 笔，无变化 0 笔。", "银行未说明原因", "唐雨（演示）", "蒋文涛（演示）");
    }

    @Test
    void a_batch_is_stopped_on_its_page_with_a_reason() {
        List<String> keys = payments.orders("100");
        Visitor cashier = Visitor.loggedIn(port, "cashier");
        String batch = composes(cashier, keys);
        Visitor director = Visitor.loggedIn(port, "director");
        assertThat(director.submit(batch + "/cancellation", Map.of("reason", " "), director.csrfTokenOf(batch))
                        .body())
                .contains("请写明原因。");

        director.submit(batch + "/cancellation", Map.of("reason", "暂缓"), director.csrfTokenOf(batch));

        assertThat(cashier.get(batch).body()).contains("已撤销", "已退回待组批", "暂缓");
        assertThat(cashier.get("/payments").body()).contains(keys.get(0));
    }

    @Test
    void an_order_is_taken_back_on_the_page() {
        String key = payments.orders("100").get(0);
        Visitor cashier = Visitor.loggedIn(port, "cashier");
        String token = cashier.csrfTokenOf("/payments");
        assertThat(cashier.submit("/payments/orders/withdrawal", Map.of("key", key, "reason", ""), token)
                        .body())
                .contains("请写明撤回原因。");

        cashier.submit("/payments/orders/withdrawal", Map.of("key", key, "reason", "账户待核实"), token);

        assertThat(payments.stateOf(key)).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({
        "cashier, true, true",
        "finapprover, true, true",
        "finance, true, true",
        "director, true, false",
        "manager, true, false",
        "auditor, true, false",
        "verifier, false, false",
        "yunling, false, false"
    })
    void who_reads_the_pages_and_who_gets_the_files(String user, boolean reads, boolean takes) {
        String batch = "/payments/batches/" + payments.released(payments.orders("100"));
        Visitor visitor = Visitor.loggedIn(port, user);

        assertThat(visitor.get("/payments").statusCode()).isEqualTo(reads ? 200 : 403);
        assertThat(visitor.get(batch).statusCode()).isEqualTo(reads ? 200 : 403);
        assertThat(visitor.get(batch + "/pain.001.xml").statusCode()).isEqualTo(takes ? 200 : 403);
        assertThat(visitor.get(batch + "/payments.csv").statusCode()).isEqualTo(takes ? 200 : 403);
        assertThat(visitor.get("/").body().contains("href=\"/payments\"")).isEqualTo(reads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approval", "/rejection", "/statuses", "/telling"})
    void each_button_has_its_own_door(String button) {
        String batch = "/payments/batches/" + payments.composes(FUND, payments.orders("100"));
        Visitor manager = Visitor.loggedIn(port, "manager");

        assertThat(manager.submit(batch + button, Map.of("reason", "x"), manager.csrfTokenOf(batch))
                        .statusCode())
                .isEqualTo(403);
    }

    private String composes(Visitor cashier, List<String> keys) {
        var fields = new ArrayList<>(List.of(
                Map.entry("payer", FUND), Map.entry("dueOn", scenario.today().toString())));
        keys.forEach(key -> fields.add(Map.entry("key", key)));
        return cashier.location(cashier.submit("/payments/batches", fields, cashier.csrfTokenOf("/payments")));
    }

    private String approves(Visitor approver, String batch, String total) {
        String digest = payments.digestOf(batch.substring(batch.lastIndexOf('/') + 1));
        return approver.submit(
                        batch + "/approval",
                        Map.of("controlTotal", total, "digest", digest),
                        approver.csrfTokenOf(batch))
                .body();
    }
}
