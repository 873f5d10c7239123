package fangpiao.pricewatch;

import static java.math.RoundingMode.HALF_UP;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What a voucher's buyer pays for a square metre, beside what others paid. Each price per square metre is rounded to the
 * fen and compared as it is shown, so that a clerk comes to the same answer with the figures on the screen.
 *
 * @param perSqm of the contract that is judged
 * @param sales how many others there were; without any, nothing is exceeded
 * @param median of the others; null without any
 */
public record Comparison(Money perSqm, int sales, Money median) {

    /** How far back other sales count, and how far above them a contract may be (price check rule of domain §4.3). */
    static final int DAYS = 90;

    private static final Rate TOLERANCE = Rate.percent("3");

    static Comparison of(Money price, BigDecimal areaSqm, Collection<Money> others) {
        return new Comparison(perSqm(price, areaSqm), others.size(), medianOf(others));
    }

    static Money perSqm(Money price, BigDecimal areaSqm) {
        return price.share(100, areaSqm.movePointRight(2).longValueExact(), HALF_UP);
    }

    /** The most a square metre may cost; null without other sales. */
    public Money limit() {
        return median == null ? null : median.plus(TOLERANCE.of(median));
    }

    public boolean exceeded() {
        return median != null && perSqm.exceeds(limit());
    }

    /** For the clerk, with the figures. */
    public String sentence() {
        if (median == null) return "近%d日本栋同类型房源没有不使用房票的成交，无法比较；本合同单价%s元/㎡。".formatted(DAYS, perSqm);
        return "本合同单价%s元/㎡，近%d日本栋同类型房源不使用房票的成交%d套，单价中位数%s元/㎡，上浮%s为%s元/㎡，%s。"
                .formatted(perSqm, DAYS, sales, median, TOLERANCE, limit(), finding());
    }

    private String finding() {
        return exceeded() ? "超出%s元/㎡".formatted(perSqm.minus(limit())) : "未超出";
    }

    private static Money medianOf(Collection<Money> others) {
        if (others.isEmpty()) return null;
        List<Money> sorted = others.stream().sorted().toList();
        Money lower = sorted.get((sorted.size() - 1) / 2);
        Money upper = sorted.get(sorted.size() / 2);
        return lower.plus(upper).share(1, 2, HALF_UP);
    }
}
