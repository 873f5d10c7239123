package fangpiao.settlement;

import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.payment.PaymentDesk;
import fangpiao.shared.CaseNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a settlement show above their fields: which contract, which tranche, which papers, paid where. */
@Component
class DeveloperSettlementContext implements FormContext {

    private final SettlementDesk desk;
    private final ClaimFacts facts;
    private final ClaimChecklist checklist;
    private final SettlementAmounts amounts;
    private final PaymentDesk payments;

    DeveloperSettlementContext(
            SettlementDesk desk,
            ClaimFacts facts,
            ClaimChecklist checklist,
            SettlementAmounts amounts,
            PaymentDesk payments) {
        this.desk = desk;
        this.facts = facts;
        this.checklist = checklist;
        this.amounts = amounts;
        this.payments = payments;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Claim claim = desk.get(caseNo);
        var shown = new HashMap<String, Object>();
        shown.put("facts", facts.of(amounts.asOfToday(claim)));
        shown.put("amountLines", Row.of(amounts.calculate(claim).lines()));
        shown.put("invoiceNo", claim.papers().invoiceNo());
        shown.put("invoiceYuan", claim.papers().invoiceAmount().plain());
        shown.put("payeeAccount", claim.papers().payeeAccount());
        shown.put("papers", checklist.of(claim).stream().map(PaperState::row).toList());
        shown.put(
                "papersSeen",
                checklist.seenOf(caseNo).stream().map(ClaimPaper::name).toList());
        shown.put("documentsUrl", "/cases/%s/documents".formatted(caseNo));
        shown.put("noticeUrl", CorrectionNotice.addressOf(caseNo));
        List<PaymentDesk.Waiting> waiting = payments.waitingOf(caseNo);
        shown.put("paymentOptions", waiting);
        shown.put("paymentKey", waiting.isEmpty() ? "" : waiting.get(0).value());
        return shown;
    }
}
