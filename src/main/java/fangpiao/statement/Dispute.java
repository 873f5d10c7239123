package fangpiao.statement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An objection of a developer, and what became of it.
 *
 * @param caseNo in which finance finds out about it
 * @param amount by how much its books differ
 * @param owner who has to find out why
 * @param answer null while nobody has
 */
public record Dispute(
        long id,
        CaseNo caseNo,
        String statementNo,
        Money amount,
        String words,
        String raisedByName,
        LocalDateTime raisedAt,
        String owner,
        LocalDate dueOn,
        String answer,
        String answeredByName,
        LocalDateTime answeredAt) {

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
