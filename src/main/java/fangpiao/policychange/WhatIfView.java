package fangpiao.policychange;

import fangpiao.shared.Named;
import java.util.Arrays;

/** Which cases of a replay a page shows. */
enum WhatIfView implements Named {
    ALL("all", "全部", "true"),
    GAINING("gaining", "增加", "gain_fen > 0"),
    LOSING("losing", "减少", "gain_fen < 0"),
    UNCHANGED("unchanged", "金额不变", "gain_fen = 0"),
    OTHER_LEVEL("level", "审批层级变化", "before_level <> after_level"),
    OTHER_TERM("term", "期限变化", "before_term_months <> after_term_months");

    private final String path;
    private final String chinese;
    private final String condition;

    WhatIfView(String path, String chinese, String condition) {
        this.path = path;
        this.chinese = chinese;
        this.condition = condition;
    }

    /** What is asked for, or all. */
    static WhatIfView at(String path) {
        return Arrays.stream(values())
                .filter(view -> view.path.equals(path))
                .findFirst()
                .orElse(ALL);
    }

    public String path() {
        return path;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** In SQL, over what_if_case. */
    String condition() {
        return condition;
    }
}
