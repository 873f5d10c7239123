package fangpiao.inquiry;

/** Who is asked, and about what. */
public enum Register {
    TITLE("不动产登记"),
    SEIZURE("查封、抵押登记"),
    TAX("重大税收违法"),
    CREDIT("失信被执行人、经营异常"),
    PERMIT("预售许可、现售备案");

    private final String chinese;

    Register(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
