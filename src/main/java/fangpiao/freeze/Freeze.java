package fangpiao.freeze;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;

/**
 * A freeze as it stands now.
 *
 * @param ordered what the court wants frozen; null for all there is
 * @param frozen what there was of it
 * @param leavesNothing whether the order left nothing that could be used
 * @param decidedBy who confirmed or lifted it; null until then
 * @param paper how it shall end or go on; null until somebody registers that
 * @param paperBy who did
 */
record Freeze(
        CaseNo caseNo,
        VoucherNo voucher,
        Status status,
        Order order,
        Money ordered,
        Money frozen,
        boolean leavesNothing,
        String registeredBy,
        LocalDate registeredOn,
        String decidedBy,
        CourtPaper paper,
        String paperBy) {

    /** How far it has come; the table of states is on the module's cover page. */
    enum Status {
        REGISTERED("已登记，先行冻结"),
        RETURNED("退回补正，仍先行冻结"),
        CHECKED("法制已审核，仍先行冻结"),
        FROZEN("冻结中"),
        PAPER_DUE("冻结中，待登记法院来文"),
        PAPER_IN("冻结中，来文待审核"),
        PAPER_CHECKED("冻结中，来文待审批"),
        RELEASED("已解冻"),
        LAPSED("期限届满，已解冻"),
        LIFTED("已撤销先行冻结");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    Freeze require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("司法冻结案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** Asked once more here: the case may have been opened under another duty. */
    static void requireAnother(String person, String first) {
        if (person.equals(first)) throw new Forbidden("按不相容岗位分离要求，冻结、续冻和解冻须由登记人以外的人决定。");
    }

    /** 法院要求 300,000.00 元，余额不足，差 1.00 元未冻结. */
    String amounts() {
        if (ordered == null) return frozen + " 元（法院要求冻结全部可用余额）";
        if (ordered.equals(frozen)) return frozen + " 元";
        return "%s 元（法院要求冻结 %s 元，余额不足，差 %s 元未冻结）".formatted(frozen, ordered, ordered.minus(frozen));
    }
}
