package fangpiao.freeze;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.freeze.CourtPaper.Kind;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherNo;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/voucher-freeze.bpmn}, and what its forms hand over. */
@Component
class VoucherFreezeProcess {

    /** Whether an approved paper of the court lets the freeze go on. */
    static final ProcessVariable<Boolean> FREEZE_RENEWED = new ProcessVariable<>("freezeRenewed", Boolean.class);

    private static final String COURT_PAPER_DUE = "courtPaperDue";

    /** How much a court wants frozen, as the form asks for it. */
    private enum Amount {
        ALL,
        SUM
    }

    private final CaseMessages cases;

    VoucherFreezeProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void courtPaperDue(CaseNo caseNo) {
        cases.tell(COURT_PAPER_DUE, caseNo);
    }

    static VoucherNo voucher(VariableScope form) {
        return new VoucherNo(text("voucherNo").get(form).strip());
    }

    static Order order(VariableScope form) {
        return new Order(
                text("court").get(form).strip(),
                text("orderNo").get(form).strip(),
                date("orderedOn").get(form),
                date("servedOn").get(form),
                text("servedBy").get(form).strip(),
                text("cause").get(form).strip(),
                date("freezeUntil").get(form));
    }

    static Extent extent(VariableScope form) {
        boolean all = choice("freezeExtent", Amount.class).get(form) == Amount.ALL;
        boolean lessWillDo =
                text("lessWillDo").find(form).filter("true"::equals).isPresent();
        return new Extent(all ? null : money("orderedYuan").get(form), lessWillDo);
    }

    static boolean isReturned(VariableScope form) {
        return Step.DECISION.get(form).equals("RETURN");
    }

    /** The court has not written yet. */
    static boolean isToWait(VariableScope form) {
        return Step.DECISION.get(form).equals("WAIT");
    }

    static CourtPaper paper(VariableScope form) {
        Kind kind = Kind.valueOf(Step.DECISION.get(form));
        return new CourtPaper(
                kind,
                text("paperNo").get(form).strip(),
                date("paperServedOn").get(form),
                kind == Kind.RENEW ? date("renewedUntil").get(form) : null);
    }
}
