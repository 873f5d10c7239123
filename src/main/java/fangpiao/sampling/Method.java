package fangpiao.sampling;

/** How a sample is drawn. */
public enum Method {
    RANDOM("简单随机", "按 SM3(种子|案件号) 由小到大排列，取前n件。推断差错＝查出差错×总体件数÷样本件数。"),
    BY_AMOUNT(
            "按金额（货币单元）",
            "按 SM3(种子|案件号) 由小到大排列，以分为单位首尾相接；间隔J＝总金额÷n（取整），自第1＋SM3(种子) mod J分起，每隔J分命中一件。"
                    + "推断差错＝每件查出差错×J÷该件金额，金额不小于J的按查出差错计。");

    private final String chinese;
    private final String rule;

    Method(String chinese, String rule) {
        this.chinese = chinese;
        this.rule = rule;
    }

    public String chinese() {
        return chinese;
    }

    /** For those who want to draw it again. */
    public String rule() {
        return rule;
    }
}
