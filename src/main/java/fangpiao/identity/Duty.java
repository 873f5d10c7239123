package fangpiao.identity;

import java.util.Set;

/** The kinds of act that must not come together in one hand within one case (domain §1.2, SOD-1 and SOD-3). */
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

    /** Pairs that one person may unite: neither decides over the other, and a district office has few people. */
    private static final Set<Set<Duty>> COMPATIBLE = Set.of(
            Set.of(MAKE, HAND_OVER),
            Set.of(MAKE, PUBLISH),
            Set.of(APPROVE, PUBLISH),
            Set.of(APPROVE, SUPERVISE),
            Set.of(FUND, RECEIPT));

    private final String chinese;

    Duty(String chinese) {
        this.chinese = chinese;
    }

    public boolean isCompatibleWith(Duty other) {
        return this == other || COMPATIBLE.contains(Set.of(this, other));
    }

    public String chinese() {
        return chinese;
    }
}
