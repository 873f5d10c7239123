package fangpiao.policy;

import fangpiao.shared.Named;

/** How far a building is when its homes are sold; decides the table of tranches (domain §5.1). */
public enum SaleStage implements Named {
    PRESALE("期房"),
    READY("现房"),
    SECOND_HAND("二手房");

    private final String chinese;

    SaleStage(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
