package fangpiao.rescission;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * The letter by which a developer is told to repay (追款通知).
 *
 * @param dueOn the last day; null until it was reckoned
 */
record Demand(String noticeNo, LocalDate servedOn, LocalDate dueOn) {

    void requireInOrder(Rescission rescission, LocalDate today) {
        if (servedOn.isAfter(today)) throw new Refusal("送达日期 %s 晚于今天，请核对。".formatted(servedOn));
        if (servedOn.isBefore(rescission.request().rescindedOn()))
            throw new Refusal("送达日期 %s 早于合同解除日期 %s，请核对。"
                    .formatted(servedOn, rescission.request().rescindedOn()));
    }

    Demand until(LocalDate lastDay) {
        return new Demand(noticeNo, servedOn, lastDay);
    }

    @Override
    public String toString() {
        return "%s（%s送达，%s到期）".formatted(noticeNo, servedOn, dueOn);
    }
}
