package fangpiao.filing;

import static fangpiao.filing.FilingScenario.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.filing.FilingScenario.Waiting;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Column;
import fangpiao.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day's file, brought by the counter, and the work list. */
@ApplicationTest
class FilingPagesTest {

    static final List<String> HEADER =
            Stream.of(FilingField.values()).map(field -> field.column().name()).toList();

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    FilingScenario office;

    @Autowired
    FilingFileDesk desk;

    @Autowired
    ContractFilingOfficeSimulator authority;

    Visitor clerk;

    @BeforeEach
    void a_clerk() {
        scenario.todayIs(TODAY.toString());
        authority.behave(ContractFilingOfficeSimulator.Manner.AT_ONCE);
        clerk = Visitor.loggedIn(port, "verifier");
    }

    @Test
    void a_day_without_filings_is_said_to_be_one_and_shows_no_table() {
        assertThat(clerk.open("/filings?day=2019-01-02").body())
                .contains("这一天没有接收网签备案")
                .doesNotContain("<th>处理结果</th>");
    }

    @Test
    void a_file_is_previewed_then_taken_over_and_each_row_has_its_outcome() {
        scenario.todayIs("2024-09-12");
        Waiting contract = office.contractAt("confirmFiling");
        UnitCard unit = office.freeUnit();
        byte[] file = fileOf(row(office.of(contract)), row(office.saleOf(unit)));

        String path = brings(file);
        assertThat(clerk.open(path).body())
                .contains("采用全部 2 件", contract.contractNo())
                .doesNotContain("栋栋");
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");

        takesOver(path);
        assertThat(clerk.open(path).body()).contains("已划转入账", "另行售出，已下架", contract.caseNo());
        scenario.thenCaseEndedAt(contract.caseNo(), "purchaseCommitted");
        assertThat(clerk.open("/filings").body()).contains("今日网签", contract.contractNo());
    }

    @Test
    void a_file_with_five_percent_broken_rows_takes_nothing_and_names_each_cell() {
        UnitCard unit = office.freeUnit();
        List<List<?>> rows = new ArrayList<>(IntStream.range(0, 95)
                .<List<?>>mapToObj(i -> row(office.saleOf(unit)))
                .toList());
        for (int i = 0; i < 5; i++) rows.add(with(row(office.saleOf(unit)), FilingField.PRICE, "约100万"));

        String path = brings(Sheet.write("网签", HEADER, rows));
        String page = clerk.open(path).body();

        assertThat(page).contains("<span class=\"count\" id=\"complaints\">5</span>", "约100万", "5 行有问题");
        assertThat(page).doesNotContain("采用全部");
        assertThat(clerk.submit(path + "/adoption", Map.of(), clerk.csrfTokenOf("/filings"))
                        .body())
                .contains("有5处问题，未采用任何一行");
        assertThat(office.stateOf(unit)).isEqualTo("LISTED");
        Sheet marked = Sheet.read(
                clerk.fetch(path + "/complaints.xlsx").body(), List.of(Column.required("备案号"), Column.required("问题")));
        assertThat(marked.rows().get(95).cell(Column.required("问题")).text()).isEqualTo("合同总价应为大于零、最多两位小数的金额（元）");
    }

