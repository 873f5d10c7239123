package fangpiao.payment;

import static fangpiao.Scenario.refusalOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.BankSimulator.Manner;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bank answers in files: all of a file or nothing, each file once, and no answer moves money twice. */
@ApplicationTest
class StatusImportTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    StatusDesk statuses;

    @Autowired
    PaymentDesk desk;

    @Autowired
    BankSimulator bank;

    @Autowired
    JdbcClient db;

    List<String> keys;
    String batch;

    @BeforeEach
    void a_released_batch_of_two_that_goes_to_the_bank_as_a_file() {
        scenario.todayIs("2024-10-08");
        bank.behave(Manner.NEVER);
        keys = payments.orders("100.01", "200.02");
        batch = payments.released(keys);
        assertThat(payments.statesOf(keys)).containsExactly("SENT", "SENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.pain.002.xml", "answers.csv"})
    void one_is_accepted_and_one_refused_with_the_bank_s_reason(String file) {
        StatusFile taken = takes(written(file));

        assertThat(taken.result()).isEqualTo("受理 1 笔，拒绝 1 笔，答复不符 0 笔，无变化 0 笔");
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "FAILED");
        assertThat(column("bank_reference", keys.get(0))).isEqualTo("FD2024100800001");
        assertThat(column("return_reason", keys.get(1))).isEqualTo("银行拒绝支付：AC04 收款账户已销户");
        assertThat(payments.statusOf(batch)).as("accepted is not arrived").isEqualTo("RELEASED");
        desk.received(keys.get(0), "HD-" + scenario.unique(), scenario.today());
        assertThat(payments.statusOf(batch)).isEqualTo("CLOSED");
    }

    @Test
    void the_hand_written_xml_is_valid_by_the_official_schema() throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/pain.002.001.10.xsd"))
                .newValidator()
                .validate(new StreamSource(
                        new ByteArrayInputStream(written("answers.pain.002.xml").getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.pain.002.xml", "answers.csv"})
    void the_same_file_is_not_taken_twice(String file) {
        takes(written(file));

        assertThat(refusalOf(() -> takes(written(file))))
                .isEqualTo("该文件已由郑秀兰（演示）于2024-10-08 09:01导入付款批次" + batch + "，不能重复导入。");
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void the_other_file_with_the_same_answers_changes_nothing() {
        takes(written("answers.pain.002.xml"));

        assertThat(takes(written("answers.csv")).result()).isEqualTo("受理 0 笔，拒绝 0 笔，答复不符 0 笔，无变化 2 笔");
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "FAILED");
    }

    @Test
    void an_xml_cut_at_any_line_is_refused_as_a_whole() {
        List<String> lines = written("answers.pain.002.xml").lines().toList();
        for (int cut = 1; cut < lines.size(); cut++) {
            String half = String.join("\n", lines.subList(0, cut));
            assertThat(refusalOf(() -> takes(half))).endsWith("文件可能不完整，整个文件未导入。");
        }
        thenNothingWasSaved();
    }

    @Test
    void a_csv_cut_at_any_line_is_refused_as_a_whole() {
        List<String> lines = written("answers.csv").lines().toList();
        for (int cut = 2; cut < lines.size(); cut++) {
            String half = String.join("\n", lines.subList(0, cut));
            assertThat(refusalOf(() -> takes(half))).isEqualTo("文件最后一行不是合计行，文件可能不完整，整个文件未导入。");
        }
        assertThat(refusalOf(() -> takes(lines.get(0)))).isEqualTo("表格中只有表头，没有数据。");
        thenNothingWasSaved();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300.03|300.02|合计行为 2 笔、300.02 元，各行实为 2 笔、300.03 元，文件可能不完整，整个文件未导入。",
                "2笔|3笔|合计行为 3 笔、300.03 元，各行实为 2 笔、300.03 元，文件可能不完整，整个文件未导入。",
                "拒绝,200.02|拒绝,200.03|合计行为 2 笔、300.03 元，各行实为 2 笔、300.04 元，文件可能不完整，整个文件未导入。",
                "受理,100.01|可能,100.01|第2行B列（银行结果）「可能」应为受理、拒绝或处理中，整个文件未导入。"
            })
    void a_csv_that_does_not_add_up_is_refused_as_a_whole(String right, String wrong, String sentence) {
        assertThat(refusalOf(() -> takes(written("answers.csv").replace(right, wrong))))
                .isEqualTo(sentence);
        thenNothingWasSaved();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<OrgnlNbOfTxs>2|<OrgnlNbOfTxs>3|回执所称原批次为 3 笔，付款批次{batch}为 2 笔，整个文件未导入。",
                "<OrgnlCtrlSum>300.03|<OrgnlCtrlSum>300.04|回执所称原批次合计 300.04 元，付款批次{batch}合计 300.03 元，整个文件未导入。",
                "<DtldNbOfTxs>1|<DtldNbOfTxs>2|回执称有 4 笔，实有 2 笔，文件可能不完整，整个文件未导入。",
                "<OrgnlMsgId>{batch}|<OrgnlMsgId>FK-2024-999999|文件是对付款批次FK-2024-999999的回执，不是对{batch}的，整个文件未导入。",
                "pain.002.001.10|camt.053.001.08|文件不是支付状态报告（pain.002），整个文件未导入。"
            })
    void an_xml_of_another_total_or_batch_is_refused_as_a_whole(String right, String wrong, String sentence) {
        String file = written("answers.pain.002.xml")
                .replace(right.replace("{batch}", batch), wrong.replace("{batch}", batch));
        assertThat(refusalOf(() -> takes(file))).isEqualTo(sentence.replace("{batch}", batch));
        thenNothingWasSaved();
    }

    @Test
    void an_unknown_key_and_one_that_comes_twice_refuse_the_whole_file() {
        assertThat(refusalOf(() -> takes(written("answers.csv").replace(keys.get(0), "JS-2024-000000-1"))))
                .isEqualTo("文件中的支付指令 JS-2024-000000-1 不在本批次中，整个文件未导入。");
        assertThat(refusalOf(() -> takes(written("answers.csv").replace(keys.get(0), keys.get(1)))))
                .isEqualTo("支付指令 " + keys.get(1) + " 在文件中出现两次，整个文件未导入。");
        thenNothingWasSaved();
    }

    @Test
    void another_amount_or_account_makes_the_order_disputed_until_the_bank_says_it_right() {
        String otherAccount = written("answers.pain.002.xml").replace(PaymentScenario.accountOf(keys.get(0)), "6666");
        String otherAmount = otherAccount.replace("CNY\">200.02", "CNY\">200.03");

        assertThat(takes(otherAmount).result()).isEqualTo("受理 0 笔，拒绝 0 笔，答复不符 2 笔，无变化 0 笔");
        assertThat(payments.statesOf(keys)).containsExactly("DISPUTED", "DISPUTED");
        assertThat(refusalOf(() -> desk.received(keys.get(0), "HD-X", scenario.today())))
                .contains("银行答复与支付指令不符");
        takes(written("answers.pain.002.xml"));
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "FAILED");
    }

    @Test
    void refused_as_a_duplicate_is_not_refused() {
        takes(written("answers.csv").replace("AC04 收款账户已销户", "AM05 重复支付"));

        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "DISPUTED");
    }

    @Test
    void what_arrived_stays_whatever_is_said_later() {
        desk.received(keys.get(1), "HD-" + scenario.unique(), scenario.today());

        assertThat(takes(written("answers.csv")).result()).isEqualTo("受理 1 笔，拒绝 0 笔，答复不符 0 笔，无变化 1 笔");
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "RECEIVED");
    }

    @Test
    void a_word_on_the_whole_batch_counts_for_each_order() {
        String all = written("answers.pain.002.xml")
                .replaceAll("(?s)<NbOfTxsPerSts>.*</NbOfTxsPerSts>", "")
                .replaceAll("(?s)<OrgnlPmtInfAndSts>.*</OrgnlPmtInfAndSts>", "");
        assertThat(refusalOf(() -> takes(all))).isEqualTo("回执称部分受理，但没有逐笔状态，文件可能不完整，整个文件未导入。");

        takes(all.replace("PART", "ACTC"));
        assertThat(payments.statesOf(keys)).as("checked, not decided").containsExactly("SENT", "SENT");
        takes(all.replace("PART", "ACCP"));
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "ACCEPTED");
    }

    @Test
    void a_refused_payment_of_a_case_goes_back_to_the_cashier_and_is_paid_under_a_new_key() {
        scenario.todayIs("2024-08-30");
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        scenario.todayIs("2024-10-08");
        String claim = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");
        String key = claim + "-1";
        String refused = "支付指令号,银行结果,金额,原因\n%s,拒绝,60000.00,AC01 账号有误\n合计,1,60000.00,\n".formatted(key);

        scenario.as("finance", () -> statuses.take(payments.batchOfKey(key), "回执.csv", refused.getBytes(UTF_8)));

        scenario.thenCaseWaitsAt(claim, "payClaim");
        assertThat(payments.statusOf(payments.batchOfKey(key))).isEqualTo("CLOSED");
        bank.behave(Manner.AT_ONCE);
        settlement.pays(claim);
        settlement.receives(claim);
        assertThat(settlement.paymentStatus(claim)).isEqualTo("FAILED,RECEIVED");
        scenario.thenCaseEndedAt(claim, "claimSettled");
        scenario.thenBooksBalance();
    }

    @Test
    void it_is_not_the_cashier_who_says_what_the_bank_refused() {
        byte[] file = written("answers.csv").getBytes(UTF_8);
        assertThat(refusalOf(() -> scenario.as("cashier", () -> statuses.take(batch, "回执.csv", file))))
                .isEqualTo("只有财政审核岗可以导入银行回执。");
    }

    @Test
    void an_xml_that_asks_for_other_files_is_refused() {
        String bomb = written("answers.pain.002.xml")
                .replace("<Document", "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document");
        assertThat(refusalOf(() -> takes(bomb))).endsWith("整个文件未导入。");
    }

    private StatusFile takes(String file) {
        return scenario.as("finance", () -> statuses.take(batch, "回执", file.getBytes(UTF_8)));
    }

    /** As the bank might have written it, about these two orders. */
    private String written(String name) {
        try (var file = getClass().getResourceAsStream("/bank/" + name)) {
            return new String(file.readAllBytes(), UTF_8)
                    .replace("{batch}", batch)
                    .replace("{firstAccount}", PaymentScenario.accountOf(keys.get(0)))
                    .replace("{first}", keys.get(0))
                    .replace("{second}", keys.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void thenNothingWasSaved() {
        assertThat(payments.statesOf(keys)).containsExactly("SENT", "SENT");
        assertThat(answers()).isZero();
    }

    private long answers() {
        return db.sql("select count(*) from payment_answer where key in (:keys)")
                .param("keys", keys)
                .query(Long.class)
                .single();
    }

    private String column(String name, String key) {
        return db.sql("select " + name + " from payment_order where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
