package fangpiao.pricewatch;

import static fangpiao.engine.CaseNumbers.caseOf;

import fangpiao.engine.Gate;
import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.pool.EstateBrief;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/price-change.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class PriceChangeDelegates {

    @Bean
    JavaDelegate openPriceChange(PriceChangeDesk desk) {
        return step -> {
            EstateBrief estate = desk.open(PriceChangeProcess.change(caseOf(step), step));
            ProcessVariable.HOLDER_NAME.set(step, estate.developerName());
            ProcessVariable.PROJECT_NAME.set(step, estate.name());
        };
    }

    @Bean
    JavaDelegate recordPrices(PriceChangeDesk desk) {
        return step -> {
            if (Step.DECISION.get(step).equals("ENTERED")) desk.enter(caseOf(step));
        };
    }

    @Bean
    JavaDelegate applyPrices(PriceChangeDesk desk) {
        return Gate.of(step -> desk.apply(caseOf(step)), step -> desk.sendBack(caseOf(step)));
    }

    @Bean
    JavaDelegate rejectPriceChange(PriceChangeDesk desk) {
        return step -> desk.reject(caseOf(step));
    }
}
