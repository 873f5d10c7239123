package fangpiao.funding;

import fangpiao.project.FundPosition;
import fangpiao.project.PayingAccount;

/** A fund in the register (资金台账 R14). */
record FundLine(Backer backer, PayingAccount account, FundPosition position) {

    public String no() {
        return backer.fundNo();
    }

    public String accountInWords() {
        return FundWords.account(account);
    }
}
