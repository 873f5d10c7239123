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

    private static String percent(long part, long whole) {
        if (whole == 0) return Explained.NONE;
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
