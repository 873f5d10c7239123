package fangpiao.pool;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** The public notice (公示) before an estate is listed. */
record Notice(String no, String place, LocalDate publishedOn) {

    /** The day of the posting is not counted (domain §6.2). */
    static final int WORKING_DAYS = 5;

    /** As for any other step. */
    static final int WORKING_DAYS_TO_CLOSE = 3;

    enum Result {
        NO_OBJECTION("无异议"),
        OBJECTION_DISMISSED("有异议，不成立"),
        OBJECTION_UPHELD("有异议，成立");

        private final String chinese;

        Result(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        /** A result says something about objections exactly when there are some. */
        void requireFits(int objections) {
            if (this == NO_OBJECTION && objections > 0)
                throw new Refusal("公示期内已登记%d件异议，应登记异议成立或不成立。".formatted(objections));
            if (this != NO_OBJECTION && objections == 0) throw new Refusal("公示期内没有登记异议，请先登记收到的异议。");
        }
    }
}
