package fangpiao.policychange;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Mistake;
import fangpiao.policy.RuleBook;
import fangpiao.policy.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEntriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"KM-2022-TRIAL", "KM-2025", "XS-PILOT-XKZ"})
    void a_page_that_is_sent_back_as_it_came_writes_the_same_version(String code) {
        RuleBook book = RuleBook.of(Rules.pack(code));

        RuleBook written = RuleEntries.of(book).book(code);

        assertThat(written.texts()).isEqualTo(book.texts());
        assertThat(book.evidence()).containsAllEntriesOf(written.evidence());
    }

    @Test
    void rows_come_back_as_the_table_they_were() {
        RuleBook book = RuleBook.of(Rules.with(
                "bonus.1.model", "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands", "0-6:4% 6-12:2.5%",
                "settle.presale", "CONTRACT_FILED:70% DELIVERED:30%"));

        RuleBook written = RuleEntries.of(book).book("TEST");

        assertThat(written.text("bonus.1.bands")).isEqualTo("0-6:4% 6-12:2.5%");
        assertThat(written.text("settle.presale")).isEqualTo("CONTRACT_FILED:70% DELIVERED:30%");
    }

    @ParameterizedTest
    @CsvSource({"8, 8%", "8%, 8%", " 8 , 8%", "'', ''"})
    void a_share_is_typed_with_or_without_its_sign(String typed, String written) {
        assertThat(entered("bonus.1.rate", typed).text("bonus.1.rate")).isEqualTo(written);
    }

    @Test
    void a_row_left_empty_is_none() {
        RuleEntries entries = defaults();
        entries.fields().addAll("bonus.1.bands.from", List.of("0", "", "6"));
        entries.fields().addAll("bonus.1.bands.to", List.of("6", " ", "12"));
        entries.fields().addAll("bonus.1.bands.rate", List.of("4", "", "2%"));

        assertThat(entries.book("TEST").text("bonus.1.bands")).isEqualTo("0-6:4% 6-12:2%");
    }

    @Test
    void a_row_half_filled_in_is_a_mistake_of_that_table() {
        RuleEntries entries = defaults();
        entries.fields().add("bonus.1.bands.from", "0");
        entries.fields().add("bonus.1.bands.to", "");
        entries.fields().add("bonus.1.bands.rate", "4");

        assertThat(entries.book("TEST").mistakes()).extracting(Mistake::code).containsExactly("bonus.1.bands");
    }

    @Test
    void nothing_checked_is_nothing_written() {
        RuleEntries entries = defaults();
        entries.fields().remove("scope.landTypes");

        assertThat(entries.book("TEST").mistakes()).containsExactly(new Mistake("scope.landTypes", "「土地性质」应当填写"));
    }

    @Test
    void confirmed_without_a_source_is_a_mistake() {
        RuleEntries entries = defaults();
        entries.fields().add("confirmed:term.months", "true");
        entries.fields().remove("source:term.months");

        assertThat(entries.book("TEST").mistakes()).containsExactly(new Mistake("term.months", "「使用期限」标为已确认，应写明来源"));
    }

    private static RuleBook entered(String field, String typed) {
        RuleEntries entries = defaults();
        entries.fields().set(field, typed);
        return entries.book("TEST");
    }

    private static RuleEntries defaults() {
        return RuleEntries.of(RuleBook.of(Rules.with()));
    }
}
