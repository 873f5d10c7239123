package fangpiao.policy;

import fangpiao.shared.Named;

/** From when the term runs (domain §12 term.startEvent). */
public enum TermStart implements Named {
    ISSUE_DATE("核发之日"),
    HANDOVER("领取之日");

    private final String chinese;

    TermStart(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
