package fangpiao.freeze;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * What a court orders (协助执行通知书).
 *
 * @param servedBy the court's officers who brought it
 * @param cause who wants it from whom, and by what title
 * @param lastDay of the freeze
 */
record Order(
        String court,
        String no,
        LocalDate orderedOn,
        LocalDate servedOn,
        String servedBy,
        String cause,
        LocalDate lastDay) {

    void requireInForce(LocalDate today) {
        if (servedOn.isBefore(orderedOn) || servedOn.isAfter(today))
            throw new Refusal("送达日期应在文书日期%s至今天之间。".formatted(orderedOn));
        if (lastDay.isBefore(today)) throw new Refusal("冻结期限已于%s届满，请核对文书。".formatted(lastDay));
    }
}
