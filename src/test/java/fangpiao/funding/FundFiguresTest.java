package fangpiao.funding;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.funding.Coverage.Level;
import fangpiao.funding.Due.Kind;
import fangpiao.policy.FundSource;
import fangpiao.policy.Node;
import fangpiao.project.FundPosition;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the figures of the funds come to, by hand. */
class FundFiguresTest {

    static final LocalDate TODAY = LocalDate.parse("2025-08-12");
    static final Backer FUND = new Backer("ZJ-1", "资金一", "XKZ", "西客站", FundSource.PROJECT);
    static final Backer OTHER = new Backer("ZJ-2", "资金二", "P7", "七号片区", FundSource.BUDGET);

    @ParameterizedTest
    @CsvSource({
        "1199999.99, 1000000, AMBER, 1.19",
        "1200000,    1000000, GOOD,  1.20",
        "1000000,    1000000, AMBER, 1.00",
        "999999.99,  1000000, RED,   0.99",
        "0,          0,       GOOD,  —",
        "-1,         0.01,    RED,   -100.00"
    })
    void coverage_is_good_from_1_2_and_red_below_1(String balance, String due, Level level, String shown) {
        var coverage = new Coverage(yuan(balance), yuan(due));

        assertThat(coverage.level()).isEqualTo(level);
        assertThat(coverage).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"95, 100, false, 95.0%", "94, 100, true, 94.0%", "0, 0, false, —"})
    void less_than_95_percent_in_time_is_low(long inTime, long all, boolean low, String shown) {
        var timeliness = new Timeliness(inTime, all);

        assertThat(timeliness.isLow()).isEqualTo(low);
        assertThat(timeliness).hasToString(shown);
    }

    @Test
    void what_is_due_on_the_thirtieth_day_is_due_within_thirty_days() {
        var outlook = outlook("0", due(Kind.CLAIM, "10", "2025-09-11"), due(Kind.CLAIM, "1", "2025-09-12"));

        assertThat(OutlookList.DUE_30.of(outlook).sum()).isEqualTo(yuan("10"));
        assertThat(OutlookList.DUE_60.of(outlook).sum()).isEqualTo(yuan("11"));
    }

    @Test
    void what_is_late_is_due_within_every_span_and_what_comes_back_within_none() {
        var outlook = outlook("0", due(Kind.EXPIRY, "10", "2025-01-01"), due(Kind.CLAW_BACK, "5", "2025-08-20"));

        assertThat(OutlookList.DUE_30.of(outlook).sum()).isEqualTo(yuan("10"));
        assertThat(OutlookList.CLAW_BACK.of(outlook).sum()).isEqualTo(yuan("5"));
    }

    @Test
    void a_choice_takes_what_belongs_to_it_and_the_parts_come_to_the_whole() {
        var outlook = new Outlook(
                TODAY,
                List.of(),
                List.of(),
                List.of(due(FUND, "1"), due(OTHER, "20"), due(new Backer(null, null, "P7", "七号片区", null), "300")),
                List.of());

        assertThat(owed(outlook, Choice.of("ZJ-1", null, null))).isEqualTo(yuan("1"));
        assertThat(owed(outlook, Choice.of(null, "P7", null))).isEqualTo(yuan("320"));
        assertThat(owed(outlook, Choice.of(null, null, FundSource.BUDGET))).isEqualTo(yuan("20"));
        assertThat(owed(outlook, Choice.of(Choice.NOBODY, null, null))).isEqualTo(yuan("300"));
        assertThat(owed(outlook, Choice.of("", "", null))).isEqualTo(yuan("321"));
    }

    @Test
    void the_first_month_bears_what_is_late_and_the_last_is_the_twelfth() {
        CashPlan plan = CashPlan.of(outlook(
                "0",
                due(Kind.CLAIM, "1", "2025-01-01"),
                due(Kind.CLAIM, "20", "2025-08-31"),
                due(Kind.EXPIRY, "300", "2026-07-31"),
                due(Kind.EXPIRY, "4000", "2026-08-01")));

        assertThat(plan.months()).hasSize(12);
        assertThat(plan.months().get(0).settlement()).isEqualTo(yuan("21"));
        assertThat(plan.months().get(11).month()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(plan.months().get(11).conversion()).isEqualTo(yuan("300"));
        assertThat(plan.later()).isEqualTo(yuan("4000"));
    }

    @Test
    void the_money_runs_dry_in_the_month_in_which_one_fen_is_missing() {
        Due[] dues = {due(Kind.CLAIM, "600", "2025-09-01"), due(Kind.FEE, "400", "2025-10-01")};

        assertThat(CashPlan.of(outlook("1000", dues)).dry()).isNull();
        assertThat(CashPlan.of(outlook("999.99", dues)).dry()).isEqualTo(YearMonth.of(2025, 10));
    }

    @Test
    void what_comes_back_makes_it_last() {
        CashPlan plan = CashPlan.of(
                outlook("100", due(Kind.CLAIM, "150", "2025-09-15"), due(Kind.CLAW_BACK, "50", "2025-08-15")));

        assertThat(plan.dry()).isNull();
        assertThat(plan.months().get(1).needed()).isEqualTo(yuan("100"));
        assertThat(plan.months().get(1).left()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_rests_on_an_assumption_is_told_beside_it() {
        var assumed = new Due(
                Kind.TRANCHE, "GF-1", "WQ-1", FUND, "房企", "首次登记", yuan("7"), LocalDate.parse("2025-09-01"), "估计");

        CashPlan plan = CashPlan.of(outlook("0", assumed, due(Kind.CLAIM, "1", "2025-09-01")));

        assertThat(plan.months().get(1).out()).isEqualTo(yuan("8"));
        assertThat(plan.months().get(1).assumed()).isEqualTo(yuan("7"));
    }

    @Test
    void a_month_that_needs_a_fen_beside_millions_is_seen_in_the_chart() {
        CashChart chart = CashChart.of(CashPlan.of(
                outlook("0", due(Kind.CLAIM, "90000000", "2025-08-31"), due(Kind.FEE, "0.01", "2025-09-01"))));

        assertThat(chart.bars().get(0).parts()).containsExactly(new CashChart.Part("settlement", 0, CashChart.HEIGHT));
        assertThat(chart.bars().get(1).parts()).containsExactly(new CashChart.Part("beside", CashChart.HEIGHT - 1, 1));
        assertThat(chart.bars().get(2).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT_FILED,        FOUNDATION, 2025-01-10, ",
        "FOUNDATION_DONE,       FOUNDATION, 2024-06-30, 基础完工按约定交付前24个月估计",
        "FOUNDATION_DONE,       TOPPED,     2025-01-10, ",
        "MAIN_STRUCTURE_TOPPED, FOUNDATION, 2025-06-30, 主体封顶按约定交付前12个月估计",
        "MAIN_STRUCTURE_TOPPED, TOPPED,     2025-01-10, ",
        "COMPLETION_FILED,      TOPPED,     2026-05-30, 竣工验收备案按约定交付前1个月估计",
        "COMPLETION_FILED,      COMPLETED,  2025-01-10, ",
        "DELIVERED,             TOPPED,     2026-06-30, ",
        "FIRST_REGISTRATION,    COMPLETED,  2026-09-30, 首次登记按约定交付后3个月估计",
        "TITLE_ISSUED,          COMPLETED,  2026-12-30, 办证按约定交付后6个月估计"
    })
    void a_node_is_expected_by_what_was_seen_on_the_site_or_reckoned_from_the_delivery(
            Node node, NodePlan.Progress progress, LocalDate day, String assumption) {
        var plan = new NodePlan(LocalDate.parse("2025-01-10"), LocalDate.parse("2026-06-30"), progress);

        assertThat(plan.of(node)).isEqualTo(new NodePlan.Expected(day, assumption));
    }

    private static Money owed(Outlook outlook, Choice choice) {
        return OutlookList.DUE_90.of(outlook.of(choice)).sum();
    }

    private static Outlook outlook(String balance, Due... dues) {
        var line = new FundLine(FUND, null, new FundPosition(yuan(balance), Money.ZERO, Money.ZERO));
        return new Outlook(TODAY, List.of(line), List.of(), Arrays.asList(dues), List.of());
    }

    private static Due due(Kind kind, String yuan, String day) {
        return new Due(kind, "JS-1", "WQ-1", FUND, "房企", "节点", yuan(yuan), LocalDate.parse(day), null);
    }

    private static Due due(Backer backer, String yuan) {
        return new Due(Kind.CLAIM, "JS-1", "WQ-1", backer, "房企", "节点", yuan(yuan), TODAY, null);
    }
}
