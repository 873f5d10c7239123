package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDateTime;

/**
 * A change of the account into which an estate is paid, from the wish to the decision of a second person.
 *
 * @param entry the case of the pool with whose papers the proof of the new account lies
 * @param decidedBy null while nobody has decided
 */
public record EscrowChange(
        long id,
        String estateCode,
        String estateName,
        CaseNo entry,
        String oldBank,
        String oldAccount,
        String newBank,
        String newAccount,
        String documentNo,
        String reason,
        String requestedById,
        String requestedBy,
        LocalDateTime requestedAt,
        Status status,
        String decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    /** How far a change has come. */
    public enum Status {
        REQUESTED("待确认"),
        CONFIRMED("已变更"),
        REFUSED("不予变更");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isOpen() {
        return status == Status.REQUESTED;
    }

    /** 2024-10-20由尾号1234变更为尾号5678（变更依据：…）. */
    public String inWords() {
        return "监管账户已于%s由尾号 %s 变更为尾号 %s（变更依据：%s）"
                .formatted(decidedAt.toLocalDate(), lastFour(oldAccount), lastFour(newAccount), documentNo);
    }

    void requireOpen() {
        if (!isOpen()) throw new Refusal("楼盘%s的监管账户变更已由%s办理（%s）。".formatted(estateName, decidedBy, status.chinese()));
    }

    private static String lastFour(String account) {
        return account.substring(account.length() - 4);
    }
}
