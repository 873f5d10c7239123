package fangpiao.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where the days of a term have gone. */
class DayLedgerTest {

    @Test
    void the_day_of_issue_does_not_count_and_the_last_day_does() {
        assertThat(of("2025-03-01", "2025-03-31", null, 0, "2025-03-01")).isEqualTo("已用0日，中止0日，剩余30日");
        assertThat(of("2025-03-01", "2025-03-31", null, 0, "2025-03-31")).isEqualTo("已用30日，中止0日，剩余0日");
    }

    @Test
    void after_the_last_day_nothing_is_left_and_nothing_more_is_used() {
        assertThat(of("2025-03-01", "2025-03-31", null, 0, "2025-05-01")).isEqualTo("已用30日，中止0日，剩余0日");
    }

    @Test
    void a_clock_that_stands_still_uses_nothing() {
        assertThat(of("2025-03-01", "2025-03-31", "2025-03-11", 0, "2025-03-16"))
                .isEqualTo("已用10日，中止5日，剩余20日（自2025-03-11起中止计算）");
    }

    @Test
    void days_that_stood_still_are_stopped_and_not_used() {
        assertThat(of("2025-03-01", "2025-04-05", null, 5, "2025-03-16")).isEqualTo("已用10日，中止5日，剩余20日");
    }

    @Test
    void the_twenty_ninth_of_february_is_a_day() {
        assertThat(of("2024-02-01", "2024-03-01", null, 0, "2024-02-29")).isEqualTo("已用28日，中止0日，剩余1日");
    }

    private static String of(String issued, String last, String stopped, long before, String today) {
        LocalDate stoppedOn = stopped == null ? null : LocalDate.parse(stopped);
        return DayLedger.of(
                        voucher(LocalDate.parse(issued), LocalDate.parse(last), stoppedOn),
                        before,
                        LocalDate.parse(today))
                .chinese();
    }

    private static VoucherCard voucher(LocalDate issuedOn, LocalDate expiresOn, LocalDate stoppedOn) {
        return new VoucherCard(
                new VoucherNo("FP-530112-XKZ-2024-000001-6"),
                new CaseNo("HF-1"),
                VoucherKind.RESETTLEMENT,
                null,
                "XKZ",
                FundSource.PROJECT,
                "李明",
                new IdNumber("530112197211230225"),
                "13900000000",
                null,
                "TEST",
                Money.yuan("1"),
                Money.ZERO,
                Money.yuan("1"),
                VoucherStatus.ACTIVE,
                "token",
                issuedOn,
                expiresOn,
                null,
                stoppedOn,
                Money.yuan("1"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }
}
