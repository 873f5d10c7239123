package fangpiao.ledger;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/**
 * Money moving between two accounts because of one case.
 *
 * @param book the voucher whose book this page belongs to, or the agreement where no voucher's money moves; transfers of
 *     one book are chained
 */
public record Transfer(String book, Account from, Account to, Money amount, Reason reason, CaseNo caseNo) {

    /** Why money moves (design §5). */
    public enum Reason {
        ISSUE("核发"),
        HOLD("锁定"),
        RELEASE("释放"),
        COMMIT("划转"),
        SETTLE("结算"),
        RESCIND("退房恢复"),
        CASH_OUT("兑付"),
        FORFEIT("扣回奖励"),
        CONVERT("转货币"),
        VOID("作废"),
        TRANSITION_FEE("过渡费差额"),
        USE_BONUS("购房奖励"),
        REVERSE_BONUS("冲回购房奖励"),
        CLAW_BACK("追款"),
        SET_OFF("抵扣"),
        INTEREST("利息"),
        PENALTY("违约金"),
        BANK_RETURN("退汇转回"),
        FREEZE("冻结"),
        UNFREEZE("解冻");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Transfer {
        if (!amount.isPositive())
            throw new IllegalArgumentException("a transfer moves a positive amount, not " + amount);
    }

    /** Whether the public owes more or less by it; what is issued was promised before. */
    boolean changesLiability() {
        return reason != Reason.ISSUE && (from.equals(Account.TREASURY) || to.equals(Account.TREASURY));
    }
}
