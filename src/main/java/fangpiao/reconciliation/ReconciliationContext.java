package fangpiao.reconciliation;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a difference show above their fields: what the bank says, what the books say, what may be done. */
@Component
class ReconciliationContext implements FormContext {

    private final BankDifferences differences;
    private final ReconciliationDesk desk;
    private final BankEntries entries;

    ReconciliationContext(BankDifferences differences, ReconciliationDesk desk, BankEntries entries) {
        this.differences = differences;
        this.desk = desk;
        this.entries = entries;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECONCILIATION;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        BankDifference difference = differences.get(caseNo);
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", caseNo + "（" + difference.status().chinese() + "）"),
                Fact.of("差异", difference.kind().chinese()),
                Fact.of("银行账号", difference.account() + "（" + desk.fundsOf(difference) + "）"),
                Fact.of("银行流水", difference.theirs()),
                Fact.of("我方登记", difference.ours()),
                Fact.of("金额", difference.amount() + " 元"),
                Fact.of("处理期限", difference.dueOn() + "（含当日）"),
                Fact.of("办理提示", difference.kind().advice()),
                Fact.of("可选的处理方式", difference.kind().choices())));
        facts.addAll(detailsOf(difference));
        differences.explanationOf(caseNo).ifPresent(last -> facts.add(Fact.of("拟处理方式", last)));
        return Map.of(
                "facts",
                facts,
                "accountUrl",
                "/reconciliation/accounts/" + difference.account(),
                "documentsUrl",
                "/cases/%s/documents".formatted(caseNo));
    }

    private List<Fact> detailsOf(BankDifference difference) {
        if (difference.entryNo() == null) return List.of();
        BankEntry entry = entries.get(difference.entryNo());
        return List.of(
                Fact.of("对方", nothing(entry.partyName()) + "，账号" + nothing(entry.partyAccount())),
                Fact.of("付款指令号（银行回传）", nothing(entry.key())),
                Fact.of("退汇原因", nothing(entry.returnReason())));
    }

    private static String nothing(String text) {
        return text == null ? "—" : text;
    }
}
