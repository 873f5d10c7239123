package fangpiao.amount;

import fangpiao.policy.Evidence;
import fangpiao.policy.Parameter;
import fangpiao.policy.Policy;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which parameters of which version an amount rests: {@code 奖励比例8%（KM-2025，待确认：未公布；采用郑州8%）}. */
public final class Basis {

    private Basis() {}

    public static String of(Policy policy, Parameter<?>... parameters) {
        return Stream.of(parameters).map(parameter -> of(policy, parameter)).collect(Collectors.joining("；"));
    }

    private static String of(Policy policy, Parameter<?> parameter) {
        Evidence evidence = policy.evidence(parameter);
        return parameter.chinese() + joint(parameter) + policy.say(parameter) + "（" + policy.code() + "，"
                + evidence.mark() + "：" + evidence.source() + "）";
    }

    /** A figure follows its name at once, a word after a colon. */
    private static String joint(Parameter<?> parameter) {
        return switch (parameter.notation().kind()) {
            case YES_NO, ONE_OF, SOME_OF -> "：";
            default -> "";
        };
    }
}
