package fangpiao.round;

import fangpiao.engine.FormContext.Fact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A case was sent back.
 *
 * @param round the one it ended
 * @param step from which it came
 * @param reason code and words
 * @param answerBy until when the applicant was asked for papers; null if he was not
 * @param shown what the case showed then
 */
record Return(
        int round,
        String step,
        String stepName,
        String person,
        LocalDateTime at,
        String toStep,
        String toName,
        String reason,
        List<String> items,
        String opinion,
        LocalDate answerBy,
        List<Fact> shown) {}
