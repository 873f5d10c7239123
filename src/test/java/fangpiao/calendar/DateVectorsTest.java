package fangpiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every line of {@code vectors/dates.csv}: all date vectors of domain §2.10, on the calendar that is shipped. */
@ApplicationTest
class DateVectorsTest {

    @Autowired
    PolicyDesk policies;

    @Autowired
    WorkingCalendar calendar;

    @ParameterizedTest(name = "{0}: {2} + {3} is {4}")
    @CsvFileSource(resources = "/vectors/dates.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void a_count_of_months_or_working_days_ends_on(
            String id, String formula, LocalDate start, int count, LocalDate expected) {
        LocalDate end =
                switch (formula) {
                    case "term" -> lastDay(start, count, "false");
                    case "rolled" -> lastDay(start, count, "true");
                    default -> calendar.workingDaysAfter(start, count);
                };
        assertThat(end).as(id).isEqualTo(expected);
    }

    private LocalDate lastDay(LocalDate start, int months, String roll) {
        return policies.lastDayOfTerm(Rules.with("term.months", "" + months, "expiry.rollToWorkingDay", roll), start);
    }
}
