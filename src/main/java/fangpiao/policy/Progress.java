package fangpiao.policy;

import fangpiao.shared.Named;

/** How far a building must be before its homes enter the pool (domain §12 pool.minProgress). */
public enum Progress implements Named {
    FOUNDATION_DONE("基础完工"),
    MAIN_STRUCTURE_TOPPED("主体封顶"),
    COMPLETION_FILED("竣工验收备案");

    private final String chinese;

    Progress(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
