package fangpiao.policychange;

import fangpiao.policy.VersionHead;
import fangpiao.policy.VersionStatus;
import fangpiao.shared.Named;
import java.time.LocalDate;

/** How a rule version stands on a day. */
enum Standing implements Named {
    DRAFT("草案"),
    COMING("待生效"),
    IN_FORCE("生效中"),
    ENDED("已失效"),
    ABANDONED("已放弃");

    private final String chinese;

    Standing(String chinese) {
        this.chinese = chinese;
    }

    static Standing of(VersionHead head, VersionStatus status, LocalDate today) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case ABANDONED -> ABANDONED;
            case ACTIVE -> {
                if (today.isBefore(head.effectiveFrom())) yield COMING;
                boolean over = head.effectiveTo() != null && today.isAfter(head.effectiveTo());
                yield over ? ENDED : IN_FORCE;
            }
        };
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
