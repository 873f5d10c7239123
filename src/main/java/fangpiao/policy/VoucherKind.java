package fangpiao.policy;

import fangpiao.shared.Named;

/** What a voucher is given for (domain §12 voucherType). */
public enum VoucherKind implements Named {
    RESETTLEMENT("征收安置房票"),
    TALENT_SUBSIDY("人才房票"),
    STALLED_PROJECT_SWAP("停工项目置换房票");

    private final String chinese;

    VoucherKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
