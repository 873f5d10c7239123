package fangpiao.calendar;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two persons change the calendar of a year. Each of the tests has years of its own, in which nothing else happens. */
@ApplicationTest
class CalendarChangeTest {

    static final String NOTICE = "国办发明电〔2040〕7号";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CalendarDesk desk;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient db;

    int year;

    @BeforeEach
    void a_year_that_nobody_has_entered() {
        year = 2040 + scenario.unique() % 60;
        while (!db.sql("select not exists (select from calendar_change where year = ?)")
                .param(year)
                .query(Boolean.class)
                .single()) year++;
    }

    @Test
    void a_year_counts_as_another_person_has_confirmed_it() {
        LocalDate day = midweek(year);
        long no = proposes("休 %s 测试节".formatted(day));
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(calendar.known().isKnown(day)).isFalse();

        desk.confirm(no, "与通知一致", "activator");

        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.known().isWorkingDay(day)).isFalse();
        assertThat(calendar.known().isKnown(day)).isTrue();
    }

    @Test
    void a_day_that_is_no_longer_named_goes_by_its_weekday_again() {
        LocalDate day = midweek(year);
        desk.confirm(proposes("休 %s至%s 测试节".formatted(day, day.plusDays(1))), "", "activator");

        desk.confirm(proposes("休 %s 测试节".formatted(day)), "", "activator");

        assertThat(calendar.isWorkingDay(day.plusDays(1))).isTrue();
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void nobody_confirms_what_he_has_proposed() {
        long no = proposes("休 %d-01-01 元旦".formatted(year));

        assertThat(refusalOf(() -> desk.confirm(no, "", "author"))).isEqualTo("提出人不能确认自己提出的日历变更，请由另一人核对后确认。");
        assertThatThrownBy(() -> db.sql("""
                        insert into calendar_decision (change_no, proposed_by, outcome, decided_by, decided_at)
                        values (?, 'author', 'CONFIRMED', 'author', now())""").param(no).update())
                .hasMessageContaining("two_persons_change_the_calendar");
    }

    @Test
    void a_change_is_decided_once() {
        long no = proposes("休 %d-01-01 元旦".formatted(year));
        desk.reject(no, "漏录春节", "activator");

        assertThat(refusalOf(() -> desk.confirm(no, "", "activator"))).isEqualTo("第%d号日历变更未同意，不能再办理。".formatted(no));
    }

    @Test
    void a_second_proposal_for_a_year_waits_for_the_first() {
        long no = proposes("休 %d-01-01 元旦".formatted(year));
        assertThat(refusalOf(() -> proposes("休 %d-01-02 元旦".formatted(year))))
                .isEqualTo("%d年已有一项日历变更等待确认（第%d号），请先确认或撤回。".formatted(year, no));

        desk.withdraw(no, "author");

        assertThat(proposes("休 %d-01-02 元旦".formatted(year))).isGreaterThan(no);
    }

    @Test
    void a_proposal_that_changes_nothing_is_refused() {
        desk.confirm(proposes("休 %d-01-01 元旦".formatted(year)), "", "activator");

        assertThat(refusalOf(() -> proposes("休 %d-01-01 元旦".formatted(year))))
                .isEqualTo("录入内容与%d年现行日历完全相同，无须变更。".formatted(year));
    }

    @Test
    void what_was_proposed_and_decided_stays() {
        long no = proposes("休 %d-01-01 元旦".formatted(year));

        assertThatThrownBy(() -> db.sql("update calendar_change set reason = '改' where no = ?")
                        .param(no)
                        .update())
                .hasMessageContaining("calendar_change");
    }

    @Test
    void a_year_is_proposed_and_confirmed_on_the_pages() {
        LocalDate day = midweek(year);
        var author = Visitor.loggedIn(port, "author");
        assertThat(author.open("/calendar?year=" + year).body()).contains(year + "年的放假和调休安排尚未录入");
        var answer = author.submit("/calendar/changes", form("休 %s 测试节".formatted(day)), author.csrfToken());
        String page = author.location(answer);
        assertThat(author.open(page).body()).contains(NOTICE, "须由另一位规则审批岗人员核对后确认", day.toString());

        var activator = Visitor.loggedIn(port, "activator");
        assertThat(activator.open(page).body()).contains("核对无误，确认生效");
        activator.submit(page + "/confirmation", Map.of("opinion", "一致"), activator.csrfToken());

        assertThat(activator.open("/calendar?year=" + year).body()).contains("依据：" + NOTICE, "段文博", "范晓东");
    }

    @Test
    void what_was_typed_wrong_is_given_back_with_the_reason() {
        var author = Visitor.loggedIn(port, "author");

        var answer = author.submit("/calendar/changes", form("元旦放三天"), author.csrfToken());

        assertThat(answer.body()).contains("第1行：「元旦放三天」读不懂", ">元旦放三天</textarea>");
    }

    @Test
    void only_who_writes_rules_proposes_and_only_who_approves_them_confirms() {
        long no = proposes("休 %d-01-01 元旦".formatted(year));
        var clerk = Visitor.loggedIn(port, "intake");
        assertThat(clerk.open("/calendar").statusCode()).isEqualTo(200);
        assertThat(clerk.submit("/calendar/changes", form("休 1月1日 元旦"), clerk.csrfToken())
                        .statusCode())
                .isEqualTo(403);
        var author = Visitor.loggedIn(port, "author");
        assertThat(author.submit("/calendar/changes/" + no + "/confirmation", Map.of(), author.csrfToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_shipped_year_hangs_on_the_wall_with_what_nobody_has_confirmed() {
        assertThat(Visitor.loggedIn(port, "intake").open("/calendar?year=2025").body())
                .contains("2025年工作日历", "全年 248 个工作日", "天待确认", "title=\"2025-10-01 国庆节、中秋节\"");
    }

    private long proposes(String days) {
        return desk.propose(year, NOTICE, "国务院办公厅发布放假安排", days, "author");
    }

    private Map<String, String> form(String days) {
        return Map.of("year", "" + year, "documentNo", NOTICE, "reason", "国务院办公厅发布放假安排", "days", days);
    }

    /** A Wednesday in May. */
    private static LocalDate midweek(int year) {
        LocalDate day = LocalDate.of(year, 5, 8);
        while (day.getDayOfWeek() != java.time.DayOfWeek.WEDNESDAY) day = day.plusDays(1);
        return day;
    }
}
