package fangpiao.statement;

import fangpiao.identity.Role;

/** One of the two that sign a statement. */
public enum Side {
    BUREAU("核发机关", Role.FINANCE_CHECKER),
    APPROVER("财政审批", Role.FINANCE_APPROVER),
    DEVELOPER("房企", Role.DEVELOPER);

    private final String chinese;
    private final Role role;

    Side(String chinese, Role role) {
        this.chinese = chinese;
        this.role = role;
    }

    public String chinese() {
        return chinese;
    }

    /** Of those who may sign for it. */
    public Role role() {
        return role;
    }
}
