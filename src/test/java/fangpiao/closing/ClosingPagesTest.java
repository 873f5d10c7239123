package fangpiao.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import fangpiao.shared.BookMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the months: what is to be done, who asks, and what was ever closed and reopened. */
@ApplicationTest
class ClosingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ClosingScenario closing;

    @Autowired
    ClosingDesk desk;

    BookMonth month;

    @BeforeEach
    void a_month_is_ready() {
        month = closing.aMonthIsReady();
    }

    @AfterEach
    void nothing_waits() {
        closing.nothingWaits();
    }

    @Test
    void finance_asks_on_the_page_and_the_case_waits_for_the_second_person() {
        var finance = Visitor.loggedIn(port, "finance");
        assertThat(finance.open("/closing").body())
                .contains(month.chinese() + "月结检查", "全部账户余额合计为零", "未完成（", "提出%s月结".formatted(month.chinese()));

        var answer = finance.submit(
                "/closing",
                Map.of("act", "CLOSE", "month", month.toString(), "reason", "对账单下月补签"),
                finance.csrfToken());

        String caseNo = desk.requested().orElseThrow().caseNo().value();
        assertThat(finance.location(answer)).isEqualTo("/cases/" + caseNo);
        assertThat(finance.open("/cases/" + caseNo).body()).contains(month.chinese(), "确认月结");
        assertThat(finance.open("/closing").body())
                .contains("正在等待财政审批岗确认", caseNo)
                .doesNotContain("提出%s月结".formatted(month.chinese()));
    }

    @Test
    void a_reopening_stands_on_the_page_with_both_persons_document_and_reason() {
        closing.closes(month);
        closing.confirms(closing.asks(closing.toReopen(month)));

        assertThat(Visitor.loggedIn(port, "auditor").open("/closing").body())
                .contains("反结账", "郑秀兰", "蒋文涛", "西财函〔2015〕1号", "补记一笔到账");
    }

    @Test
    void who_only_reads_sees_it_all_and_asks_for_nothing() {
        var manager = Visitor.loggedIn(port, "manager");

        assertThat(manager.open("/closing").body()).contains("月结检查").doesNotContain("<button type=\"submit\">提出");
        assertThat(manager.submit("/closing", closeForm(), manager.csrfToken()).statusCode())
                .isEqualTo(403);
        var approver = Visitor.loggedIn(port, "finapprover");
        assertThat(approver.submit("/closing", closeForm(), approver.csrfToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_refused_is_told_in_a_sentence() {
        var finance = Visitor.loggedIn(port, "finance");
        var form = Map.of("act", "CLOSE", "month", month.next().toString(), "reason", "提前月结");

        var answer = finance.submit("/closing", form, finance.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("应先办理%s的月结".formatted(month.chinese()));
    }

    private Map<String, String> closeForm() {
        return Map.of("act", "CLOSE", "month", month.toString(), "reason", "对账单下月补签");
    }
}
