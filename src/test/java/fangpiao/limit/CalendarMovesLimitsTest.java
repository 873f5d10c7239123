package fangpiao.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.calendar.CalendarDesk;
import fangpiao.funding.FundScenario;
import fangpiao.issuance.Household;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A confirmed change of the calendar plans all running limits anew and says what moved. Each test has a year of its own. */
@ApplicationTest
class CalendarMovesLimitsTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    LimitScenario limits;

    @Autowired
    FundScenario funds;

    @Autowired
    Household household;

    @Autowired
    CalendarDesk calendar;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nobody_else_is_watched() {
        limits.onlyTheseAreWatched();
    }

    @Test
    void a_limit_that_ends_behind_a_new_holiday_moves_and_is_listed() {
        // a Monday; three working days end on Thursday, the 29th
        scenario.todayIs("2033-09-26");
        String caseNo = funds.opens();
        assertThat(limits.dueOf(caseNo, "confirmFundEntry")).isEqualTo("2033-09-29T23:59:59");
        assertThat(Visitor.loggedIn(port, "finapprover")
                        .open("/cases/" + caseNo)
                        .body())
                .contains("2033年的放假和调休安排尚未录入");

        long change = confirmed(2033, "休 9月28日至29日 测试节");
        limits.itIs("2033-09-26T10:00:00");

        assertThat(limits.dueOf(caseNo, "confirmFundEntry")).isEqualTo("2033-10-03T23:59:59");
        assertThat(Visitor.loggedIn(port, "auditor")
                        .open("/limits/moves/" + change)
                        .body())
                .contains(caseNo, "2033-09-29", "2033-10-03", "推后")
                .doesNotContain("正在重排");
    }

    @Test
    void a_limit_that_the_change_does_not_touch_stays_and_is_not_listed() {
        scenario.todayIs("2034-03-06");
        String caseNo = funds.opens();
        long change = confirmed(2034, "休 10月1日至7日 国庆节");

        limits.itIs("2034-03-06T10:00:00");

        assertThat(limits.dueOf(caseNo, "confirmFundEntry")).isEqualTo("2034-03-09T23:59:59");
        assertThat(movesOf(change, caseNo)).isZero();
    }

    @Test
    void two_rounds_move_it_once() {
        scenario.todayIs("2035-03-05");
        String caseNo = funds.opens();
        long change = confirmed(2035, "休 3月7日 测试节");

        limits.itIs("2035-03-05T10:00:00");
        limits.itIs("2035-03-05T10:01:00");

        assertThat(limits.dueOf(caseNo, "confirmFundEntry")).isEqualTo("2035-03-09T23:59:59");
        assertThat(movesOf(change, caseNo)).isEqualTo(1);
    }

    @Test
    void what_was_told_before_stays_told() {
        scenario.todayIs("2036-03-03");
        String caseNo = funds.opens();
        limits.itIs("2036-03-05T09:30:00");
        assertThat(limits.told(caseNo)).containsExactly("50 finance-approver");

        confirmed(2036, "休 3月6日至7日 测试节");
        limits.itIs("2036-03-05T09:40:00");

        assertThat(limits.told(caseNo)).containsExactly("50 finance-approver");
        assertThat(limits.dueOf(caseNo, "confirmFundEntry")).isEqualTo("2036-03-10T23:59:59");
    }

    @Test
    void a_voucher_whose_printed_last_day_becomes_a_holiday_is_listed_with_the_day_due_to_its_holder() {
        scenario.todayIs("2037-05-13");
        String voucherNo = household.voucherOf(household.appliesAndReaches("end", "600000"));
        LocalDate printed = lastDayOf(voucherNo);

        long change = confirmed(2038, "休 %s 测试节".formatted(printed));

        assertThat(printed).isEqualTo("2038-05-13");
        assertThat(Visitor.loggedIn(port, "auditor")
                        .open("/limits/moves/" + change)
                        .body())
                .contains("最后一天现为休息日的房票", voucherNo, "2038-05-14");
        assertThat(lastDayOf(voucherNo)).isEqualTo(printed);
    }

    private LocalDate lastDayOf(String voucherNo) {
        return db.sql("select expires_on from voucher where no = ?")
                .param(voucherNo)
                .query(LocalDate.class)
                .single();
    }

    private long confirmed(int year, String days) {
        long change = calendar.propose(year, "国办发明电〔%d〕7号".formatted(year), "测试放假安排", days, "author");
        calendar.confirm(change, "", "activator");
        return change;
    }

    private int movesOf(long change, String caseNo) {
        return db.sql("""
                select count(*) from limit_move m join task_limit l using (task_id)
                where m.change_no = ? and l.case_no = ?""").params(change, caseNo).query(Integer.class).single();
    }
}
