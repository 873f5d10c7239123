package fangpiao.policy;

import fangpiao.shared.Named;

/** What of a balance is cut when it is above the limit (F-11). */
public enum HaircutScope implements Named {
    WHOLE("全部余额"),
    EXCESS("超出部分");

    private final String chinese;

    HaircutScope(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
