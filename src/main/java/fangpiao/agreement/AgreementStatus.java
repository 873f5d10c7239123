package fangpiao.agreement;

/** How far a compensation agreement is; the table of states is on the module's cover page. */
public enum AgreementStatus {
    SURVEYED("已调查"),
    VALUED("已评估"),
    CHECKED("已复核"),
    CHOSEN("已选择安置方式"),
    SIGNED("已签订"),
    PUBLISHED("公示中"),
    CONCLUDED("已生效"),
    REJECTED("已终止");

    private final String chinese;

    AgreementStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
