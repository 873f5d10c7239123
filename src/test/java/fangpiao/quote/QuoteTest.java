package fangpiao.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fangpiao.ApplicationTest;
import fangpiao.amount.Explained;
import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the cities pay, asked at the counter. */
@ApplicationTest
class QuoteTest {

    @Autowired
    QuoteDesk desk;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest(name = "{0}: {2} gives {3}, until {4}")
    @CsvSource({
        "XS-PILOT-XKZ,    2024-08-30, 973430.00,  1012367.20, 2025-09-01",
        "KM-2022-TRIAL,   2024-08-30, 937377.04,  1012367.20, 2025-09-01",
        "KM-2025,         2025-08-31, 1000000.00, 1080000.00, 2026-02-28",
        "ZZ-2022,         2022-07-01, 1000000.00, 1080000.00, 2023-07-03",
        "YIXING-2023,     2023-03-01, 2000000.00, 2100000.00, 2024-03-01",
        "CANGNAN,         2023-12-31, 1000000.00, 1200000.00, 2024-12-31",
        "CANGNAN,         2024-01-01, 1000000.00, 1150000.00, 2025-01-02",
        "XM-2023,         2023-02-01, 1000000.00, 1000000.00, 2025-02-05",
        "SHENGZHOU-2015,  2015-02-02, 1000000.00, 1000000.00, 2016-02-02",
        "GZ-LIWAN-2024,   2024-02-01, 1000000.00, 1000000.00, 2025-02-05"
    })
    void a_face_and_its_last_day(String version, String issuedOn, String equity, String face, String lastDay) {
        Quote quote = quote(version, issuedOn, "components.HOUSE_VALUE", equity);

        assertThat(quote.face()).isEqualTo(Money.yuan(face));
        assertThat(quote.term().lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} filed on {2}: {3}")
    @CsvSource({
        "HUIDONG-2025,    2025-03-01, 2025-09-01, 108450.00", // 120.5 m² × 900, still in the first band
        "HUIDONG-2025,    2025-03-01, 2025-09-02, 92182.50",
        "HUIDONG-2025,    2025-03-01, 2026-03-01, 75915.00",
        "HUIDONG-2025,    2025-03-01, 2026-03-02, 0.00",
        "CANGNAN,         2024-08-30, 2025-02-28, 100000.00",
        "CANGNAN,         2024-08-30, 2025-03-01, 80000.00",
        "XM-2023,         2023-02-01, 2024-02-01, 50000.00",
        "XM-2023,         2023-02-01, 2024-02-02, 20000.00",
        "NB-FENGHUA-2022, 2022-01-31, 2022-04-30, 100000.00",
        "NB-FENGHUA-2022, 2022-01-31, 2022-05-01, 80000.00",
        "BENGBU-2022,     2022-06-01, 2024-06-01, 50000.00",
        "BENGBU-2022,     2022-06-01, 2024-06-02, 0.00",
        "YIXING-2023,     2023-03-01, 2023-04-01, 0.00"
    })
    void a_bonus_on_use_goes_by_the_day(String version, String issuedOn, String day, String bonus) {
        Quote quote = quote(version, issuedOn, home("1500000.00", "1000000.00", day));

        assertThat(quote.bonusOnUse()).isEqualTo(Money.yuan(bonus));
    }

    @Test
    void huidong_pays_no_bonus_below_four_fifths() {
        assertThat(quote("HUIDONG-2025", "2025-03-01", home("1000000.00", "799999.99", "2025-04-01"))
                        .bonusOnUse())
                .isEqualTo(Money.ZERO);
        assertThat(quote("HUIDONG-2025", "2025-03-01", home("1000000.00", "800000.00", "2025-04-01"))
                        .bonusOnUse())
                .isEqualTo(Money.yuan("108450.00"));
    }

    @Test
    void the_bands_are_shown_as_days_with_what_the_whole_face_would_earn() {
        Quote quote = quote("CANGNAN", "2024-08-30", "components.HOUSE_VALUE", "1000000.00");

        assertThat(quote.grades())
                .extracting(grade -> grade.from() + " " + grade.to() + " " + grade.wholeFace())
                .containsExactly(
                        "2024-08-30 2025-02-28 115,000.00",
                        "2025-03-01 2025-05-30 92,000.00",
                        "2025-05-31 2025-08-30 69,000.00");
    }

    @Test
    void the_developer_gets_his_tranches_and_the_last_takes_the_odd_fen() {
        var bought = quote("TONGXIANG-2024", "2024-02-01", home("800000.00", "700000.01", "2024-03-01"))
                .purchases()
                .get(0);

        assertThat(bought.tranches())
                .extracting(Quote.Tranche::amount)
                .containsExactly(Money.yuan("420000.01"), Money.yuan("210000.00"), Money.yuan("70000.00"));
        assertThat(bought.ownCash()).isEqualTo(Money.yuan("99999.99"));
        assertThat(bought.taxable()).isEqualTo(Money.yuan("99999.99"));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "KM-2025,        0%,     1000000.00",
        "KM-2025,        50%,    500000.00",
        "KM-2025,        84.99%, 150100.00",
        "KM-2025,        85%,    162000.00",
        "KM-2025,        88%,    129600.00",
        "KM-2025,        100%,   0.00",
        "YIXING-2023,    0%,     1000000.00",
        "YIXING-2023,    90%,    100000.00",
        "ZZ-2022,        50%,    0.00",
        "SHENGZHOU-2015, 95%,    50000.00",
        "SHENGZHOU-2015, 88%,    113000.00"
    })
    void a_balance_is_paid_out_at_any_ratio(String version, String ratio, String payable) {
        Quote quote = quote(version, issueOf(version), "components.HOUSE_VALUE", "1000000.00", "useRatios", ratio);

        assertThat(quote.payOuts()).extracting(Quote.PaidOut::payable).containsExactly(Money.yuan(payable));
    }

