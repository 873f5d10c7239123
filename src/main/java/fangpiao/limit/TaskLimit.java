package fangpiao.limit;

import fangpiao.shared.CaseNo;
import java.time.Instant;

/**
 * The limit of one task.
 *
 * @param told the last step of the ladder, in per cent; 0 for none
 * @param edition of the calendar it was planned by
 */
record TaskLimit(
        String taskId,
        CaseNo caseNo,
        String stepKey,
        Allowance allowance,
        Instant begunAt,
        Instant dueAt,
        int told,
        Instant nextAt,
        long edition) {}
