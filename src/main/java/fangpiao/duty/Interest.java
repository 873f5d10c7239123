package fangpiao.duty;

import fangpiao.shared.Named;

/** What an official declares as his reason. */
public enum Interest implements Named {
    PARTY("本人是当事人或者其代理人"),
    KINSHIP("与当事人有近亲属关系"),
    ECONOMIC("与本案有经济利益关系"),
    OTHER("有其他可能影响公正办理的关系");

    private final String chinese;

    Interest(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
