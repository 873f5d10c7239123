package fangpiao.supervision;

import fangpiao.supervision.SupervisedEstates.Event;
import java.time.LocalDate;

/** Why an estate is looked at now. */
record ReviewRequest(String estateCode, Cause cause, String detail) {

    /** @param since the last review, or the listing */
    static ReviewRequest due(String estateCode, LocalDate since) {
        return new ReviewRequest(estateCode, Cause.PERIODIC, "自%s起满一个复核周期。".formatted(since));
    }

    /** What the tables have learned since anybody looked last. */
    static ReviewRequest by(Event event) {
        return new ReviewRequest(event.code(), event.cause(), event.detail());
    }

    enum Cause {
        PERIODIC("定期复核"),
        COURT("法院来函"),
        REGISTRY("登记机构通知"),
        FILING("网签数据异常"),
        COMPLAINT("投诉举报"),
        PATROL("巡查发现"),
        ARREARS("逾期未退房票款");

        private final String chinese;

        Cause(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        /** The calendar has its own. */
        boolean isGivenByPersons() {
            return this != PERIODIC && this != ARREARS;
        }
    }
}
