package fangpiao.duty;

import fangpiao.shared.Named;

/** How far an official keeps his hands off. */
public enum Reach implements Named {
    CASE("仅本案"),
    HOUSEHOLD("本户全部案件"),
    DEVELOPER("该房企全部案件");

    private final String chinese;

    Reach(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
