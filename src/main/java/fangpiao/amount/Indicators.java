package fangpiao.amount;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The managers' figures that are computed from other figures (F-16 to F-18 of domain §2.10). */
public final class Indicators {

    private Indicators() {}

    /** F-16: the floor area of the homes whose contracts are filed and stand, in m². */
    public static Indicator destockedArea(long homes, BigDecimal area) {
        return new Indicator(
                "去化面积", "Σ已备案且未解除合同的建筑面积（F-16）", homes + "套", area.setScale(2, RoundingMode.HALF_UP) + "㎡");
    }

    /** F-17: of the households that signed, those that chose a voucher. */
    public static Indicator voucherShare(long choosing, long signed) {
        return new Indicator("房票安置占比", "选择房票户数÷签约户数（F-17）", choosing + "÷" + signed, percent(choosing, signed));
    }

    /** F-18 by count. Never under one name with {@link #usageByAmount}. */
    public static Indicator usageByCount(long used, long issued) {
        return new Indicator("使用率（按张数）", "已使用张数÷核发张数（F-18）", used + "÷" + issued, percent(used, issued));
    }

    /** F-18 by amount. */
    public static Indicator usageByAmount(Money used, Money face) {
        return new Indicator("使用率（按金额）", "ΣU÷ΣF（F-18）", used + "÷" + face, percent(used.fen(), face.fen()));
    }

    /** K16: what the pool has on sale. */
    public static Indicator poolSize(long estates, long units, BigDecimal area) {
        return new Indicator(
                "房源库",
                "在库楼盘、在售套数、在售建筑面积（K16）",
                estates + "个楼盘，" + units + "套",
                area.setScale(2, RoundingMode.HALF_UP) + "㎡");
    }

    /** K16: of the homes on sale, by the square metre. */
    public static Indicator medianPrice(Money perSqm) {
        return new Indicator(
                "房票价中位数", "在售住宅的房票总价÷建筑面积，取中位数（K16）", "元/㎡", perSqm.isZero() ? Explained.NONE : perSqm.toString());
    }

    /** K16: how far voucher prices are below the filed ones. */
    public static Indicator discount(Money price, Money filed) {
        return new Indicator(
                "房票价优惠幅度",
                "1－Σ房票总价÷Σ备案总价（K16）",
                "1－" + price + "÷" + filed,
                percent(filed.minus(price).fen(), filed.fen()));
    }

    /** K17: homes on sale for each voucher in term, within the bands of prices that vouchers have. */
    public static Indicator matching(long homes, long vouchers) {
        String value = vouchers == 0
                ? Explained.NONE
                : BigDecimal.valueOf(homes)
                        .divide(BigDecimal.valueOf(vouchers), 2, RoundingMode.HALF_UP)
                        .toString();
        return new Indicator("房源匹配度", "持票人所在价位的在售住宅套数÷有效房票张数（K17）", homes + "÷" + vouchers, value);
    }

    private static String percent(long part, long whole) {
        if (whole == 0) return Explained.NONE;
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
