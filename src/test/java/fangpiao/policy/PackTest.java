package fangpiao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackTest {

    private static final String HEADER = "parameter,value,confirmed,source\n";

    @Test
    void a_version_written_as_a_file_reads_as_the_same_version() {
        for (Policy pack : Packs.all()) {
            RuleBook book = RuleBook.of(pack);
            var file = new StringBuilder();
            Pack.write(book, file);

            RuleBook read = read(file.toString());
            assertThat(RuleBook.of(read.read()).texts()).as(pack.code()).isEqualTo(book.texts());
            assertThat(RuleBook.of(read.read()).evidence()).as(pack.code()).isEqualTo(book.evidence());
        }
    }

    @Test
    void a_file_tells_the_chinese_name_of_each_parameter() {
        var file = new StringBuilder();
        Pack.write(RuleBook.of(Rules.with()), file);

        assertThat(file).contains("term.months,12,false,多数城市为12个月,使用期限与到期：使用期限");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "是, true", "false, false", "FALSE, false", "否, false", "'', false"})
    void a_mark_is_read_as_a_spreadsheet_writes_it(String written, boolean confirmed) {
        RuleBook book = read(HEADER + "term.months,6," + written + ",某文件");

        assertThat(book.evidence().get("term.months")).isEqualTo(new Evidence(confirmed, "某文件"));
    }

    @Test
    void a_mark_that_means_nothing_is_refused_with_its_line() {
        assertThatThrownBy(() -> read(HEADER + "term.months,6,maybe,某文件"))
                .hasMessage("规则文件第2行「term.months」的 confirmed 应为 true 或 false。");
    }

    @Test
    void a_spreadsheets_dates_and_truths_and_empty_lines_are_understood() {
        RuleBook book = Rules.book("version.effectiveFrom", "2025/6/8", "purchase.secondHand", "TRUE");
        RuleBook lines = Pack.read(new StringReader(HEADER + "\n,,,\nterm.months,6,,\n"), book);

        assertThat(lines.read().head().effectiveFrom()).isEqualTo("2025-06-08");
        assertThat(lines.read().get(Parameters.SECOND_HAND)).isTrue();
        assertThat(lines.read().termMonths()).isEqualTo(6);
    }

    @Test
    void a_file_of_other_columns_is_refused() {
        assertThatThrownBy(() -> read("参数,取值\nterm.months,6"))
                .hasMessage("规则文件的首行应为：parameter,value,confirmed,source。");
    }

    @ParameterizedTest
    @CsvSource({
        "bonus.1.rate,        41%,                  奖励（一）「奖励比例」应在0%至40%之间，填写的是41%",
        "bonus.1.bands,       0-6:101%,             奖励（一）「分时段比例」时段「0-6:101%」的比例不得超过100%",
        "bonus.1.cap,         0,                    奖励（一）「奖励上限」应大于0",
        "transition.rate,     0.00,                 「过渡费标准」应大于0",
        "settle.ready,        DELIVERED:100% DELIVERABLE:0%, 「现房结算节点」节点「具备交付条件」的比例应大于0",
        "version.issuedOn,    2025-02-30,           「发文日期」应为日期，如 2025-06-08，填写的是「2025-02-30」"
    })
    void what_the_tables_would_not_keep_is_refused_with_its_name(String code, String text, String sentence) {
        assertThat(Rules.book("bonus.1.model", "M6_FIXED_SUM", "bonus.1.fixed", "100", code, text)
                        .mistakes())
                .containsExactly(new Mistake(code, sentence));
    }

    private static RuleBook read(String file) {
        return Pack.read(new StringReader(file), Packs.defaults());
    }
}
