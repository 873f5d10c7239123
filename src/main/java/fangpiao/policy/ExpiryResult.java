package fangpiao.policy;

import fangpiao.shared.Named;

/** What becomes of what is left when the term is over (domain §7.2). */
public enum ExpiryResult implements Named {
    CONVERT_TO_MONEY_NO_BONUS("转货币补偿"),
    ORIGINAL_AGREEMENT("恢复原协议安置方式"),
    VOID("房票作废");

    private final String chinese;

    ExpiryResult(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
