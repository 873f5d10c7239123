package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.engine.ReasonCode;
import fangpiao.identity.Duty;
import java.time.LocalDateTime;

/**
 * What somebody did in a case: one line of the time line.
 *
 * @param returnedTo to which step it was sent back, and what has to be put right there; null if it was not
 * @param minutesNo of the meeting that decided; null where none did
 * @param verified whether he showed a second factor for it
 * @param attested whether it has an attestation (办理凭据); what was done before there were any has none
 */
public record Deed(
        long id,
        LocalDateTime at,
        String caseNo,
        CaseKind kind,
        String step,
        Duty duty,
        String person,
        String outcome,
        String outcomeName,
        String reasonCode,
        String returnedTo,
        String opinion,
        String minutesNo,
        boolean verified,
        boolean attested) {

    /** Code and words; null if none was given. */
    public String reason() {
        return reasonCode == null ? null : ReasonCode.nameOf(reasonCode);
    }

    /** Sent back or refused: what a reader's eye should find. */
    public boolean isNo() {
        return outcome.equals("RETURN") || outcome.equals("REJECT");
    }
}
