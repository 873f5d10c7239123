package fangpiao.reconciliation;

import static fangpiao.reconciliation.Resolution.BOOKED;
import static fangpiao.reconciliation.Resolution.CLAIMED;
import static fangpiao.reconciliation.Resolution.CORRECTED;
import static fangpiao.reconciliation.Resolution.NOTED;
import static fangpiao.reconciliation.Resolution.NOT_PAID;
import static fangpiao.reconciliation.Resolution.RETURNED;

import fangpiao.shared.Named;
import java.util.List;
import java.util.stream.Collectors;

/** How bank and books can differ, what is done about it, and which ends it may have. */
public enum DifferenceKind implements Named {
    PAID_TWICE("重复付款", "银行就同一支付指令付了两次。立即通知银行追回，追回后与退回的流水相互冲销。", CORRECTED, NOTED),
    AMOUNT("金额不一致", "流水金额与支付指令或追款金额不同。请银行冲正后按原指令重新支付，不能按流水金额入账。", CORRECTED, BOOKED, NOTED),
    PAYEE("收款账户不一致", "款项付入了指令以外的账户。请银行立即追回。", CORRECTED, NOTED),
    OTHER_ACCOUNT("付款账户不一致", "款项从指令以外的账户付出。请银行冲正，或核实后在两个资金账户之间调整。", CORRECTED, BOOKED, NOTED),
    NOT_ORDERED("无指令付款", "找不到对应的支付指令。银行收费另行入账；指令后来登记的，自动重新核对；其他的请银行说明。", CLAIMED, CORRECTED, BOOKED, NOTED),
    NOT_TOLD("指令无效却已付款", "支付指令尚未发出、已被拒绝或已登记退回，银行却已付款。查明前不得再次支付。", CORRECTED, BOOKED, NOTED),
    AMBIGUOUS("无法唯一对应", "金额和账户相同的不止一笔。查明后认领。", CLAIMED, CORRECTED, BOOKED, NOTED),
    REFUSED("未能入账", "流水与指令一致，但对应的案件不能入账。按提示处理后自动重新核对，或查明后认领。", CLAIMED, CORRECTED, BOOKED, NOTED),
    UNKNOWN_CREDIT("来款不明", "找不到对应的追回款、退汇或到位资金。登记后自动重新核对，或查明后认领。", CLAIMED, CORRECTED, BOOKED, NOTED),
    LATE_RETURN(
            "到账后退汇",
            "已确认到账的付款又被退回。与收款人核实账户后按退汇转回：账上恢复应付，案件回到支付环节，另立支付指令。合同已退房的，认领为该退房案的追回款。",
            RETURNED,
            CLAIMED,
            CORRECTED,
            BOOKED,
            NOTED),
    REFUND("重复付款退回", "银行退回重复支付的款项。在「重复付款」的差异中与本笔相互冲销后，本差异自行消除。", CORRECTED, BOOKED, NOTED),
    MISSING_DEBIT("付款未见流水", "支付指令发出已超过规定的工作日，流水中没有。向银行查询；银行查明未付的，退回重新支付。", NOT_PAID, NOTED),
    MISSING_CREDIT("收款未见流水", "已登记到账的款项，流水中没有。核对登记依据的真实性。", NOTED),
    OPENING("期初余额不一致", "启用对账时，银行余额与我方账面余额不同。查明差额的来源。", NOTED);

    private final String chinese;
    private final String advice;
    private final List<Resolution> resolutions;

    DifferenceKind(String chinese, String advice, Resolution... resolutions) {
        this.chinese = chinese;
        this.advice = advice;
        this.resolutions = List.of(resolutions);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    public String advice() {
        return advice;
    }

    boolean mayEndAs(Resolution resolution) {
        return resolutions.contains(resolution);
    }

    /** What may be chosen, in words. */
    String choices() {
        return resolutions.stream().map(Resolution::chinese).collect(Collectors.joining("、"));
    }

    /** Money has left the account that should not have, or nobody knows why. */
    public boolean isAlarm() {
        return this == PAID_TWICE || this == PAYEE || this == NOT_TOLD || this == NOT_ORDERED;
    }
}
