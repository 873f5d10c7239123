package fangpiao.policychange;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Named;
import fangpiao.shared.Refusal;
import java.util.List;

/**
 * A case that changes the rules, as it stands now.
 *
 * @param ruleVersion the draft it writes
 * @param authors everybody who wrote on the draft
 */
record PolicyChange(
        CaseNo caseNo, Status status, String ruleVersion, String baseVersion, String reason, List<String> authors) {

    /** How far a change is; the table of states is on the module's cover page. */
    enum Status implements Named {
        DRAFTING("起草中"),
        SUBMITTED("待合法性审核"),
        REVIEWED("待批准"),
        ACTIVATED("已批准生效"),
        ABANDONED("已放弃");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    PolicyChange require(Status expected) {
        if (status == expected) return this;
        throw new Refusal("规则变更案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** What is under review is what was replayed, so nobody writes on it meanwhile. */
    void requireWritable() {
        if (status != Status.DRAFTING)
            throw new Refusal(
                    "规则变更案%s当前为「%s」，草案「%s」不能修改；需要修改的，请退回起草。".formatted(caseNo, status.chinese(), ruleVersion));
    }
}
