package fangpiao.policychange;

import fangpiao.policy.Parameter;
import fangpiao.policy.Section;
import fangpiao.shared.Named;
import java.util.ArrayList;
import java.util.List;

/** One parameter on the edit page: what may be entered, what is, and what is wrong with it. */
record RuleField(Parameter<?> parameter, RuleEntries entries, List<String> mistakes) {

    private static final int SPARE_ROWS = 2;

    public String code() {
        return parameter.code();
    }

    public Section section() {
        return parameter.section();
    }

    public String kind() {
        return parameter.notation().kind().name();
    }

    /** Printed behind the field. */
    public String unit() {
        String unit = parameter.notation().unit();
        return kind().equals("SHARE") ? "%" + unit : unit;
    }

    /** How to enter it, where that is not plain. */
    public String hint() {
        return switch (parameter.notation().kind()) {
            case CODES -> "六位行政区划代码，用空格分开。";
            case NUMBERS -> "用空格分开。";
            default -> "";
        };
    }

    public List<Named> options() {
        return parameter.notation().options();
    }

    public String value() {
        return entries.value(code());
    }

    public boolean chosen(Named option) {
        List<String> chosen = entries.values(code());
        return chosen.contains(name(option)) || chosen.contains(option.chinese());
    }

    /** As a pack writes the option. */
    public String name(Named option) {
        return ((Enum<?>) option).name();
    }

    /** The rows that are filled in, and some to fill in. */
    public List<List<String>> rows() {
        RowShape shape = RowShape.of(parameter.notation().kind()).orElseThrow();
        var rows = new ArrayList<>(entries.rows(parameter, shape));
        rows.removeIf(row -> String.join("", row).isBlank());
        for (int i = 0; i < SPARE_ROWS; i++)
            rows.add(shape.columns().stream().map(column -> "").toList());
        return rows;
    }

    public boolean confirmed() {
        return entries.confirmed(parameter);
    }

    public String source() {
        return entries.source(parameter);
    }
}
