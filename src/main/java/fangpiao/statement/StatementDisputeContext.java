package fangpiao.statement;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.identity.Users;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of an objection show above their fields: the statement, what the developer says, what was found out. */
@Component
class StatementDisputeContext implements FormContext {

    private final AnswerDesk desk;
    private final DisputeCases disputes;
    private final Users users;

    StatementDisputeContext(AnswerDesk desk, DisputeCases disputes, Users users) {
        this.desk = desk;
        this.disputes = disputes;
        this.users = users;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.STATEMENT_DISPUTE;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Dispute dispute = desk.get(caseNo);
        Statement statement = desk.statement(caseNo);
        var facts = new ArrayList<>(List.of(
                Fact.of("对账单", statement.no() + "（" + statement.month().chinese() + "）"),
                Fact.of("房企", statement.figures().partyName()),
                Fact.of("差异金额", dispute.amount() + " 元"),
                Fact.of("异议说明", dispute.words()),
                Fact.of("提出人", dispute.raisedByName()),
                Fact.of("责任人", users.nameOf(dispute.owner())),
                Fact.of("答复期限", dispute.dueOn() + "（含当日）")));
        statement.figures().balances().forEach(balance -> facts.add(inWords(balance)));
        disputes.explanationOf(caseNo).ifPresent(found -> facts.add(Fact.of("拟答复", found.answer())));
        return Map.of(
                "facts",
                facts,
                "statementUrl",
                "/statements/" + statement.no(),
                "documentsUrl",
                "/cases/%s/documents".formatted(caseNo));
    }

    private static Fact inWords(Balance balance) {
        return Fact.of(
                balance.section().chinese(),
                "期初 %s 元，本月 %d 笔，期末 %s 元"
                        .formatted(balance.opening(), balance.lines().size(), balance.closing()));
    }
}
