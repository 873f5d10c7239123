package fangpiao.supervision;

import static fangpiao.engine.CaseNumbers.caseOf;
import static fangpiao.engine.ProcessVariable.HOLDER_NAME;
import static fangpiao.engine.ProcessVariable.PROJECT_NAME;
import static fangpiao.supervision.PoolReviewProcess.DECISION;
import static fangpiao.supervision.PoolReviewProcess.GROUND;
import static fangpiao.supervision.PoolReviewProcess.request;
import static fangpiao.supervision.PoolReviewProcess.site;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code bpmn/pool-review.bpmn} asks of the application, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class PoolReviewDelegates {

    @Bean
    JavaDelegate openReview(PoolReviewDesk desk) {
        return step -> {
            desk.open(caseOf(step), request(step));
            SupervisedEstate estate = desk.estateOf(caseOf(step));
            HOLDER_NAME.set(step, estate.developerName());
            PROJECT_NAME.set(step, estate.name());
        };
    }

    @Bean
    JavaDelegate recordReview(PoolReviewDesk desk) {
        return step -> desk.inspect(caseOf(step), site(step));
    }

    @Bean
    JavaDelegate closeReview(PoolReviewDesk desk) {
        return step ->
                desk.close(caseOf(step), DECISION.get(step), GROUND.find(step).orElse(null));
    }
}
