package fangpiao.statement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;

/**
 * The case in which finance finds out about an objection.
 *
 * @param dispute number of the objection
 */
record DisputeCase(CaseNo caseNo, long dispute, Status status) {

    enum Status {
        OPEN("待查明"),
        EXPLAINED("待复核"),
        ANSWERED("已答复");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    DisputeCase require(Status expected) {
        if (status == expected) return this;
        throw new Refusal("异议案%s的状态为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }
}
