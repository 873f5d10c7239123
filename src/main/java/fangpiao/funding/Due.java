package fangpiao.funding;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * Money that will have to be paid, or will come back, and when.
 *
 * @param no of the voucher, or of the filing or agreement it is about
 * @param what for which node, or why
 * @param assumption what the day rests on where no paper says it; null where one does
 */
record Due(
        Kind kind,
        String caseNo,
        String no,
        Backer backer,
        String party,
        String what,
        Money amount,
        LocalDate day,
        String assumption) {

    enum Kind {
        CLAIM("结算在办", true),
        TRANCHE("结算待申请", true),
        EXPIRY("到期转货币", true),
        CONVERTED("转货币待付", true),
        BONUS("购房奖励待付", true),
        FEE("过渡费待付", true),
        CLAW_BACK("应追回房企", false);

        private final String chinese;
        private final boolean out;

        Kind(String chinese, boolean out) {
            this.chinese = chinese;
            this.out = out;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether it is to be paid; else it comes in. */
        boolean isOut() {
            return out;
        }

        boolean isToDevelopers() {
            return this == CLAIM || this == TRANCHE;
        }
    }

    boolean isOut() {
        return kind.isOut();
    }

    /** Late is due today. */
    Due notBefore(LocalDate today) {
        if (!day.isBefore(today)) return this;
        return new Due(kind, caseNo, no, backer, party, what, amount, today, assumption);
    }
}
