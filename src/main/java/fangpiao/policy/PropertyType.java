package fangpiao.policy;

import fangpiao.shared.Named;

/** What may be bought with a voucher (domain §4.2). */
public enum PropertyType implements Named {
    HOME("住宅"),
    SHOP("商业"),
    OFFICE("办公"),
    PARKING("车位");

    private final String chinese;

    PropertyType(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
