package fangpiao.closing;

import static fangpiao.engine.CaseNumbers.caseOf;

import fangpiao.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/month-closing.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class MonthClosingDelegates {

    @Bean
    JavaDelegate openClosing(ClosingDesk desk) {
        return step -> {
            MonthClosing closing = MonthClosingProcess.closing(caseOf(step), step);
            desk.open(closing);
            ProcessVariable.HOLDER_NAME.set(step, closing.month().chinese());
            ProcessVariable.PROJECT_NAME.set(step, closing.act().chinese());
        };
    }

    @Bean
    JavaDelegate applyClosing(ClosingDesk desk) {
        return step -> MonthClosingProcess.MONTH_CLOSED.pass(step, desk.apply(caseOf(step)));
    }

    @Bean
    JavaDelegate rejectClosing(ClosingDesk desk) {
        return step -> desk.reject(caseOf(step));
    }
}
