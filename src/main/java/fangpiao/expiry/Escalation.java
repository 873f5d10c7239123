package fangpiao.expiry;

import java.time.LocalDate;

/**
 * Somebody was told that a holder has not been reached.
 *
 * @param answer null as long as there is none
 */
record Escalation(Rung rung, LocalDate toldOn, Answer answer, LocalDate answeredOn) {

    enum Answer {
        ACKNOWLEDGED("已督办"),
        PASSED_ON("已上报"),
        UNANSWERED("未答复");

        private final String chinese;

        Answer(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    boolean isOpen() {
        return answer == null;
    }

    String chinese() {
        return "%s告知%s（%s）".formatted(toldOn, rung.chinese(), isOpen() ? "待答复" : answer.chinese());
    }
}
