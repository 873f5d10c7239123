package fangpiao.filing;

import fangpiao.shared.Named;

/** How a difference ended. */
public enum Resolution implements Named {
    APPLIED("以网签为准"),
    MATCHED("重新比对一致"),
    DISMISSED("不采用"),
    CANCELLED("备案注销");

    private final String chinese;

    Resolution(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
