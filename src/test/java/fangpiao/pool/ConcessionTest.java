package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a developer may concede, and what a home costs with it. */
class ConcessionTest {

    static final LocalDate TODAY = LocalDate.of(2024, 9, 10);
    static final Policy NO_LEAST = Rules.with("pool.discountMin", "0%");
    static final Policy THREE_AT_LEAST = Rules.with("pool.discountMin", "3%");

    @ParameterizedTest(name = "{0} less {1} %: {2}")
    @CsvSource({
        "1000000.00, 5, 950000.00",
        "1183200.00, 2.5, 1153620.00",
        "1000000.10, 5, 950000.09", // 950,000.095
        "0.99, 0.01, 0.98",
        "0.01, 30, 0.00",
        "9999999999.99, 30, 6999999999.99"
    })
    void the_conceded_price_is_rounded_down_to_the_fen(String filed, String percent, String conceded) {
        assertThat(until(percent, TODAY).priceOf(yuan(filed))).isEqualTo(yuan(conceded));
    }

    @Test
    void nothing_conceded_leaves_the_filed_price() {
        assertThat(Concession.NONE.priceOf(yuan("1183200.01"))).isEqualTo(yuan("1183200.01"));
        assertThat(Concession.NONE.holdsOn(TODAY)).isFalse();
        assertThat(Concession.NONE.chinese()).isEqualTo("无");
    }

    @Test
    void holds_until_its_last_day() {
        assertThat(until("5", TODAY).holdsOn(TODAY)).isTrue();
        assertThat(until("5", TODAY).holdsOn(TODAY.plusDays(1))).isFalse();
        assertThat(until("5", TODAY).chinese()).isEqualTo("5%，至2024-09-10");
    }

    @Test
    void is_declared_with_share_and_last_day_or_not_at_all() {
        assertThat(Concession.declared(null, null)).isEqualTo(Concession.NONE);
        assertThat(refusalOf(() -> Concession.declared(new Rate(500), null))).contains("「让利幅度」和「让利截止日期」应同时填写");
        assertThat(refusalOf(() -> Concession.declared(null, TODAY))).contains("「让利幅度」和「让利截止日期」应同时填写");
    }

    @Test
    void lies_between_something_and_thirty_per_cent() {
        assertThatCode(() -> until("0.01", TODAY).requireAllowed(NO_LEAST, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> until("30", TODAY).requireAllowed(NO_LEAST, TODAY)).doesNotThrowAnyException();
        assertThat(refusalOf(() -> until("0", TODAY).requireAllowed(NO_LEAST, TODAY)))
                .isEqualTo("让利幅度应大于零、不超过30%，填写的是0%。");
        assertThat(refusalOf(() -> until("30.01", TODAY).requireAllowed(NO_LEAST, TODAY)))
                .isEqualTo("让利幅度应大于零、不超过30%，填写的是30.01%。");
    }

    @Test
    void does_not_end_before_it_is_declared() {
        assertThatCode(() -> until("5", TODAY).requireAllowed(NO_LEAST, TODAY)).doesNotThrowAnyException();
        assertThat(refusalOf(() -> until("5", TODAY.minusDays(1)).requireAllowed(NO_LEAST, TODAY)))
                .isEqualTo("让利截止日期不得早于今天。");
    }

    @Test
    void is_not_below_what_the_rules_want_of_every_estate() {
        assertThatCode(() -> until("3", TODAY).requireAllowed(THREE_AT_LEAST, TODAY))
                .doesNotThrowAnyException();
        assertThat(refusalOf(() -> until("2.99", TODAY).requireAllowed(THREE_AT_LEAST, TODAY)))
                .isEqualTo("按规则版本TEST，「入库最低让利」为3%，本楼盘申报的让利为2.99%。");
        assertThat(refusalOf(() -> Concession.NONE.requireAllowed(THREE_AT_LEAST, TODAY)))
                .isEqualTo("按规则版本TEST，「入库最低让利」为3%，本楼盘申报的让利为0%。");
        assertThatCode(() -> Concession.NONE.requireAllowed(NO_LEAST, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void gives_a_home_its_voucher_price_where_the_list_leaves_it_out() {
        List<UnitLine> units =
                UnitList.parse("1栋,101,住宅,98.60,1000000.10\n1栋,102,住宅,98.60,1000000,940000", until("5", TODAY));

        assertThat(units).extracting(UnitLine::voucherPrice).containsExactly(yuan("950000.09"), yuan("940000"));
    }

    @Test
    void a_list_may_not_ask_one_fen_more_than_the_conceded_price() {
        assertThat(UnitList.parse("1栋,101,住宅,98.60,1000000,950000", until("5", TODAY)))
                .hasSize(1);
        assertThat(refusalOf(() -> UnitList.parse("1栋,101,住宅,98.60,1000000,950000.01", until("5", TODAY))))
                .isEqualTo("房源清单有误，未录入任何房源：第1行第6列（房票总价）不得高于备案总价让利5%后的950,000.00元。");
    }

    @Test
    void a_home_is_not_given_away() {
        assertThat(refusalOf(() -> UnitList.parse("1栋,101,住宅,98.60,0.01", until("5", TODAY))))
                .contains("第1行第5列（备案总价）让利后应大于零");
        assertThat(refusalOf(() -> UnitList.parse("1栋,101,住宅,98.60", until("5", TODAY))))
                .contains("第1行应有6列，实有4列");
    }

    static Concession until(String percent, LocalDate day) {
        return new Concession(Rate.percent(percent), day);
    }
}