    @Test
    void the_same_file_twice_is_refused_with_who_and_when() {
        byte[] file = fileOf(row(office.saleOf(office.freeUnit())));
        String path = brings(file);
        takesOver(path);

        var second = clerk.upload("/filings/files", file, clerk.csrfTokenOf("/filings"));

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).contains("该文件已由徐敏（演示）于2024-09-10 09:00采用");
        assertThat(clerk.submit(path + "/adoption", Map.of(), clerk.csrfTokenOf("/filings"))
                        .body())
                .contains("不能重复导入");
    }

    @Test
    void the_same_file_taken_over_twice_at_the_same_instant_counts_once() throws Exception {
        byte[] file = fileOf(row(office.saleOf(office.freeUnit())));
        List<Callable<String>> clicks =
                List.of(desk.bring("一.xlsx", file, "verifier"), desk.bring("二.xlsx", file, "verifier2")).stream()
                        .<Callable<String>>map(no -> () -> adopted(no))
                        .toList();

        var clerks = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : clerks.invokeAll(clicks)) answers.add(answer.get());
            assertThat(answers)
                    .filteredOn(Objects::nonNull)
                    .singleElement()
                    .asString()
                    .contains("不能重复导入");
        } finally {
            clerks.shutdown();
        }
    }

    @Test
    void one_number_twice_in_a_file_is_a_mistake_and_one_home_twice_is_an_alarm() {
        UnitCard unit = office.freeUnit();
        ContractFiling sale = office.saleOf(unit);

        assertThat(clerk.open(brings(fileOf(row(sale), row(sale)))).body()).contains("与第2行相同");

        String path = brings(fileOf(row(sale), row(office.saleOf(unit))));
        takesOver(path);
        assertThat(clerk.open("/filings/differences").body()).contains("一房两卖", "已按备案号" + sale.no() + "另行售出");
    }

    @Test
    void a_csv_as_a_spreadsheet_saves_it_is_taken_as_well() {
        ContractFiling sale = office.saleOf(office.freeUnit());
        String text = String.join(",", HEADER) + "\n"
                + String.join(
                        ",",
                        row(sale).stream()
                                .map(cell -> cell == null ? "" : "\"" + cell + "\"")
                                .toList());

        String path = brings(text.getBytes(UTF_8));

        assertThat(clerk.open(path).body()).contains("采用全部 1 件");
    }

    @Test
    void what_is_no_list_is_refused_in_a_sentence() {
        String token = clerk.csrfTokenOf("/filings");

        assertThat(clerk.upload("/filings/files", new byte[0], token).body()).contains("请选择网签备案文件");
        assertThat(clerk.upload("/filings/files", "备案号,合同编号\n1,2".getBytes(UTF_8), token)
                        .body())
                .contains("表头缺少「");
    }

    @Test
    void the_template_reads_as_a_list() {
        assertThat(new FilingSheet(clerk.fetch("/filings/template.xlsx").body())
                        .complaints()
                        .all())
                .isEmpty();
    }

    @Test
    void a_working_day_without_filings_is_shown() {
        scenario.todayIs("2031-03-05");
        Visitor auditor = Visitor.loggedIn(port, "auditor");

        String page = auditor.open("/filings").body();

        assertThat(page).contains("今日尚未接收", "未接收");
        assertThat(page).contains("2031-03-04").doesNotContain("2031-03-02");
    }

    @Test
    void the_counter_resolves_a_difference_and_asks_the_authority_about_it() {
        Waiting contract = office.contractAt("confirmFiling");
        ContractFiling wrong = office.of(contract).at(Money.yuan("999999.99"));
        Difference price = office.arrives(wrong).differences().get(0);
        String path = "/filings/differences/" + price.no();
        String token = clerk.csrfTokenOf("/filings");

        assertThat(clerk.submit(path, Map.of("act", "compare"), token).body()).contains("仍不一致——价格不一致");
        assertThat(clerk.submit(path, Map.of("act", "dismiss"), token).body()).contains("请写明处理理由");
        clerk.submit(path, Map.of("act", "ask"), token);
        assertThat(clerk.open("/filings/differences").body())
                .contains("合同" + contract.contractNo() + "已备案：备案号" + wrong.no(), "总价999,999.99元");
        assertThat(clerk.submit(path, Map.of("act", "dismiss", "reason", "网签录入错误"), token)
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.open("/filings/differences").body()).contains("网签录入错误", "徐敏");
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200, 403", "manager, 200, 403", "intake, 200, 403", "admin, 403, 403", "yunling, 403, 403"})
    void others_read_at_most(String user, int reads, int writes) {
        Visitor other = Visitor.loggedIn(port, user);
        String token = other.csrfToken();

        assertThat(other.open("/filings").statusCode()).isEqualTo(reads);
        assertThat(other.open("/filings/differences").statusCode()).isEqualTo(reads);
        assertThat(other.submit("/filings/differences/1", Map.of("act", "compare"), token)
                        .statusCode())
                .isEqualTo(writes);
        assertThat(other.upload("/filings/files", new byte[] {1}, token).statusCode())
                .isEqualTo(writes);
    }

    /** With which sentence it was refused; null if it was not. */
    private String adopted(long no) {
        try {
            desk.adopt(no, "verifier");
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private String brings(byte[] file) {
        return clerk.location(clerk.upload("/filings/files", file, clerk.csrfTokenOf("/filings")));
    }

    private void takesOver(String path) {
        assertThat(clerk.submit(path + "/adoption", Map.of(), clerk.csrfTokenOf("/filings"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static byte[] fileOf(List<?>... rows) {
        return Sheet.write("网签", HEADER, Arrays.asList(rows));
    }

    private static List<?> with(List<?> row, FilingField field, Object value) {
        var changed = new ArrayList<Object>(row);
        changed.set(field.ordinal(), value);
        return changed;
    }

    private static List<?> row(ContractFiling filing) {
        return Arrays.asList(
                filing.no(),
                filing.contractNo(),
                filing.door().estateCode(),
                filing.door().permitNo(),
                filing.door().building(),
                filing.door().room(),
                filing.buyerName(),
                filing.buyerIdNo(),
                filing.price(),
                filing.signedOn(),
                filing.filedOn(),
                null);
    }
}
