package fangpiao.policy;

/** What a developer must have reached to be paid a tranche (domain §5.1). */
public enum Node {
    CONTRACT_FILED("合同网签备案"),
    MAIN_STRUCTURE_TOPPED("主体封顶"),
    FIRST_REGISTRATION("首次登记"),
    DELIVERABLE("具备交付条件");

    private final String chinese;

    Node(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
