package fangpiao.calendar;

import java.time.LocalDateTime;

/**
 * A proposal to change the calendar of a year, and what became of it.
 *
 * @param outcome null while nobody has decided
 */
public record CalendarChange(
        long no,
        int year,
        String documentNo,
        String reason,
        String proposedBy,
        LocalDateTime proposedAt,
        Outcome outcome,
        String decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    public enum Outcome {
        CONFIRMED("已确认生效"),
        REJECTED("未同意"),
        WITHDRAWN("已撤回");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isInForce() {
        return outcome == Outcome.CONFIRMED;
    }

    public String state() {
        return isOpen() ? "待确认" : outcome.chinese();
    }
}
