package fangpiao.extension;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.voucher.ClockStop;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/**
 * An application for more days as it stands now.
 *
 * @param lastDay when it was asked for
 * @param nextDay the last day that was granted; null until then
 * @param appliedBy who took it at the counter
 * @param reportedBy who says that the delay is over; null until then
 */
record Extension(
        CaseNo caseNo,
        VoucherNo voucher,
        Status status,
        Application application,
        LocalDate lastDay,
        LocalDate nextDay,
        LocalDate appliedOn,
        String appliedBy,
        String reportedBy) {

    /** How far it has come; the table of states is on the module's cover page. */
    enum Status {
        APPLIED("已受理"),
        RETURNED("退回补正"),
        CHECKED("已审核"),
        GRANTED("已批准，最后一天已改"),
        STOPPED("已批准，期限中止计算"),
        DELAY_ENDED("延误已结束，待复核"),
        REFUSED("不予延期"),
        WITHDRAWN("持票人已撤回"),
        CLOSED("房票已用完，已结束");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        boolean isToBeDecided() {
            return this == APPLIED || this == RETURNED || this == CHECKED;
        }
    }

    Extension require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("延期案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    boolean isStopped() {
        return status == Status.STOPPED || status == Status.DELAY_ENDED;
    }

    /** Asked once more here: the case may have been opened under another duty. */
    Extension requireAnother(String person, String first) {
        if (person.equals(first)) throw new Forbidden("按不相容岗位分离要求，延期须由受理人以外的人决定。");
        return this;
    }

    ClockStop stop(String maker, String checker) {
        return new ClockStop(ClockStop.Reason.AUTHORITY_DELAY, caseNo, maker, checker);
    }
}
