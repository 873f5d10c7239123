package fangpiao.supervision;

import static fangpiao.supervision.PoolExit.Decision.REINSTATE;
import static fangpiao.supervision.PoolExit.Decision.REMOVE;
import static fangpiao.supervision.PoolExit.Decision.SUSPEND;
import static fangpiao.supervision.PoolExit.Decision.WARN;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * The way of one estate out of the pool (退库), or back.
 *
 * @param rectifyUntil the last day its developer has to mend it; null if nobody has told it to
 * @param suspendedUntil the last day of the suspension that was decided; null if none was
 */
record PoolExit(
        CaseNo no,
        String estateCode,
        String policyVersion,
        Trigger ground,
        String facts,
        String documentNo,
        Status status,
        LocalDate openedOn,
        LocalDate rectifyUntil,
        LocalDate decidedOn,
        LocalDate suspendedUntil) {

    private static final int LONGEST_RECTIFICATION_DAYS = 180;

    enum Status {
        OPENED("待核实事由"),
        VERIFIED("事由属实"),
        DEMANDED("整改中"),
        RECTIFIED("已整改"),
        NOT_RECTIFIED("未整改"),
        REMOVAL_DECIDED("已决定退库，待公示"),
        REMOVED("已退库"),
        SUSPENDED("已暂停销售"),
        WARNED("已警告"),
        REINSTATED("已恢复在库"),
        REFUSED("未予退库");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** What may be decided; for what the developer has done wrong, and for what nobody has. */
    enum Decision {
        REINSTATE("恢复在库"),
        WARN("警告并恢复在库"),
        SUSPEND("暂停销售"),
        REMOVE("退库");

        private final String chinese;

        Decision(String chinese) {
            this.chinese = chinese;
        }
    }

    PoolExit require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("退库案%s当前为「%s」，不能办理此步骤。".formatted(no, status.chinese()));
    }

    void requireDeadline(LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) throw new Refusal("整改期限应晚于今天。");
        if (until.isAfter(today.plusDays(LONGEST_RECTIFICATION_DAYS)))
            throw new Refusal("整改期限最长%d日，不得晚于%s。"
                    .formatted(LONGEST_RECTIFICATION_DAYS, today.plusDays(LONGEST_RECTIFICATION_DAYS)));
    }

    /** The whole last day is the developer's. */
    void requireCheckedInOrder(boolean rectified, LocalDate checkedOn, LocalDate today) {
        if (checkedOn.isAfter(today)) throw new Refusal("核验日期不得晚于今天。");
        if (checkedOn.isBefore(openedOn)) throw new Refusal("核验日期不得早于立案日期%s。".formatted(openedOn));
        if (!rectified && !checkedOn.isAfter(rectifyUntil))
            throw new Refusal("整改期限为%s（含当日），期限届满前不能认定未整改；核验日期为%s。".formatted(rectifyUntil, checkedOn));
    }

    /**
     * Nobody is punished for what is nobody's fault, and what goes by steps is not jumped over.
     *
     * @param measures how often the estate was warned or suspended for the same before
     */
    void requireDecidable(Decision decision, int measures) {
        if (!ground.isFault() && decision != REINSTATE && decision != REMOVE)
            throw new Refusal("事由为「%s」的，只能决定退库或者恢复在库，不能决定「%s」。".formatted(ground.chinese(), decision.chinese));
        if (!ground.isStepped()) return;
        boolean jumps = decision == SUSPEND && measures < 1 || decision == REMOVE && measures < 2;
        if (jumps)
            throw new Refusal("「%s」第1次警告、第2次暂停、第3次退库；本楼盘此前因此被处理%d次，不能决定「%s」。"
                    .formatted(ground.chinese(), measures, decision.chinese));
    }

    /** The step that is due for what goes by steps. */
    static Decision dueAfter(int measures) {
        return measures == 0 ? WARN : measures == 1 ? SUSPEND : REMOVE;
    }

    static String chinese(Decision decision) {
        return decision.chinese;
    }
}
