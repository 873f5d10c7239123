package fangpiao.funding;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.AMOUNT_YUAN;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;

import fangpiao.engine.Step;
import fangpiao.funding.FundMatter.Deposit;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/fund-entry.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class FundEntryDelegates {

    @Bean
    JavaDelegate openFundEntry(FundEntryDesk desk, FundWords words) {
        return step -> {
            FundEntry entry = desk.open(caseOf(step), FundEntryProcess.matter(step), FundEntryProcess.documentNo(step));
            HOLDER_NAME.set(step, words.fundOf(entry.matter()));
            PROJECT_NAME.set(step, words.projectOf(entry.matter()));
            if (entry.matter() instanceof Deposit deposit)
                AMOUNT_YUAN.set(step, deposit.amount().toString());
        };
    }

    @Bean
    JavaDelegate recordFundEntry(FundEntryDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("APPROVE")) desk.confirm(caseOf(step));
        };
    }

    @Bean
    JavaDelegate rejectFundEntry(FundEntryDesk desk) {
        return step -> desk.reject(caseOf(step));
    }
}
