package fangpiao.filing;

import fangpiao.shared.Named;

/** Whether the authority knows of a voucher. */
public enum FiledKind implements Named {
    VOUCHER("房票"),
    OTHER("其他");

    private final String chinese;

    FiledKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
