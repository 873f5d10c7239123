package fangpiao.notification;

/** How urgent a line of the morning digest is; the digest begins with the first. */
public enum Risk {
    OVERDUE("已超期"),
    DUE_TODAY("今日到期"),
    SOON("即将到期"),
    MONEY("资金事项"),
    OTHER("其他事项");

    private final String chinese;

    Risk(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
