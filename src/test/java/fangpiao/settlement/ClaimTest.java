package fangpiao.settlement;

import static fangpiao.policy.Node.CONTRACT_FILED;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that several vouchers owe: what a debt pays, what is taken off and what is left lie end to end. */
class ClaimTest {

    static final VoucherNo ONE = new VoucherNo("FP-1");
    static final VoucherNo TWO = new VoucherNo("FP-2");

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "60, 40", "60, 60", "100, 1", "99, 1", "100, 49", "149, 0", "150, 0", "0, 149"})
    void nothing_is_paid_twice_and_nothing_is_left_over(long setOff, long penalty) {
        Claim claim = claim(setOff, penalty, Map.of(TWO, new Money(7)));

        assertThat(sum(claim.paidBy(new Money(setOff)))).isEqualTo(setOff);
        assertThat(sum(claim.deducted())).isEqualTo(penalty);
        assertThat(sum(claim.unpaid())).isEqualTo(150 - setOff - penalty + 7);
        assertThat(claim.payable().amount().fen()).isEqualTo(150 - setOff - penalty + 7);
        assertThat(claim.open().fen()).isEqualTo(150 - setOff - penalty);
    }

    @Test
    void each_part_is_some_voucher_s() {
        Claim claim = claim(60, 60, Map.of(ONE, new Money(7)));

        assertThat(claim.paidBy(new Money(60))).extracting(Tranche::voucher).containsExactly(ONE);
        assertThat(amounts(claim.deducted())).containsExactly(40L, 20L);
        assertThat(amounts(claim.unpaid())).containsExactly(7L, 30L);
    }

    private static Claim claim(long setOff, long penalty, Map<VoucherNo, Money> interest) {
        var tranches = List.of(tranche(ONE, 100), tranche(TWO, 50));
        var contract = new Contract(
                new CaseNo("GF-1"),
                "WQ-1",
                LocalDate.EPOCH,
                "9",
                "房企",
                SaleStage.PRESALE,
                new Money(150),
                null,
                tranches);
        return new Claim(
                new CaseNo("JS-1"),
                contract,
                CONTRACT_FILED,
                null,
                null,
                Claim.Status.RELEASED,
                LocalDate.EPOCH,
                new Money(setOff),
                new Penalty(new Money(penalty), null, null),
                interest);
    }

    private static Tranche tranche(VoucherNo voucher, long fen) {
        return new Tranche(voucher, 1, CONTRACT_FILED, new Money(fen), Money.ZERO, "R");
    }

    private static long sum(List<Tranche> parts) {
        return parts.stream().mapToLong(part -> part.amount().fen()).sum();
    }

    private static List<Long> amounts(List<Tranche> parts) {
        return parts.stream().map(part -> part.amount().fen()).toList();
    }
}
