package fangpiao.supervision;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.supervision.PoolExitProcess.CHECKED_ON;
import static fangpiao.supervision.PoolExitProcess.DECISION;
import static fangpiao.supervision.PoolExitProcess.RECTIFIABLE;
import static fangpiao.supervision.PoolExitProcess.RENEWED_UNTIL;
import static fangpiao.supervision.PoolExitProcess.SUSPEND_MONTHS;
import static fangpiao.supervision.PoolExitProcess.notice;
import static fangpiao.supervision.PoolExitProcess.rectification;
import static fangpiao.supervision.PoolExitProcess.request;

import fangpiao.engine.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/pool-exit.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class PoolExitDelegates {

    @Bean
    JavaDelegate openExit(PoolExitDesk desk) {
        return step -> {
            desk.open(caseOf(step), request(step));
            SupervisedEstate estate = desk.estateOf(caseOf(step));
            HOLDER_NAME.set(step, estate.developerName());
            PROJECT_NAME.set(step, estate.name());
        };
    }

    @Bean
    JavaDelegate recordGroundCheck(PoolExitDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("APPROVE")) RECTIFIABLE.pass(step, desk.verify(caseOf(step)));
        };
    }

    @Bean
    JavaDelegate recordRectificationDemand(PoolExitDesk desk) {
        return step -> desk.demand(caseOf(step), rectification(step));
    }

    @Bean
    JavaDelegate recordRectification(PoolExitDesk desk) {
        return step -> desk.checkRectification(
                caseOf(step), Step.DECISION.get(step).equals("RECTIFIED"), CHECKED_ON.get(step));
    }

    @Bean
    JavaDelegate recordExitDecision(PoolExitDesk desk) {
        return step -> desk.decide(
                caseOf(step),
                DECISION.get(step),
                SUSPEND_MONTHS.find(step).orElse(null),
                RENEWED_UNTIL.find(step).orElse(null));
    }

    @Bean
    JavaDelegate closeEstate(PoolExitDesk desk) {
        return step -> desk.close(caseOf(step), notice(step));
    }

    @Bean
    JavaDelegate dropExit(PoolExitDesk desk) {
        return step -> desk.drop(caseOf(step), RENEWED_UNTIL.find(step).orElse(null));
    }
}
