package fangpiao.amount;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How much of a face was used (使用率 ρ). */
public record UseRatio(Money used, Money face) {

    /** F-08 of domain §2.10. */
    public static UseRatio of(Money used, Money face) {
        return new UseRatio(used, face);
    }

    /** Compared as products, so that 84.9999 % is not rounded up to 85 %. */
    public boolean reaches(Rate rate) {
        return !rate.isAbove(used, face);
    }

    public List<Explained> lines() {
        return List.of(
                Explained.exact("已使用 U", "使用率 ρ＝U÷F（F-08）", used + "÷" + face + "＝" + this, Explained.NONE, used));
    }

    /** {@code 88.00%}; cut off, so that what stays below a threshold never looks like reaching it. */
    @Override
    public String toString() {
        if (face.isZero()) return "0.00%";
        return BigDecimal.valueOf(used.fen())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(face.fen()), 2, RoundingMode.DOWN)
                + "%";
    }
}
