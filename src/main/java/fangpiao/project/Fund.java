package fangpiao.project;

import fangpiao.policy.FundSource;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;

/**
 * A fund account of a project, with what is free in it now.
 *
 * @param account from which it pays; null in a fund of before there were any
 */
public record Fund(String no, String projectCode, String name, FundSource source, PayingAccount account, Money free) {

    /** The account it pays from; refused where none was ever entered. */
    public PayingAccount payer() {
        if (account == null) throw new Refusal("资金账户「" + name + "」尚未登记付款银行账户，不能支付。");
        return account;
    }
}
