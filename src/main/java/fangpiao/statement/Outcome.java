package fangpiao.statement;

/** What was found out about an objection. */
public enum Outcome {
    BOOKS_RIGHT("账面无误"),
    CORRECTED("确有差错，已另案更正");

    private final String chinese;

    Outcome(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
