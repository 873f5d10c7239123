package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for the prices of the pool, whatever is filed and conceded. */
class PoolPricesTest {

    /** More than anybody can own, and still far from where the numbers end. */
    static final long MOST = 9_000_000_000_000_000L;

    static final long DEAREST_HOME = 99_999_999_999_999L;
    static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    @Property
    void the_conceded_price_is_the_exact_share_cut_to_the_fen(
            @ForAll @LongRange(min = 1, max = MOST) long filed, @ForAll @IntRange(min = 1, max = 3_000) int bp) {
        BigInteger exact = BigInteger.valueOf(filed).multiply(BigInteger.valueOf(10_000 - bp));
        BigInteger price = BigInteger.valueOf(priceOf(filed, bp));

        assertThat(price.multiply(WHOLE)).isLessThanOrEqualTo(exact);
        assertThat(price.add(BigInteger.ONE).multiply(WHOLE)).isGreaterThan(exact);
    }

    @Property
    void who_files_more_gets_no_less_and_who_concedes_more_gets_no_more(
            @ForAll @LongRange(min = 1, max = MOST - 1_000_000) long filed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more,
            @ForAll @IntRange(min = 1, max = 3_000) int bp) {
        assertThat(priceOf(filed + more, bp)).isGreaterThanOrEqualTo(priceOf(filed, bp));
        assertThat(priceOf(filed, bp))
                .isLessThanOrEqualTo(priceOf(filed, bp - 1))
                .isLessThanOrEqualTo(filed);
    }

    @Property(tries = 200)
    void a_list_without_voucher_prices_gets_the_conceded_ones(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 2, max = DEAREST_HOME) Long> filed,
            @ForAll @IntRange(min = 1, max = 3_000) int bp) {
        var concession = conceding(bp);

        List<UnitLine> computed = UnitList.parse(list(filed, null), concession);

        assertThat(computed).extracting(unit -> unit.filedPrice().fen()).isEqualTo(filed);
        assertThat(computed).allMatch(unit -> unit.voucherPrice().equals(concession.priceOf(unit.filedPrice())));
        assertThat(UnitList.parse(list(filed, prices(filed, bp, 0)), concession))
                .isEqualTo(computed);
    }

    @Property(tries = 200)
    void a_list_that_asks_one_fen_too_much_is_refused_line_by_line(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 2, max = DEAREST_HOME - 1) Long> filed,
            @ForAll @IntRange(min = 0, max = 3_000) int bp) {
        Concession concession = bp == 0 ? Concession.NONE : conceding(bp);

        assertThat(refusalOf(() -> UnitList.parse(list(filed, prices(filed, bp, 1)), concession))
                        .split("不得高于备案总价", -1))
                .hasSize(filed.size() + 1);
    }

    private static Concession conceding(int bp) {
        return new Concession(new Rate(bp), LocalDate.of(2025, 6, 30));
    }

    private static long priceOf(long filed, int bp) {
        return conceding(bp).priceOf(new Money(filed)).fen();
    }

    private static List<Long> prices(List<Long> filed, int bp, long more) {
        return filed.stream().map(fen -> priceOf(fen, bp) + more).toList();
    }

    private static String list(List<Long> filed, List<Long> prices) {
        return IntStream.range(0, filed.size())
                .mapToObj(i -> "1栋,%d,住宅,90,%s%s"
                        .formatted(
                                101 + i,
                                new Money(filed.get(i)).plain(),
                                prices == null ? "" : "," + new Money(prices.get(i)).plain()))
                .collect(Collectors.joining("\n"));
    }
}
