package fangpiao.limit;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time in which the clock of a case stands still.
 *
 * @param taskId of the task in which papers are asked back; null when a person has stopped the clock
 * @param until null while it goes on
 */
public record Pause(
        long no,
        CaseNo caseNo,
        Reason reason,
        String taskId,
        String documentNo,
        String remark,
        LocalDateTime since,
        String pausedBy,
        LocalDateTime until,
        String endedBy) {

    public enum Reason {
        CORRECTION("补正材料"),
        FREEZE("司法冻结"),
        RECUSAL("回避"),
        INQUIRY("外单位查证");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    /** The task in which papers are asked back has a limit of its own, which runs. */
    boolean stops(String task) {
        return !task.equals(taskId);
    }

    /** The days on which nothing counts: those after the day it began, to the day it ended. */
    Stream<LocalDate> days(LocalDate today) {
        LocalDate last = until == null ? today : until.toLocalDate();
        LocalDate first = since.toLocalDate().plusDays(1);
        return last.isBefore(first) ? Stream.of() : first.datesUntil(last.plusDays(1));
    }

    static Set<LocalDate> days(Stream<Pause> pauses, LocalDate today) {
        return pauses.flatMap(pause -> pause.days(today)).collect(Collectors.toSet());
    }
}
