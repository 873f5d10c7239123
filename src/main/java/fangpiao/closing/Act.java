package fangpiao.closing;

/** What is asked for. */
public enum Act {
    CLOSE("月结"),
    REOPEN("反结账");

    private final String chinese;

    Act(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
