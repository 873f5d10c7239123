package fangpiao.policy;

import fangpiao.shared.Named;

/** Whether a rule version is still being written, holds, or was given up before it held. */
public enum VersionStatus implements Named {
    DRAFT("草案"),
    ACTIVE("已生效"),
    ABANDONED("已放弃");

    private final String chinese;

    VersionStatus(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
