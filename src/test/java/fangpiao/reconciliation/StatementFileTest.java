package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same day of one account, written down by hand in each of the formats, and what can be wrong with such a file. */
class StatementFileTest {

    static final String CAMT_02 = "day-camt-053-001-02.xml";
    static final String CAMT_08 = "day-camt-053-001-08.xml";
    static final String CSV = "day.csv";
    static final LocalDate DAY = LocalDate.of(2024, 10, 8);

    @ParameterizedTest
    @ValueSource(strings = {CAMT_02, CAMT_08, CSV})
    void a_day_is_read_to_the_fen(String file) {
        StatementFile read = StatementFile.read(bytes(file));

        assertThat(read.complaints()).isEmpty();
        Statement day = read.statements().get(0);
        assertThat(day.account()).isEqualTo("5305010000000099001");
        assertThat(day.from()).isEqualTo(DAY);
        assertThat(day.to()).isEqualTo(DAY);
        assertThat(day.opening()).isEqualTo(yuan("1000000"));
        assertThat(day.closing()).isEqualTo(yuan("2529998.99"));
        assertThat(day.lines())
                .extracting(StatementLine::signed)
                .containsExactly(
                        yuan("-420000.01"),
                        yuan("-100000"),
                        yuan("-50000.50"),
                        yuan("100000"),
                        yuan("-0.50"),
                        yuan("2000000"));
    }

    @Test
    void whatever_the_format_the_day_is_the_same() {
        Statement inSheet = StatementFile.read(bytes(CSV)).statements().get(0);

        assertThat(StatementFile.read(bytes(CAMT_02)).statements()).containsExactly(inSheet);
        assertThat(StatementFile.read(bytes(CAMT_08)).statements()).containsExactly(inSheet);
    }

    @Test
    void a_payment_is_told_with_its_key_and_its_payee() {
        StatementLine paid =
                StatementFile.read(bytes(CAMT_08)).statements().get(0).lines().get(0);

        assertThat(paid)
                .isEqualTo(new StatementLine(
                        "KM2410080001",
                        1,
                        DAY,
                        Direction.DEBIT,
                        yuan("420000.01"),
                        "JS-2024-000001-1",
                        "昆明滇池畔置业有限公司",
                        "8719000000000000001",
                        "房票结算款 JS-2024-000001",
                        null));
    }

    @Test
    void a_batch_booked_in_one_sum_is_taken_apart() {
        assertThat(StatementFile.read(bytes(CAMT_02)).statements().get(0).lines())
                .filteredOn(line -> line.reference().equals("KM2410080002"))
                .extracting(line -> line.part() + " " + line.key())
                .containsExactly("1 JS-2024-000002-1", "2 JS-2024-000003-1");
    }

    @Test
    void a_payment_sent_back_tells_why() {
        assertThat(StatementFile.read(bytes(CAMT_02)).statements().get(0).lines())
                .filteredOn(line -> line.returnReason() != null)
                .extracting(line -> line.key() + " " + line.returnReason())
                .containsExactly("JS-2024-000002-1 AC04 账户已销户");
    }

    @Test
    void an_entry_the_bank_takes_back_is_money_that_comes_back() {
        StatementFile reversed = read(
                CAMT_02,
                "(<NtryRef>5</NtryRef>\\s*<Amt.*?</Amt>\\s*<CdtDbtInd>CRDT</CdtDbtInd>)",
                "$1<RvslInd>true</RvslInd>");

        assertThat(reversed.statements().get(0).lines())
                .filteredOn(line -> line.reference().equals("KM2410080005"))
                .extracting(StatementLine::returnReason)
                .containsExactly("冲正");
    }

