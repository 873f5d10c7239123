package fangpiao.statement;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.text;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.statement.StatementDisputeProcess.DISPUTE_DUE;

import fangpiao.engine.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/statement-dispute.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class StatementDisputeDelegates {

    @Bean
    JavaDelegate openDispute(AnswerDesk desk) {
        return step -> {
            Statement statement = desk.statement(caseOf(step));
            Dispute dispute = desk.get(caseOf(step));
            HOLDER_NAME.set(step, statement.figures().partyName());
            PROJECT_NAME.set(step, statement.month().chinese() + "对账单");
            AMOUNT_YUAN.set(step, dispute.amount().toString());
            DISPUTE_DUE.set(step, dispute.dueOn().toString());
        };
    }

    @Bean
    JavaDelegate recordDisputeExplanation(AnswerDesk desk) {
        return step -> desk.explain(
                caseOf(step),
                choice("decision", Outcome.class).get(step),
                Step.OPINION.get(step).strip(),
                text("documentNo").get(step).strip());
    }

    @Bean
    JavaDelegate answerDispute(AnswerDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("APPROVE")) desk.answer(caseOf(step));
            else desk.sendBack(caseOf(step));
        };
    }
}
