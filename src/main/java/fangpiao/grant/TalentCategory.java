package fangpiao.grant;

import fangpiao.shared.Named;

/** How high a talent is classed; the classes are our assumption, 待确认 by the district. */
enum TalentCategory implements Named {
    A("A类"),
    B("B类"),
    C("C类"),
    D("D类"),
    E("E类");

    private final String chinese;

    TalentCategory(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
