package fangpiao.policy;

import fangpiao.shared.Named;

/** What the buyer is to the holder (domain §4.1). */
public enum Kinship implements Named {
    SELF("本人"),
    SPOUSE("配偶"),
    PARENT("父母"),
    CHILD("子女"),
    SIBLING("兄弟姐妹"),
    GRANDPARENT("祖父母、外祖父母"),
    GRANDCHILD("孙子女、外孙子女");

    private final String chinese;

    Kinship(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
