package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class DashboardTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchase;

    @Autowired
    Listings listings;

    @Autowired
    EngineTables engine;

    Visitor manager;

    @BeforeEach
    void a_voucher_partly_used() {
        scenario.todayIs("2024-10-14");
        purchase.appliesAndReaches("end", purchase.aVoucherOf("1000000"), purchase.aHomeFor1000000(), "600000");
        manager = Visitor.loggedIn(port, "manager");
    }

    @ParameterizedTest
    @EnumSource
    void each_figure_is_the_total_of_the_list_behind_it(Listing listing) {
        Figure figure = listings.figure(listing, scenario.today());
        List<ListLine> lines = allLinesOf(listing, figure);
        String page = manager.get("/dashboard/" + listing.path()).body();

        assertThat(lines).hasSize(figure.lines());
        assertThat(Money.sum(lines.stream().map(ListLine::amount).toList())).isEqualTo(figure.sum());
        assertThat(page).contains(">" + figure.lines() + "</b>", ">" + figure.sum() + "</b>");
        assertThat(manager.get("/dashboard").body())
                .containsSubsequence(
                        "href=\"/dashboard/" + listing.path() + "\"",
                        figure.sum().toString());
    }

    @Test
    void what_was_bought_is_used_the_rest_outstanding_and_the_developer_is_owed_the_price() {
        var before = figures();
        purchase.appliesAndReaches("end", purchase.aVoucherOf("1000000"), purchase.aHomeFor1000000(), "600000");

        assertThat(rise(before, Listing.ISSUED)).isEqualTo(Money.yuan("1000000"));
        assertThat(rise(before, Listing.USED)).isEqualTo(Money.yuan("600000"));
        assertThat(rise(before, Listing.OUTSTANDING)).isEqualTo(Money.yuan("400000"));
        assertThat(rise(before, Listing.PAYABLE_TO_DEVELOPERS)).isEqualTo(Money.yuan("600000"));
        assertThat(rise(before, Listing.EXPIRING_90)).isEqualTo(Money.ZERO);
    }

    @Test
    void proportions_are_those_of_the_lists_and_tell_how_they_come_about() {
        Figure issued = listings.figure(Listing.ISSUED, scenario.today());
        Figure used = listings.figure(Listing.USED, scenario.today());

        assertThat(manager.get("/dashboard").body())
                .containsSubsequence(
                        "房票安置占比",
                        "使用率（按张数）",
                        used.lines() + "÷" + issued.lines(),
                        "使用率（按金额）",
                        used.sum() + "÷" + issued.sum(),
                        "去化面积",
                        "㎡");
    }

    @Test
    void a_term_that_comes_near_is_counted_in_every_wider_span() {
        String no = purchase.aVoucherOf("700000").no().value();
        LocalDate lastDay = LocalDate.parse("2025-10-14");

        assertThat(listed(Listing.EXPIRING_30, no, lastDay.minusDays(31))).isFalse();
        assertThat(listed(Listing.EXPIRING_60, no, lastDay.minusDays(31))).isTrue();
        assertThat(listed(Listing.EXPIRING_30, no, lastDay)).isTrue();
        assertThat(listed(Listing.EXPIRING_90, no, lastDay.plusDays(1))).isFalse();
        assertThat(listed(Listing.EXPIRED, no, lastDay.plusDays(1))).isTrue();
    }

    @Test
    void open_tasks_of_a_step_are_the_ones_in_its_list() {
        household.appliesAndReaches("checkAmount", "600000");
        var queue = engine.queues().stream()
                .filter(q -> q.stepKey().equals("checkAmount"))
                .findFirst()
                .orElseThrow();

        String list = manager.get("/dashboard/tasks?post=renewal-reviewer&step=checkAmount")
                .body();

        assertThat(queue.post()).isEqualTo("复核岗");
        assertThat(list).contains("id=\"lines\">" + queue.open() + "<");
        assertThat(Pattern.compile("<b>复核</b>").matcher(list).results()).hasSize(Math.min(queue.open(), 100));
    }

    @Test
    void a_step_is_overdue_when_its_working_days_are_over() {
        scenario.todayIs("2024-10-14");
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(overdue(caseNo, "2024-10-17")).isZero();
        assertThat(overdue(caseNo, "2024-10-18")).isOne();
        assertThat(manager.get("/cases/" + caseNo).body()).contains("办理期限至 2024-10-17，");
    }

    @Test
    void shows_that_the_books_balance() {
        assertThat(manager.get("/dashboard").body()).contains("账平", "全部账户余额合计 0.00 元");
    }

    @Test
    void a_list_that_does_not_exist_is_told_in_chinese() {
        var answer = manager.open("/dashboard/everything");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面").doesNotContain("Exception");
    }

    private List<ListLine> allLinesOf(Listing listing, Figure figure) {
        var lines = new ArrayList<ListLine>();
        IntStream.rangeClosed(1, Slice.FIRST.pages(figure.lines()))
                .forEach(page -> lines.addAll(listings.lines(listing, scenario.today(), Slice.page(page))));
        return lines;
    }

    private List<Figure> figures() {
        return listings.figures(scenario.today());
    }

    private Money rise(List<Figure> before, Listing listing) {
        var then = before.get(listing.ordinal()).sum();
        return listings.figure(listing, scenario.today()).sum().minus(then);
    }

    private boolean listed(Listing listing, String voucherNo, LocalDate day) {
        Slice all = new Slice(1, Integer.MAX_VALUE);
        return listings.lines(listing, day, all).stream()
                .anyMatch(line -> line.no().equals(voucherNo));
    }

    private int overdue(String caseNo, String day) {
        return engine.count(new TaskFilter(null, null, null, null, null, caseNo, LocalDate.parse(day)));
    }
}
