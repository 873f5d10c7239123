package fangpiao.policy;

import fangpiao.shared.Named;

/** The act that ends the transition fee (domain §2.8). */
public enum TransitionStop implements Named {
    VOUCHER_HANDOVER("房票发放"),
    SUPPLEMENT_SIGNED("补充协议签订"),
    CONTRACT_FILED("购房合同备案"),
    HOME_DELIVERED("新房交付");

    private final String chinese;

    TransitionStop(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
