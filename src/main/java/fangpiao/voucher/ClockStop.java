package fangpiao.voucher;

import fangpiao.shared.CaseNo;

/**
 * Who stops a voucher's clock, or lets it run again, and why.
 *
 * @param maker who found the reason
 * @param checker who agreed
 */
public record ClockStop(Reason reason, CaseNo caseNo, String maker, String checker) {

    /** What a holder cannot help. */
    public enum Reason {
        FREEZE("司法冻结"),
        AUTHORITY_DELAY("经办单位延误");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
