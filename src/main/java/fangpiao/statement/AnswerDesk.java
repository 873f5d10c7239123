package fangpiao.statement;

import static fangpiao.statement.DisputeCase.Status.EXPLAINED;
import static fangpiao.statement.DisputeCase.Status.OPEN;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.identity.Users;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an objection becomes a case, is explained by one person, and answered when another has agreed. */
@Service
@Transactional
class AnswerDesk {

    private final DisputeCases disputes;
    private final Responses responses;
    private final StatementDesk statements;
    private final StatementDisputeProcess process;
    private final CaseNumbers numbers;
    private final CaseDoor cases;
    private final Users users;
    private final Clock clock;

    AnswerDesk(
            DisputeCases disputes,
            Responses responses,
            StatementDesk statements,
            StatementDisputeProcess process,
            CaseNumbers numbers,
            CaseDoor cases,
            Users users,
            Clock clock) {
        this.disputes = disputes;
        this.responses = responses;
        this.statements = statements;
        this.process = process;
        this.numbers = numbers;
        this.cases = cases;
        this.users = users;
        this.clock = clock;
    }

    @EventListener
    void open(StatementDisputed disputed) {
        open(disputed.dispute());
    }

    /** Objections that were raised before they were cases get theirs. */
    void openMissing() {
        responses.openWithoutCase().forEach(this::open);
    }

    private void open(long dispute) {
        CaseNo caseNo = numbers.next(CaseKind.STATEMENT_DISPUTE);
        disputes.add(caseNo, dispute, now());
        process.start(caseNo);
    }

    @Transactional(readOnly = true)
    Dispute get(CaseNo caseNo) {
        return responses.dispute(disputes.get(caseNo).dispute());
    }

    /** The statement it is about. */
    @Transactional(readOnly = true)
    Statement statement(CaseNo caseNo) {
        return statements.get(get(caseNo).statementNo());
    }

    void explain(CaseNo caseNo, Outcome outcome, String words, String documentNo) {
        disputes.lock(caseNo).require(OPEN);
        disputes.explain(caseNo, new Explanation(outcome, words, documentNo, actor()), now());
    }

    void sendBack(CaseNo caseNo) {
        disputes.lock(caseNo).require(EXPLAINED);
        disputes.move(caseNo, OPEN);
    }

    /** The developer hears what was found out, and both sides sign the statement in its next version. */
    void answer(CaseNo caseNo) {
        Dispute dispute =
                responses.dispute(disputes.lock(caseNo).require(EXPLAINED).dispute());
        Explanation found = disputes.explanationOf(caseNo).orElseThrow();
        responses.answer(dispute.id(), found.answer(), found.by(), users.nameOf(found.by()), now());
        disputes.close(caseNo, actor(), now());
        statements.issueAnew(dispute.statementNo(), found.by());
    }

    private String actor() {
        return cases.actor().orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
