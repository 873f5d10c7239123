package fangpiao.pool;

import static fangpiao.pool.PoolEntryProcess.entryOf;
import static fangpiao.pool.PoolEntryProcess.isApproved;

import fangpiao.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/pool-entry.bpmn} asks of the application, in the order of the diagram. */
@Configuration
class PoolEntryDelegates {

    @Bean
    JavaDelegate openEntry(PoolEntryDesk desk) {
        return task -> {
            Estate estate = PoolEntryProcess.estate(task);
            desk.open(entryOf(task), estate);
            ProcessVariable.HOLDER_NAME.set(task, estate.developer().name());
            ProcessVariable.PROJECT_NAME.set(task, estate.name());
        };
    }

    @Bean
    JavaDelegate recordDocumentReview(PoolEntryDesk desk) {
        return task -> {
            if (isApproved(task)) desk.acceptDocuments(entryOf(task));
        };
    }

    @Bean
    JavaDelegate recordInspection(PoolEntryDesk desk) {
        return task -> desk.recordInspection(entryOf(task), PoolEntryProcess.inspection(task), isApproved(task));
    }

    @Bean
    JavaDelegate recordUnits(PoolEntryDesk desk) {
        return task -> desk.enterUnits(entryOf(task), PoolEntryProcess.UNIT_LINES.get(task));
    }

    @Bean
    JavaDelegate recordEntryApproval(PoolEntryDesk desk) {
        return task -> {
            if (isApproved(task)) desk.approve(entryOf(task));
        };
    }

    @Bean
    JavaDelegate listEstate(PoolEntryDesk desk) {
        return task -> desk.list(entryOf(task), PoolEntryProcess.notice(task));
    }

    @Bean
    JavaDelegate rejectEntry(PoolEntryDesk desk) {
        return task -> desk.reject(entryOf(task));
    }
}