    @ParameterizedTest
    @ValueSource(strings = {CAMT_02, CAMT_08})
    void a_message_cut_in_half_is_refused_with_the_place(String file) {
        String text = text(file);
        byte[] half = text.substring(0, text.indexOf("KM2410080003")).getBytes(UTF_8);

        assertThat(refusalOf(() -> StatementFile.read(half))).matches("对账单文件不完整或已损坏：读到第\\d+行时中断.*整个文件未导入.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 250, 700})
    void a_list_cut_off_anywhere_is_not_whole(int signs) {
        byte[] part = text(CSV).substring(0, signs).getBytes(UTF_8);

        assertThat(StatementFile.read(part).complaints())
                .anyMatch(complaint -> complaint.startsWith("文件不完整：账号5305010000000099001的对账单没有「期末」行"));
    }

    @Test
    void a_list_without_its_beginning_is_not_whole() {
        String text = text(CSV);
        String part = text.replaceAll("期初,.*\n", "");

        assertThat(StatementFile.read(part.getBytes(UTF_8)).complaints())
                .first()
                .asString()
                .contains("第3行", "之前没有「期初」行");
    }

    @Test
    void a_missing_entry_is_found_by_count_and_sum() {
        String text = text(CAMT_02);
        String fewer = text.replaceFirst("(?s)<Ntry>\\s*<NtryRef>4</NtryRef>.*?</Ntry>", "");

        assertThat(StatementFile.read(fewer.getBytes(UTF_8)).complaints())
                .contains(
                        "账号5305010000000099001的对账单笔数应为5，文件中为4，流水可能缺失或重复",
                        "账号5305010000000099001的对账单支出合计应为570001.01，文件中为570000.51，流水可能缺失或重复");
    }

    @Test
    void a_statement_that_does_not_add_up_says_by_how_much() {
        assertThat(read(CAMT_08, "2529998.99", "2529999.00").complaints())
                .singleElement()
                .asString()
                .contains("不平", "期末余额却为2,529,999.00", "相差0.01");
    }

    @Test
    void a_missing_row_of_a_list_is_found_at_its_place() {
        String fewer = text(CSV).replaceAll("明细,.*手续费,\n", "");

        assertThat(StatementFile.read(fewer.getBytes(UTF_8)).complaints())
                .first()
                .asString()
                .startsWith("第8行I列（余额）「2529998.99」应为2,529,999.49");
    }

    @Test
    void another_currency_is_named() {
        assertThat(read(CAMT_02, "<Ccy>CNY</Ccy>", "<Ccy>USD</Ccy>").complaints())
                .containsExactly("账号5305010000000099001的币种为USD，只接收人民币（CNY）账户的对账单");
        assertThat(read(CAMT_02, "<Amt Ccy=\"CNY\">0.50", "<Amt Ccy=\"HKD\">0.50")
                        .complaints())
                .singleElement()
                .asString()
                .contains("金额的币种为HKD");
        assertThat(read(CSV, "期末,5305010000000099001,人民币", "期末,5305010000000099001,美元")
                        .complaints())
                .singleElement()
                .asString()
                .contains("（币种）「美元」只接收人民币");
    }

    @Test
    void a_tenth_of_a_fen_is_no_amount() {
        assertThat(read(CAMT_02, ">0.50<", ">0.501<").complaints()).anyMatch(said -> said.contains("0.501不是整分"));
    }

    @Test
    void an_entry_needs_the_bank_s_reference() {
        assertThat(read(CAMT_02, "(?s)<NtryRef>4</NtryRef>(.*?)<AcctSvcrRef>KM2410080004</AcctSvcrRef>", "$1")
                        .complaints())
                .singleElement()
                .asString()
                .contains("没有银行流水号");
    }

    @Test
    void one_reference_stands_for_one_entry() {
        assertThat(read(CAMT_02, "KM2410080005", "KM2410080004").complaints())
                .containsExactly("流水号KM2410080004在对账单中出现两次");
    }

    @Test
    void the_parts_of_a_batch_come_to_the_whole() {
        assertThat(read(CAMT_02, ">50000.5<", ">50000.4<").complaints())
                .first()
                .asString()
                .contains("金额-150,000.50与2笔明细合计-150,000.40不一致");
    }

    @Test
    void an_entry_of_another_day_does_not_belong_here() {
        assertThat(read(
                                CSV,
                                "明细,5305010000000099001,人民币,2024-10-08,KM2410080004",
                                "明细,5305010000000099001,人民币,2024-10-09,KM2410080004")
                        .complaints())
                .containsExactly("流水号KM2410080004的记账日期2024-10-09不在对账单的期间（2024-10-08至2024-10-08）内");
    }

    @Test
    void a_page_of_a_longer_statement_is_refused() {
        assertThat(refusalOf(() -> read(CAMT_02, "<LastPgInd>true", "<LastPgInd>false")))
                .contains("分页对账单的第1页");
        assertThat(refusalOf(() -> read(CAMT_08, "<StmtPgntn><PgNb>1", "<StmtPgntn><PgNb>2")))
                .contains("分页对账单的第2页");
    }

    @Test
    void a_statement_without_a_balance_is_none() {
        assertThat(read(CAMT_02, "<Cd>OPBD</Cd>", "<Cd>ITBD</Cd>").complaints())
                .containsExactly("账号5305010000000099001的对账单没有期初余额（OPBD）");
    }

    @Test
    void what_does_not_fit_the_standard_is_told_by_line() {
        assertThat(read(CAMT_08, "<CdtDbtInd>CRDT</CdtDbtInd>", "<CdtDbtInd>PLUS</CdtDbtInd>")
                        .complaints())
                .first()
                .asString()
                .matches("第\\d+行不符合报文标准：.*PLUS.*不具有面有效性.*");
    }

    @Test
    void another_message_is_called_by_its_name() {
        String other = text(CAMT_02).replace("camt.053.001.02", "camt.052.001.02");

        assertThat(refusalOf(() -> StatementFile.read(other.getBytes(UTF_8)))).startsWith("报文类型为「camt.052.001.02」");
    }

    @Test
    void nobody_reads_a_file_of_this_house_by_an_entity() {
        String foreign = text(CAMT_02)
                .replace("?>\n", "?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n")
                .replace("手续费", "&x;");

        assertThat(refusalOf(() -> StatementFile.read(foreign.getBytes(UTF_8)))).contains("DTD");
    }

    @Test
    void entities_that_grow_are_not_even_read() {
        String bomb = text(CAMT_02).replace("?>\n", """
                        ?>
                        <!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                        """).replace("手续费", "&c;");

        assertThat(refusalOf(() -> StatementFile.read(bomb.getBytes(UTF_8)))).contains("DTD");
    }

    @Test
    void a_list_of_a_chinese_spreadsheet_is_read_as_well() {
        byte[] saved = text(CSV).getBytes(Charset.forName("GB18030"));

        assertThat(StatementFile.read(saved).statements())
                .isEqualTo(StatementFile.read(bytes(CSV)).statements());
    }

    private static StatementFile read(String file, String regex, String replacement) {
        return StatementFile.read(text(file).replaceFirst(regex, replacement).getBytes(UTF_8));
    }

    private static String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    static byte[] bytes(String file) {
        try (var in = StatementFileTest.class.getResourceAsStream("/statements/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
