package fangpiao.bulk;

import fangpiao.shared.Money;
import java.time.LocalDateTime;

/**
 * One case of a run.
 *
 * @param amount null where the case is not about money
 * @param sentence why it was refused
 * @param decidedAt when it was done or refused
 */
public record BulkRow(
        int place,
        String taskId,
        String caseNo,
        String party,
        Money amount,
        State state,
        String sentence,
        LocalDateTime decidedAt) {

    public enum State {
        REHEARSED("可通过"),
        WAITING("等待办理"),
        DONE("已办结"),
        REFUSED("未通过");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Money money() {
        return amount == null ? Money.ZERO : amount;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }
}
