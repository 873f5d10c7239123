package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;

/** Why an estate is to leave the pool, and on which paper that stands. */
record ExitRequest(String estateCode, Trigger ground, String facts, String documentNo) {

    /** What a review has found. */
    static ExitRequest after(CaseNo review, String estateCode, Trigger ground, String facts) {
        return new ExitRequest(estateCode, ground, facts, review.value());
    }

    /** What the calendar has found; its paper is the daily sheet of that day. */
    static ExitRequest foundByCalendar(SupervisedEstate estate, Trigger ground, LocalDate today) {
        String facts =
                switch (ground) {
                    case E2 -> "预售许可%s有效期至%s，已届满。".formatted(estate.permitNo(), estate.permitUntil());
                    case E14 -> "合作协议有效期至%s，已届满，未续签。".formatted(estate.cooperationUntil());
                    case E1 -> "库内已没有在售、锁定或者暂停销售的房源。";
                    default -> throw new IllegalArgumentException("the calendar does not know " + ground);
                };
        return new ExitRequest(estate.code(), ground, facts, "日清单" + today);
    }
}
