package fangpiao.duty;

import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;

/**
 * An interest somebody has declared.
 *
 * @param stepName what he had in hand; null if nothing
 */
public record Recusal(
        CaseNo caseNo,
        String person,
        String personName,
        Reach reach,
        Interest interest,
        String words,
        String stepName,
        LocalDateTime declaredAt) {}
