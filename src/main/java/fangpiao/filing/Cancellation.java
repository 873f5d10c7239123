package fangpiao.filing;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** The housing authority has cancelled a filing (网签注销). */
public record Cancellation(LocalDate cancelledOn, String reason) {

    void requireAfter(LocalDate filedOn) {
        if (cancelledOn.isBefore(filedOn)) throw new Refusal("注销日期%s早于备案日期%s。".formatted(cancelledOn, filedOn));
    }

    /** 2024-09-12注销：买受人退房. */
    String inWords() {
        return "%s注销：%s".formatted(cancelledOn, reason);
    }
}