    @Test
    void without_a_wish_both_sides_of_the_threshold_are_shown() {
        assertThat(quote("KM-2025", "2025-07-01", "components.HOUSE_VALUE", "1000000.00")
                        .payOuts())
                .extracting(Quote.PaidOut::useRatio)
                .containsExactly("0%", "20%", "40%", "60%", "80%", "84.99%", "85%", "100%");
    }

    @Test
    void only_the_voucher_part_of_a_mixed_choice_is_on_the_voucher() {
        Quote quote = quote(
                "KM-2025",
                "2025-07-01",
                "components.HOUSE_VALUE",
                "1000000.00",
                "parts.voucher",
                "600000.00",
                "parts.swap",
                "300000.00",
                "parts.cash",
                "100000.00");

        assertThat(quote.face()).isEqualTo(Money.yuan("648000.00"));
        assertThat(quote.lines()).extracting(Explained::item).contains("房票安置部分");
    }

    @Test
    void beilun_leaves_moving_rewards_outside_and_pays_interest_on_the_face() {
        Quote quote = quote(
                "NB-BEILUN", "2022-03-01", "components.HOUSE_VALUE", "800000.00", "components.MOVING_REWARD", "9.00");

        assertThat(quote.face()).isEqualTo(Money.yuan("800000.00"));
        assertThat(quote.interest()).extracting(Explained::amount).containsExactly(Money.yuan("15360.00"));
    }

    @Test
    void what_rests_on_no_official_text_is_named() {
        assertThat(quote("XM-2023", "2023-02-01", "components.HOUSE_VALUE", "1000000.00")
                        .unconfirmed())
                .extracting(Quote.Unsure::parameter)
                .contains("version.effectiveFrom", "bonus.1.bands")
                .doesNotContain("term.months", "use.minRatioForCash", "bonus.1.model");
        assertThat(quote("GZ-LIWAN-2024", "2024-02-01", "components.HOUSE_VALUE", "1000000.00")
                        .unconfirmed())
                .extracting(Quote.Unsure::source)
                .anyMatch(source -> source.contains("荔湾区比例未查到"));
    }

