package fangpiao.policy;

import fangpiao.shared.Named;

/** What a developer must have reached to be paid a tranche (domain §5.1). */
public enum Node implements Named {
    CONTRACT_FILED("合同网签备案"),
    FOUNDATION_DONE("基础完工"),
    MAIN_STRUCTURE_TOPPED("主体封顶"),
    COMPLETION_FILED("竣工验收备案"),
    DELIVERED("交付"),
    FIRST_REGISTRATION("首次登记"),
    TITLE_ISSUED("办证"),
    DELIVERABLE("具备交付条件"),
    TRANSFER_REGISTERED("转移登记");

    private final String chinese;

    Node(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
