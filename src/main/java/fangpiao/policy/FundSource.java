package fangpiao.policy;

import fangpiao.shared.Named;

/** Whose money stands behind a voucher (domain §12 fund.source). */
public enum FundSource implements Named {
    BUDGET("财政预算"),
    PROJECT("项目资金"),
    SPECIAL_LOAN("专项借款"),
    DEVELOPER_ADVANCE("房企垫付");

    private final String chinese;

    FundSource(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
