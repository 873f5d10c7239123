package fangpiao.policychange;

import fangpiao.policy.Section;
import java.util.List;
import java.util.stream.IntStream;

/** A parameter for which two versions say something else, or mark it differently. */
record Difference(RuleLine one, RuleLine other) {

    static List<Difference> between(RuleVersion one, RuleVersion other) {
        List<RuleLine> ours = one.lines();
        List<RuleLine> theirs = other.lines();
        return IntStream.range(0, ours.size())
                .mapToObj(i -> new Difference(ours.get(i), theirs.get(i)))
                .filter(Difference::isOne)
                .toList();
    }

    public Section section() {
        return one.parameter().section();
    }

    private boolean isOne() {
        return !one.value().equals(other.value()) || !one.mark().equals(other.mark());
    }
}
