package fangpiao.identity;

/** The kinds of act. Which of them one hand may not unite stands in the table {@code forbidden_pair} (domain §1.2). */
public enum Duty {
    MAKE("经办"),
    CALCULATE("核算"),
    LEGAL("法制审核"),
    CHECK("复核"),
    FUND("资金审核"),
    APPROVE("审批"),
    PRINT("制票"),
    SEAL("用印"),
    HAND_OVER("发放"),
    INSPECT("核查"),
    COUNTERSIGN("签认"),
    PUBLISH("公示"),
    SUPERVISE("督办"),
    PAY("支付"),
    AUTHORISE("支付审批"),
    RECEIPT("回单确认");

    private final String chinese;

    Duty(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
