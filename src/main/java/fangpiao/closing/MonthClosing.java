package fangpiao.closing;

import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;

/**
 * A month that is to be closed or reopened.
 *
 * @param documentNo by which it is reopened; null where it is to be closed
 * @param reason for reopening it, or why something is left undone; null where nothing is
 */
public record MonthClosing(
        CaseNo caseNo, Act act, BookMonth month, String documentNo, String reason, String requestedBy, Status status) {

    enum Status {
        REQUESTED("待确认"),
        DONE("已办结"),
        REJECTED("未同意");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    MonthClosing requireRequested() {
        if (status != Status.REQUESTED) throw new Refusal("月结案%s的状态为「%s」，不能再办理。".formatted(caseNo, status.chinese()));
        return this;
    }

    boolean closes() {
        return act == Act.CLOSE;
    }
}
