package fangpiao.secondfactor;

import java.time.LocalDateTime;

/**
 * What one administrator asks for, and what became of it.
 *
 * @param subject key of an act, group of a role, or user
 * @param documentNo the order, or the person's own written request
 * @param outcome null while nobody has ruled
 */
record Request(
        long no,
        Kind kind,
        Scope scope,
        String subject,
        String documentNo,
        String reason,
        String requestedBy,
        LocalDateTime requestedAt,
        Outcome outcome,
        String ruledBy,
        LocalDateTime ruledAt,
        String opinion) {

    enum Kind {
        REQUIRE("必须验证"),
        RELAX("不再必须验证"),
        RESET("重置动态口令");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    enum Scope {
        ACT,
        ROLE,
        PERSON
    }

    enum Outcome {
        CONFIRMED("已确认"),
        REJECTED("未同意"),
        WITHDRAWN("已撤回");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public String state() {
        return isOpen() ? "待确认" : outcome.chinese;
    }
}
