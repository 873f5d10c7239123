package fangpiao.rescission;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a debt is owed, to the day. */
class ArrearsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    @Test
    void a_debt_changes_its_age_after_thirty_sixty_and_ninety_days() {
        assertThat(agesAfter(0)).isEqualTo("1.00 0.00 0.00 0.00");
        assertThat(agesAfter(30)).isEqualTo("1.00 0.00 0.00 0.00");
        assertThat(agesAfter(31)).isEqualTo("0.00 1.00 0.00 0.00");
        assertThat(agesAfter(60)).isEqualTo("0.00 1.00 0.00 0.00");
        assertThat(agesAfter(61)).isEqualTo("0.00 0.00 1.00 0.00");
        assertThat(agesAfter(90)).isEqualTo("0.00 0.00 1.00 0.00");
        assertThat(agesAfter(91)).isEqualTo("0.00 0.00 0.00 1.00");
    }

    @Test
    void each_developer_has_one_line_that_adds_up() {
        var lines = Ages.of(List.of(owedFor("甲", 10), owedFor("乙", 40), owedFor("甲", 100)), TODAY);

        assertThat(lines).extracting(Ages::developerName).containsExactly("甲", "乙");
        assertThat(lines.get(0).cases()).isEqualTo(2);
        assertThat(lines.get(0).total()).isEqualTo(Money.yuan("2"));
    }

    @Test
    void the_total_is_that_of_all_developers_in_each_age() {
        var lines = Ages.of(List.of(owedFor("甲", 30), owedFor("乙", 31), owedFor("丙", 61), owedFor("甲", 91)), TODAY);

        Ages total = Ages.total(lines);

        assertThat(total.developerName()).isEqualTo("合计（3家）");
        assertThat(total.cases()).isEqualTo(4);
        assertThat("%s %s %s %s".formatted(total.to30(), total.to60(), total.to90(), total.longer()))
                .isEqualTo("1.00 1.00 1.00 1.00");
        assertThat(total.total()).isEqualTo(Money.yuan("4"));
    }

    @Test
    void the_bracket_is_told_in_words_and_the_days_overdue_are_counted_from_the_last_day() {
        assertThat(owedFor("甲", 30).ageOn(TODAY)).isEqualTo("30日以内");
        assertThat(owedFor("甲", 31).ageOn(TODAY)).isEqualTo("31至60日");
        assertThat(owedFor("甲", 60).ageOn(TODAY)).isEqualTo("31至60日");
        assertThat(owedFor("甲", 90).ageOn(TODAY)).isEqualTo("61至90日");
        assertThat(owedFor("甲", 91).ageOn(TODAY)).isEqualTo("90日以上");
        assertThat(owedFor("甲", 14).daysOverdueOn(TODAY)).isZero();
        assertThat(owedFor("甲", 15).daysOverdueOn(TODAY)).isEqualTo(1);
    }

    @Test
    void a_debt_is_overdue_after_its_last_day_and_never_without_one() {
        Arrear arrear = owedFor("甲", 10);

        assertThat(arrear.isOverdueOn(arrear.dueOn())).isFalse();
        assertThat(arrear.isOverdueOn(arrear.dueOn().plusDays(1))).isTrue();
        assertThat(new Arrear(arrear.rescission(), "甲", "甲", "BA-1", "家", Money.ZERO, Money.ZERO, TODAY, null)
                        .isOverdueOn(TODAY.plusYears(9)))
                .isFalse();
    }

    private static String agesAfter(int days) {
        Ages ages = Ages.of(List.of(owedFor("甲", days)), TODAY).get(0);
        return "%s %s %s %s".formatted(ages.to30(), ages.to60(), ages.to90(), ages.longer());
    }

    private static Arrear owedFor(String developer, int days) {
        LocalDate since = TODAY.minusDays(days);
        return new Arrear(
                new CaseNo("TF-2024-000001"),
                developer,
                developer,
                "BA-1",
                "春雨新居 1栋101",
                Money.yuan("2"),
                Money.yuan("1"),
                since,
                since.plusDays(14));
    }
}
