package fangpiao.reconciliation;

import fangpiao.shared.Named;

/** What a file of statements is written in. */
public enum StatementFormat implements Named {
    CAMT_053_001_02("camt.053.001.02"),
    CAMT_053_001_08("camt.053.001.08"),
    SHEET("表格");

    private final String chinese;

    StatementFormat(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
