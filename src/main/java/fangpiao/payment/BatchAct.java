package fangpiao.payment;

import java.time.LocalDateTime;

/** What was done to a batch, by whom and why; by nobody where the house acted itself. */
record BatchAct(Kind kind, String person, String reason, LocalDateTime at) {

    enum Kind {
        COMPOSED("组批"),
        APPROVED("审批同意"),
        REJECTED("审批不同意"),
        CANCELLED("撤销"),
        RELEASED("放行"),
        RETOLD("重新通知银行"),
        CLOSED("全部结清");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
