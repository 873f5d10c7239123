package fangpiao.pool;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.pool.PoolEntryProcess.ASSESSMENT;
import static fangpiao.pool.PoolEntryProcess.NOTICE_ACT;
import static fangpiao.pool.PoolEntryProcess.NOTICE_DUE;
import static fangpiao.pool.PoolEntryProcess.VERDICT;

import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.pool.PoolEntryProcess.Assessment;
import fangpiao.pool.PoolEntryProcess.NoticeAct;
import fangpiao.pool.PoolEntryProcess.Verdict;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/pool-entry.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class PoolEntryDelegates {

    @Bean
    JavaDelegate openEntry(PoolEntryDesk desk) {
        return step -> {
            Estate estate = PoolEntryProcess.estate(step);
            desk.open(caseOf(step), estate);
            ProcessVariable.HOLDER_NAME.set(step, estate.developer().name());
            ProcessVariable.PROJECT_NAME.set(step, estate.name());
        };
    }

    @Bean
    JavaDelegate recordDocumentReview(PoolEntryDesk desk) {
        return step -> desk.reviewDocuments(caseOf(step), PoolEntryProcess.papers(step), VERDICT.get(step));
    }

    @Bean
    JavaDelegate recordEntryCompletion(PoolEntryDesk desk) {
        return step -> desk.completeDocuments(caseOf(step));
    }

    @Bean
    JavaDelegate checkRegisters(EntryRegisterDesk desk) {
        return step -> desk.ask(caseOf(step));
    }

    @Bean
    JavaDelegate recordRegisterAssessment(EntryRegisterDesk desk) {
        return step -> {
            Assessment assessment = ASSESSMENT.get(step);
            if (assessment == Assessment.APPROVE) desk.accept(caseOf(step));
            if (assessment == Assessment.ENTER_REPLY) desk.enter(caseOf(step), PoolEntryProcess.reply(step));
        };
    }

    @Bean
    JavaDelegate recordInspection(PoolEntryDesk desk) {
        return step -> desk.recordInspection(caseOf(step), PoolEntryProcess.inspection(step), VERDICT.get(step));
    }

    @Bean
    JavaDelegate recordInspectionConfirmation(PoolEntryDesk desk) {
        return step -> desk.confirmInspection(caseOf(step), VERDICT.get(step));
    }

    @Bean
    JavaDelegate recordUnits(PoolEntryDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("ENTERED"))
                desk.enterUnits(caseOf(step), PoolEntryProcess.UNIT_LINES.find(step));
        };
    }

    @Bean
    JavaDelegate recordJointReview(PoolEntryDesk desk) {
        return step -> desk.reviewJointly(caseOf(step), PoolEntryProcess.jointReview(step), VERDICT.get(step));
    }

    @Bean
    JavaDelegate recordEntryApproval(PoolEntryDesk desk) {
        return step -> {
            if (VERDICT.get(step) == Verdict.APPROVE) desk.approve(caseOf(step));
        };
    }

    @Bean
    JavaDelegate recordEntryNotice(EntryNoticeDesk desk) {
        return step -> NOTICE_DUE.set(
                step, desk.publish(caseOf(step), PoolEntryProcess.notice(step)).toString());
    }

    @Bean
    JavaDelegate recordEntryNoticeResult(EntryNoticeDesk desk) {
        return step -> {
            NoticeAct act = NOTICE_ACT.get(step);
            if (act == NoticeAct.REGISTER_OBJECTION) desk.object(caseOf(step), PoolEntryProcess.objection(step));
            else desk.close(caseOf(step), Notice.Result.valueOf(act.name()), Step.OPINION.get(step));
        };
    }

    @Bean
    JavaDelegate listEstate(EntryNoticeDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("SIGNED")) desk.sign(caseOf(step), PoolEntryProcess.cooperation(step));
        };
    }

    @Bean
    JavaDelegate rejectEntry(PoolEntryDesk desk) {
        return step -> desk.reject(caseOf(step));
    }
}
