package fangpiao.pool;

import static fangpiao.pool.UnitSheetTest.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.spreadsheet.Sheet;
import fangpiao.startup.DemoPassword;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The counter brings a price list of thousands of homes in one file. */
@ApplicationTest
class UnitListPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    Users users;

    Visitor clerk;
    String caseNo;

    @BeforeEach
    void an_entry_that_waits_for_its_units() {
        scenario.todayIs("2024-09-10");
        clerk = Visitor.loggedIn(port, "intake");
        caseNo = developer.appliesAndReaches("enterUnits");
    }

    @Test
    void ten_thousand_units_are_uploaded_adopted_and_entered() {
        upload(tenThousand());
        assertThat(page()).contains("10000</b> 行").doesNotContain("表格有误");

        adopt();
        scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "ENTERED"));

        assertThat(developer.unitsOf(caseNo)).hasSize(10_000);
        assertThat(page()).contains("已采用");
    }

    @Test
    void five_percent_of_broken_rows_are_all_told_and_nothing_is_taken() {
        upload(withBrokenRows());

        assertThat(page())
                .contains("共 <span id=\"problems\">500</span> 处错误", "涉及 <span>500</span> 行", "列出前 <span>200</span> 处");
        assertThat(page()).doesNotContain("采用</button>");
        assertThat(refusalAtTheTask()).isEqualTo("请先上传一房一价表并采用，或把房源清单粘贴在下面。");
        assertThat(developer.unitsOf(caseNo)).isEmpty();
    }

    @Test
    void a_wrong_list_can_be_had_back_with_its_problems_written_in() {
        upload(UnitSheetTest.file(GOOD, List.of("1", "2", "别墅", "90", "100", "100")));

        var file = clerk.fetch(address() + "/problems.xlsx");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
    }

    @Test
    void the_same_file_twice_is_refused_with_when_and_by_whom() {
        byte[] file = UnitSheetTest.file(GOOD);
        upload(file);

        var again = clerk.upload(address(), file, token());

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("同一文件已于2024-09-10").contains("由李晓梅（演示）上传");
    }

    @Test
    void a_file_that_is_no_list_is_refused() {
        var answer = clerk.upload(address(), "你好".getBytes(StandardCharsets.UTF_8), token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("表头缺少「栋号、房号、类型、建筑面积、备案总价」");
    }

    @Test
    void a_newer_file_must_be_looked_at_before_it_is_adopted() {
        upload(UnitSheetTest.file(GOOD));
        String seen = shownUpload();
        upload(UnitSheetTest.file(GOOD, List.of("1", "2", "住宅", "90", "100", "100")));

        var answer = clerk.submit(address() + "/adoption", Map.of("upload", seen), token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("又上传了新的表格");
    }

    @Test
    void lists_come_no_more_once_the_units_are_entered() {
        scenario.complete(
                "intake", caseNo, "enterUnits", Map.of("decision", "ENTERED", "unitLines", "1栋,101,住宅,98.60,100,100"));

        var answer = clerk.upload(address(), UnitSheetTest.file(GOOD), token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("当前为「待联合会审」，不能上传房源清单");
    }

    @Test
    void only_the_counter_uploads() {
        Visitor reviewer = Visitor.loggedIn(port, "pool");
        assertThat(reviewer.get(address()).statusCode()).isEqualTo(200);
        assertThat(reviewer.upload(address(), UnitSheetTest.file(GOOD), reviewer.csrfToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_companys_clerk_finds_no_such_case() {
        assertThat(Visitor.loggedIn(port, "yunling").get(address()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_comes_from_outside_without_a_seat_finds_no_case_and_uploads_nothing() {
        String user = "nobody" + scenario.unique();
        users.ensure(user, "房企经办", DemoPassword.VALUE, Role.DEVELOPER);
        Visitor outsider = Visitor.loggedIn(port, user);

        assertThat(outsider.get(address()).statusCode()).isEqualTo(404);
        assertThat(outsider.upload(address(), UnitSheetTest.file(GOOD), outsider.csrfToken())
                        .statusCode())
                .isEqualTo(400);
        assertThat(page()).contains("本案还没有上传一房一价表");
    }

    @Test
    void the_clerk_sees_what_he_is_about_to_take_over() {
        upload(tenThousand());
        adopt();

        assertThat(scenario.shown("intake", caseNo, "enterUnits", "facts").toString())
                .contains("已采用的一房一价表", "10000 套，共 905,000.00 ㎡", "元/㎡");
    }

    @Test
    void the_template_is_a_good_list() {
        assertThat(clerk.fetch("/pool/unit-list-template.xlsx").statusCode()).isEqualTo(200);
    }

    private static byte[] tenThousand() {
        return list(IntStream.range(0, 10_000).mapToObj(UnitListPageTest::unit).toList());
    }

    private static byte[] withBrokenRows() {
        return list(IntStream.range(0, 10_000)
                .mapToObj(n -> n % 20 == 7 ? broken(n) : unit(n))
                .toList());
    }

    private static List<Object> unit(int n) {
        return List.of(
                1 + n / 500 + "栋", "%04d".formatted(n % 500), "住宅", new BigDecimal("90.5"), 1_000_000 + n, 990_000 + n);
    }

    private static List<Object> broken(int n) {
        return List.of(1 + n / 500 + "栋", "%04d".formatted(n % 500), "住宅", "九十", 1_000_000, 990_000);
    }

    private static byte[] list(List<List<Object>> rows) {
        return Sheet.write("一房一价表", UnitColumn.header(), rows);
    }

    private void upload(byte[] file) {
        var answer = clerk.upload(address(), file, token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void adopt() {
        var answer = clerk.submit(address() + "/adoption", Map.of("upload", shownUpload()), token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String shownUpload() {
        return page().replaceFirst("(?s).*name=\"upload\" value=\"(\\d+)\".*", "$1");
    }

    private String refusalAtTheTask() {
        return Scenario.refusalOf(
                () -> scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "ENTERED")));
    }

    private String page() {
        return clerk.get(address()).body();
    }

    private String token() {
        return clerk.csrfToken();
    }

    private String address() {
        return "/pool/entries/" + caseNo + "/units";
    }
}
