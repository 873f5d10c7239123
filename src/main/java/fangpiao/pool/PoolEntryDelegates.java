package fangpiao.pool;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.pool.PoolEntryProcess.isApproved;

import fangpiao.engine.ProcessVariable;
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
        return step -> {
            if (isApproved(step)) desk.acceptDocuments(caseOf(step));
        };
    }

    @Bean
    JavaDelegate recordInspection(PoolEntryDesk desk) {
        return step -> desk.recordInspection(caseOf(step), PoolEntryProcess.inspection(step), isApproved(step));
    }

    @Bean
    JavaDelegate recordUnits(PoolEntryDesk desk) {
        return step -> desk.enterUnits(caseOf(step), PoolEntryProcess.UNIT_LINES.get(step));
    }

    @Bean
    JavaDelegate recordEntryApproval(PoolEntryDesk desk) {
        return step -> {
            if (isApproved(step)) desk.approve(caseOf(step));
        };
    }

    @Bean
    JavaDelegate listEstate(PoolEntryDesk desk) {
        return step -> desk.list(caseOf(step), PoolEntryProcess.notice(step));
    }

    @Bean
    JavaDelegate rejectEntry(PoolEntryDesk desk) {
        return step -> desk.reject(caseOf(step));
    }
}
