package fangpiao.funding;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;

/**
 * Something entered about a fund (资金登记), as it stands now.
 *
 * @param documentNo what proves it: the bank's receipt, or the paper by which the account was opened or changed
 * @param enteredBy login of the first person
 */
record FundEntry(CaseNo caseNo, FundMatter matter, String documentNo, Status status, String enteredBy) {

    enum Status {
        ENTERED("待核对"),
        CONFIRMED("已生效"),
        REJECTED("已驳回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    FundEntry requireOpen() {
        if (status == Status.ENTERED) return this;
        throw new Refusal("资金登记案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }
}
