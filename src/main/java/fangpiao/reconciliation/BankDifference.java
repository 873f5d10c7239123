package fangpiao.reconciliation;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Named;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Something in which bank and books do not agree.
 *
 * @param entryNo of the bank's entry; null where the statement lacks one
 * @param subject key of the payment, case that repays or number of the deposit it is about; null if none is known
 * @param closedOn null while it is open
 * @param resolution of the last explanation; null until there is one
 */
public record BankDifference(
        CaseNo caseNo,
        DifferenceKind kind,
        String account,
        Long entryNo,
        String subject,
        Money amount,
        String ours,
        String theirs,
        LocalDateTime openedAt,
        LocalDate dueOn,
        Status status,
        LocalDate closedOn,
        Resolution resolution) {

    /** How far it has come. */
    public enum Status implements Named {
        OPEN("待核对"),
        EXPLAINED("待复核"),
        RESOLVED("已处理"),
        VANISHED("已核对一致");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    public long daysOn(LocalDate today) {
        return ChronoUnit.DAYS.between(openedAt.toLocalDate(), today);
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    BankDifference require(Status expected) {
        if (status == expected) return this;
        throw new Refusal("对账差异%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }
}
