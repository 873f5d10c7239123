package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** One look at an estate (复核), from its cause to its conclusion. */
record PoolReview(
        CaseNo no,
        String estateCode,
        String policyVersion,
        Status status,
        ReviewRequest.Cause cause,
        String causeDetail,
        LocalDate openedOn,
        Set<Trigger> triggers) {

    enum Status {
        OPENED("待现场复核"),
        INSPECTED("待复核结论"),
        KEPT("保留在库"),
        WARNED("已警告"),
        EXITED("已转退库");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** What a review comes to. */
    enum Conclusion {
        KEEP,
        WARN,
        EXIT
    }

    PoolReview require(Status expected) {
        if (status == expected) return this;
        throw new Refusal("复核案%s当前为「%s」，不能办理此步骤。".formatted(no, status.chinese()));
    }

    /** Nobody is warned or leaves for what this review has not found. */
    void requireFound(Trigger ground, Set<Trigger> found) {
        if (found.contains(ground)) return;
        String all = found.isEmpty() ? "无" : chinese(found);
        throw new Refusal("「%s」不在本次复核发现的事由之列（%s）。".formatted(ground.chinese(), all));
    }

    static String chinese(Set<Trigger> triggers) {
        return triggers.stream().sorted().map(Trigger::chinese).collect(Collectors.joining("、"));
    }
}
