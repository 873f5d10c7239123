package fangpiao.supervision;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** Where and when the public was told that an estate has left. */
record ExitNotice(String no, String place, LocalDate publishedOn) {

    void requireInOrder(LocalDate decidedOn, LocalDate today) {
        if (publishedOn.isAfter(today)) throw new Refusal("公示日期不得晚于今天。");
        if (publishedOn.isBefore(decidedOn)) throw new Refusal("公示日期不得早于决定日期%s。".formatted(decidedOn));
    }
}
