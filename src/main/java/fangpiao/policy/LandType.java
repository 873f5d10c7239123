package fangpiao.policy;

import fangpiao.shared.Named;

/** Whose land the expropriated home stands on (domain §12 scope.landTypes). */
public enum LandType implements Named {
    STATE("国有"),
    COLLECTIVE("集体");

    private final String chinese;

    LandType(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
