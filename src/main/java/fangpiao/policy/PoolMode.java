package fangpiao.policy;

import fangpiao.shared.Named;

/** Which homes may be bought (domain §12 pool.mode). */
public enum PoolMode implements Named {
    CLOSED("限房源库"),
    OPEN("在售均可");

    private final String chinese;

    PoolMode(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
