package fangpiao.proof;

import fangpiao.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * All accounts of one kind in the trial balance.
 *
 * @param code with a star where each account has its owner: {@code voucher/*&#47;available}
 * @param debit what left them (转出)
 * @param credit what came to them (转入)
 */
record AccountKind(String code, int accounts, Money debit, Money credit) {

    private record Title(String name, String meaning) {}

    private static final Map<String, Title> TITLES = Map.of(
            "treasury", new Title("财政资金", "已核发、已计奖励，减收回的；唯一可为借方余额的账户"),
            "voucher/*/available", new Title("房票可用余额", "持票人还可以使用的"),
            "voucher/*/held", new Title("房票锁定金额", "在办购房案占用的"),
            "voucher/*/frozen", new Title("房票冻结金额", "法院裁定冻结、尚未解冻的"),
            "developer/*/payable", new Title("应付房企", "合同已备案、尚未结算的"),
            "developer/*/clawback", new Title("应向房企追回", "合同已解除、房企尚未退回的"),
            "holder/*/payable", new Title("应付持票人及被征收人", "已转货币、已批准兑付、应补过渡费，尚未支付的"),
            "holder/*/bonus", new Title("应付购房奖励", "已核定、尚未兑付的"),
            "paid", new Title("已支付", "银行已到账的，减转为应追回的"));

    /** The order in which money passes through them. */
    private static final List<String> ORDER = List.of(
            "treasury",
            "voucher/*/available",
            "voucher/*/held",
            "voucher/*/frozen",
            "developer/*/payable",
            "developer/*/clawback",
            "holder/*/payable",
            "holder/*/bonus",
            "paid");

    public String name() {
        return TITLES.containsKey(code) ? TITLES.get(code).name() : code;
    }

    public String meaning() {
        return TITLES.containsKey(code) ? TITLES.get(code).meaning() : "";
    }

    int place() {
        int place = ORDER.indexOf(code);
        return place < 0 ? ORDER.size() : place;
    }

    Money balance() {
        return credit.minus(debit);
    }

    /** More has left than came. */
    public Money debitBalance() {
        return balance().isPositive() ? Money.ZERO : balance().negated();
    }

    /** More came than has left: that much stands there. */
    public Money creditBalance() {
        return balance().isPositive() ? balance() : Money.ZERO;
    }
}
