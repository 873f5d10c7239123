package fangpiao.policy;

import fangpiao.shared.Named;

/** What a developer must have reached to be paid a tranche (domain §5.1). */
public enum Node implements Named {
    CONTRACT_FILED("合同网签备案", false),
    FOUNDATION_DONE("基础完工", true),
    MAIN_STRUCTURE_TOPPED("主体封顶", true),
    COMPLETION_FILED("竣工验收备案", true),
    DELIVERED("交付", false),
    FIRST_REGISTRATION("首次登记", true),
    TITLE_ISSUED("办证", false),
    DELIVERABLE("具备交付条件", true),
    TRANSFER_REGISTERED("转移登记", false),

    /** Of no table: what was kept back of the others is due when the warranty is over. */
    RETENTION("预留款（质保期满）", false);

    private final String chinese;
    private final boolean ofBuilding;

    Node(String chinese, boolean ofBuilding) {
        this.chinese = chinese;
        this.ofBuilding = ofBuilding;
    }

    /** Reached by a whole building at once; the others by each contract or home for itself. */
    public boolean isOfBuilding() {
        return ofBuilding;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
