package fangpiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.purchase.PurchaseScenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of those who look after the pool. */
@ApplicationTest
class SupervisionPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PurchaseScenario purchases;

    String home;
    String estate;

    @BeforeEach
    void an_estate_in_the_pool() {
        scenario.todayIs("2024-09-10");
        home = purchases.homesFor1000000(2).get(0);
        estate = supervision.estateOf(home);
    }

    @Test
    void the_list_shows_what_is_going_on_at_each_estate() {
        String exit = supervision.isToLeave(estate, "E3");

        String line = listed(estate);

        assertThat(line).contains("暂停", exit);
    }

    @Test
    void the_list_says_when_the_next_review_is_due() {
        assertThat(listed(estate))
                .contains(supervision.listedOn(estate).plusMonths(3).toString());
    }

    @Test
    void a_suspension_that_has_run_out_catches_the_eye() {
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        supervision.decides(exit, "SUSPEND");
        String last = scenario.today().plusMonths(3).toString();

        assertThat(listed(estate)).contains("至 " + last);
        scenario.todayIs(last);
        supervision.inDays(1);
        assertThat(listed(estate)).contains(last + " 已期满，待复核");
    }

    @Test
    void an_estate_shows_its_figures_its_holders_and_its_cases() {
        var voucher = purchases.aVoucherOf("600000");
        String purchase = purchases.appliesAndReaches("registerSubscription", voucher, home, "600000");
        String exit = supervision.isToLeave(estate, "E3");

        String page =
                Visitor.loggedIn(port, "manager").open("/supervision/" + estate).body();

        assertThat(page)
                .contains(voucher.holderName(), purchase, home, "锁定中", "启动退库，" + scenario.today())
                .contains("1 套，房票金额 600,000.00 元")
                .contains(exit, "E3 查封、抵押未解除", "待核实事由")
                .doesNotContain("发起复核");
    }

    @Test
    void the_page_of_a_case_leads_to_its_estate() {
        String exit = supervision.isToLeave(estate, "E3");
        var manager = Visitor.loggedIn(port, "manager");

        assertThat(manager.open("/cases/" + exit).body()).contains("/supervision/cases/" + exit);
        assertThat(manager.location(manager.open("/supervision/cases/" + exit))).endsWith("/supervision/" + estate);
        assertThat(manager.open("/supervision/cases/TK-1900-000001").body()).contains("没有房源监管案件");
    }

    @Test
    void a_table_without_lines_says_so() {
        String page =
                Visitor.loggedIn(port, "manager").open("/supervision/" + estate).body();

        assertThat(page).contains("没有锁定或者备案的房源。", "还没有复核或者退库案件。");
        assertThat(Visitor.loggedIn(port, "manager")
                        .open("/supervision?q=没有这个楼盘")
                        .body())
                .contains("没有符合条件的楼盘。");
    }

    @Test
    void those_who_have_to_be_told_come_as_a_spreadsheet() throws IOException {
        var voucher = purchases.aVoucherOf("600000");
        purchases.appliesAndReaches("registerSubscription", voucher, home, "600000");

        byte[] file = Visitor.loggedIn(port, "pool")
                .fetch("/supervision/" + estate + "/holders.xlsx")
                .body();

        List<Row> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("持票人");
        assertThat(rows.get(1).getCellText(0)).isEqualTo(voucher.holderName());
        assertThat(rows.get(1).getCellText(2)).isEqualTo(voucher.no().value());
        assertThat(rows.get(1).getCellAsNumber(8))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("600000"));
    }

    @Test
    void the_reviewer_opens_a_review_from_the_page_and_nobody_else_does() {
        var reviewer = Visitor.loggedIn(port, "pool");
        var form = Map.of("cause", "COMPLAINT", "causeDetail", "来信反映工地停工");
        String path = "/supervision/" + estate;

        var answer = reviewer.submit(path + "/reviews", form, reviewer.csrfTokenOf(path));

        assertThat(reviewer.location(answer)).contains("/cases/FH-");
        var manager = Visitor.loggedIn(port, "manager");
        assertThat(manager.submit(path + "/reviews", form, manager.csrfTokenOf("/"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_developer_does_not_see_them() {
        var outsider = Visitor.loggedIn(port, "yunling");

        assertThat(outsider.open("/supervision").statusCode()).isEqualTo(403);
        assertThat(outsider.open("/supervision/" + estate + "/holders.xlsx").statusCode())
                .isEqualTo(403);
    }

    private String listed(String code) {
        return Visitor.loggedIn(port, "manager").open("/supervision?q=" + code).body();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }
}
