package fangpiao.freeze;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * How a freeze shall end or go on.
 *
 * @param no of the court's paper; for a lapse, of the minute that nothing came
 * @param servedOn for a lapse, when that was found
 * @param lastDay to which a renewal goes; null otherwise
 */
record CourtPaper(Kind kind, String no, LocalDate servedOn, LocalDate lastDay) {

    enum Kind {
        RELEASE("解除冻结"),
        RENEW("续行冻结"),
        LAPSE("期限届满未续行");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** An order that is over cannot be renewed, and one that is not over has not lapsed. */
    void requireFor(Freeze freeze, LocalDate today) {
        LocalDate until = freeze.order().lastDay();
        if (servedOn.isBefore(freeze.order().servedOn()) || servedOn.isAfter(today))
            throw new Refusal(
                    "送达或核实日期应在冻结文书送达之日%s至今天之间。".formatted(freeze.order().servedOn()));
        if (kind == Kind.RENEW && servedOn.isAfter(until))
            throw new Refusal("续行冻结文书于%s送达，原冻结已于%s届满失效，应登记期限届满，并按新的冻结另案登记。".formatted(servedOn, until));
        if (kind == Kind.LAPSE && !servedOn.isAfter(until)) throw new Refusal("冻结期限至%s（含当日），尚未届满。".formatted(until));
    }

    boolean isRenewal() {
        return kind == Kind.RENEW;
    }
}