    @Test
    void a_day_outside_the_version_is_calculated_with_a_note() {
        assertThat(quote("KM-2025", "2025-06-07", "components.HOUSE_VALUE", "1000000.00")
                        .notes())
                .containsExactly("核发日期2025-06-07不在本规则版本的有效期（2025-06-08起）内，结果仅供比较。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999.99", "1000000.01"})
    void parts_that_are_not_the_whole_are_refused(String voucher) {
        assertThat(refusal("KM-2025", "2025-07-01", "components.HOUSE_VALUE", "1000000.00", "parts.voucher", voucher))
                .extracting(Complaint::field)
                .containsExactly("parts");
    }

    @Test
    void what_the_rules_of_the_city_do_not_allow_is_refused_in_its_field() {
        assertThat(refusal("HUIDONG-2025", "2025-03-01", "components.HOUSE_VALUE", "1.00", "buildingArea", ""))
                .containsExactly(new Complaint("buildingArea", "本规则版本按面积计奖，建筑面积应当填写"));
        assertThat(refusal("XS-PILOT-XKZ", "2024-08-30", "components.HOUSE_VALUE", "1.00", "landType", "COLLECTIVE"))
                .containsExactly(new Complaint("landType", "本规则版本只适用于国有土地"));
        assertThat(refusal(
                        "KM-2025",
                        "2025-07-01",
                        "components.HOUSE_VALUE",
                        "1000000.00",
                        "purchases[0].price",
                        "5000000.00",
                        "purchases[0].amount",
                        "1080000.01",
                        "purchases[0].type",
                        "HOME",
                        "purchases[0].saleStage",
                        "READY"))
                .containsExactly(new Complaint("purchases[0].amount", "使用房票金额1,080,000.01元，超过房票余额1,080,000.00元"));
        assertThat(refusal(
                        "KM-2025",
                        "2025-07-01",
                        "components.HOUSE_VALUE",
                        "1000000.00",
                        "purchases[0].price",
                        "100.00",
                        "purchases[0].amount",
                        "100.00",
                        "purchases[0].type",
                        "HOME",
                        "purchases[0].saleStage",
                        "SECOND_HAND"))
                .extracting(Complaint::field)
                .containsExactly("purchases[0].saleStage");
    }

    @Test
    void it_answers_where_nothing_can_be_written() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        Quote quote = reading.execute(now -> quote("CANGNAN", "2024-08-30", home("1000000.00", "1.00", "2024-09-01")));

        assertThat(quote.used()).isEqualTo(Money.yuan("1.00"));
    }

    private Quote quote(String version, String issuedOn, String... fields) {
        return desk.quote(new Entries(question(version, issuedOn, fields)));
    }

    private List<Complaint> refusal(String version, String issuedOn, String... fields) {
        var entries = new Entries(question(version, issuedOn, fields));
        return catchThrowableOfType(Unanswerable.class, () -> desk.quote(entries))
                .complaints();
    }

    private static Map<String, String> question(String version, String issuedOn, String... fields) {
        var question = new HashMap<>(Map.of("version", version, "issuedOn", issuedOn));
        question.put("landType", "STATE");
        question.put("buildingArea", "120.50");
        for (int i = 0; i < fields.length; i += 2) question.put(fields[i], fields[i + 1]);
        return question;
    }

    private static String[] home(String price, String amount, String day) {
        return new String[] {
            "components.HOUSE_VALUE", "1000000.00",
            "purchases[0].price", price,
            "purchases[0].amount", amount,
            "purchases[0].type", "HOME",
            "purchases[0].saleStage", "PRESALE",
            "purchases[0].filedOn", day,
            "purchases[0].redeemedOn", day
        };
    }

    private static String issueOf(String version) {
        return version.equals("KM-2025") ? "2025-07-01" : "2023-07-03";
    }
}
