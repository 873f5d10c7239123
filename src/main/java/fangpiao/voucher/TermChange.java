package fangpiao.voucher;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;

/**
 * A last day that moved.
 *
 * @param months of an extension; null otherwise
 * @param changedOn the day on which it moved; null before it is written
 */
public record TermChange(
        Kind kind, LocalDate lastDay, LocalDate nextDay, Integer months, CaseNo caseNo, LocalDate changedOn) {

    /** Why. */
    public enum Kind {
        RESCISSION("退房恢复额度"),
        EXTENSION("延期"),
        CLOCK("期限中止"),
        PENDING("审批期间继续使用");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** As it stands on the paper and the case page. */
    public String chinese() {
        return "%s因%s由%s改为%s（%s）".formatted(changedOn, kind.chinese(), lastDay, nextDay, caseNo);
    }
}
