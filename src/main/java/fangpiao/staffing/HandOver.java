package fangpiao.staffing;

import java.time.LocalDateTime;
import java.util.List;

/** A hand-over list (岗位交接清单): what one person holds when he changes his post, and who has it afterwards. */
public record HandOver(
        long id,
        String giver,
        String giverName,
        String receiver,
        String receiverName,
        String reason,
        String enteredByName,
        LocalDateTime enteredAt,
        LocalDateTime givenAt,
        LocalDateTime receivedAt,
        List<Item> items) {

    public enum Kind {
        TASK("已签收的待办"),
        CASE("本人发起的在办案件"),
        DRAFT("规则草稿"),
        BATCH("本人组成、未结的付款批次"),
        SUBSTITUTION("代岗"),
        POST("岗位公共待办");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * One line of the list.
     *
     * @param reference the case or thing it belongs to; may be null
     * @param taskId of a task that goes to the receiver; else null
     * @param result how that went; null until then, and for all else
     */
    public record Item(int place, Kind kind, String what, String reference, String taskId, String result) {

        public boolean isOfCase() {
            return reference != null && (kind == Kind.TASK || kind == Kind.CASE);
        }
    }

    public String state() {
        if (receivedAt != null) return "已交接";
        return givenAt == null ? "待移交人签认" : "待接收人签认";
    }

    /** Who signs next; nobody when both have. */
    public String next() {
        if (receivedAt != null) return null;
        return givenAt == null ? giver : receiver;
    }

    HandOver with(List<Item> now) {
        return new HandOver(
                id,
                giver,
                giverName,
                receiver,
                receiverName,
                reason,
                enteredByName,
                enteredAt,
                givenAt,
                receivedAt,
                now);
    }
}
