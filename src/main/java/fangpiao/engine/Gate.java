package fangpiao.engine;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The service task behind a decision (同意、退回、不同意): a rejection leads to a service task of its own. */
public final class Gate {

    private Gate() {}

    public static JavaDelegate of(JavaDelegate passed, JavaDelegate sentBack) {
        return step -> {
            switch (Step.DECISION.get(step)) {
                case "APPROVE" -> passed.execute(step);
                case "RETURN" -> sentBack.execute(step);
                default -> {}
            }
        };
    }
}
