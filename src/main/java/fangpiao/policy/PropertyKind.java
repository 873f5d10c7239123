package fangpiao.policy;

import fangpiao.shared.Named;

/** What was expropriated (domain §12 scope.propertyKinds). */
public enum PropertyKind implements Named {
    RESIDENTIAL("住宅"),
    NON_RESIDENTIAL("非住宅");

    private final String chinese;

    PropertyKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
