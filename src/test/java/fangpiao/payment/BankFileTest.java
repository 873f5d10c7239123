package fangpiao.payment;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.issuance.Household.FUND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.BankSimulator.Manner;
import fangpiao.shared.Money;
import fangpiao.shared.Sm3;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

/** A released batch as a file: what the standard asks for, to the byte the same each time, and never before the release. */
@ApplicationTest
class BankFileTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    BankFileDesk files;

    @Autowired
    Batches batches;

    @Autowired
    BatchLines lines;

    @Autowired
    BankSimulator bank;

    List<String> keys;
    String batch;

    @BeforeEach
    void a_released_batch_of_two() {
        scenario.todayIs("2024-10-08");
        bank.behave(Manner.NEVER);
        keys = payments.orders("100.01", "200.02");
        batch = payments.released(keys);
    }

    @Test
    void the_xml_is_valid_by_the_official_schema() throws Exception {
        official().newValidator().validate(new StreamSource(new ByteArrayInputStream(taken(BankFileFormat.PAIN_001))));
    }

    @Test
    void the_xml_names_the_batch_the_keys_the_control_sum_and_the_chinese_names() {
        String xml = new String(taken(BankFileFormat.PAIN_001), UTF_8);
        assertThat(xml)
                .contains("<MsgId>" + batch + "</MsgId><CreDtTm>2024-10-08T09:01:")
                .containsOnlyOnce("<PmtInfId>" + batch + "</PmtInfId>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>300.03</CtrlSum>")
                .contains("<EndToEndId>" + keys.get(0) + "</EndToEndId>")
                .contains("<InstdAmt Ccy=\"CNY\">200.02</InstdAmt>")
                .contains("<ReqdExctnDt><Dt>2024-10-08</Dt></ReqdExctnDt>")
                .contains("<Nm>西山区房票资金专户</Nm>")
                .contains("<Nm>昆明测试置业有限公司</Nm>");
    }

    @Test
    void the_csv_has_its_totals_in_the_last_line() {
        String[] csv = new String(taken(BankFileFormat.CSV), UTF_8).split("\r\n");
        assertThat(csv[0]).isEqualTo("\uFEFF批次号,序号,支付指令号,付款户名,付款账号,付款开户行,收款户名,收款账号,收款开户行,币种,金额（元）,用途");
        assertThat(csv[1])
                .isEqualTo(batch + ",1," + keys.get(0)
                        + ",西山区房票资金专户,5305010000000000001,富滇银行西山支行,昆明测试置业有限公司,"
                        + PaymentScenario.accountOf(keys.get(0)) + ",富滇银行西山支行,CNY,100.01,"
                        + keys.get(0).replaceAll("-1$", "") + " 房票购房");
        assertThat(csv[3]).isEqualTo("合计,2,,,,,,,,CNY,300.03,");
    }

    @Test
    void the_same_batch_gives_the_same_bytes_on_another_day_and_each_download_is_written_down() {
        byte[] first = taken(BankFileFormat.PAIN_001);
        scenario.todayIs("2024-10-09");
        byte[] second = scenario.as("finance", () -> files.handOut(batch, BankFileFormat.PAIN_001))
                .content();

        assertThat(second).isEqualTo(first);
        String digest = HexFormat.of().formatHex(Sm3.of(first));
        assertThat(files.downloadsOf(batch))
                .extracting(download -> download.person() + download.format() + download.digest())
                .containsExactly("唐雨（演示）PAIN_001" + digest, "郑秀兰（演示）PAIN_001" + digest);
        assertThat(files.digestOf(batch, BankFileFormat.PAIN_001)).isEqualTo(digest);
    }

    @Test
    void before_the_release_there_is_no_file() {
        String approved = payments.composes(FUND, payments.orders("100"));
        payments.approves(approved);

        assertThat(refusalOf(() -> scenario.as("cashier", () -> files.handOut(approved, BankFileFormat.CSV))))
                .isEqualTo("付款批次" + approved + "尚未放行，不能下载银行文件。");
    }

    @Test
    void what_does_not_fit_the_schema_is_not_handed_out() {
        List<BatchLine> one = lines.of(batch).subList(0, 1);
        var line = one.get(0);
        var nameless = new Payee("", line.payee().account(), line.payee().bank());
        var wrong = new BatchLine(
                line.key(), line.caseNo(), nameless, new Money(1), line.status(), batch, null, null, null, null);

        assertThatThrownBy(() -> new Pain001(batches.get(batch), List.of(wrong), ZoneId.of("Asia/Shanghai")).bytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no valid pain.001 of " + batch);
    }

    private byte[] taken(BankFileFormat format) {
        return scenario.as("cashier", () -> files.handOut(batch, format)).content();
    }

    private static Schema official() throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(BankFileTest.class.getResource("/pain.001.001.09.xsd"));
    }
}
