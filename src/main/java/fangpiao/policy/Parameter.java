package fangpiao.policy;

import java.util.List;

/**
 * One parameter of the rules (domain §12).
 *
 * @param code as packs and the evidence write it: {@code term.months}
 * @param optional whether a version may leave it empty
 */
public record Parameter<T>(
        String code, String chinese, Section section, boolean optional, Notation<T> notation, Place place) {

    /** What is written for it, or null for nothing; adds to the complaints what is wrong with it. */
    T read(String text, List<String> complaints) {
        if (text == null || text.isBlank()) {
            if (!optional) complaints.add("「" + chinese + "」应当填写");
            return null;
        }
        try {
            return notation.reader().apply(text.strip());
        } catch (Unfit unfit) {
            complaints.add("「" + chinese + "」" + unfit.getMessage());
            return null;
        }
    }

    String write(T value) {
        return value == null ? "" : notation.writer().apply(value);
    }

    /** For an official to read. */
    public String say(T value) {
        return value == null ? "—" : notation.speaker().apply(value);
    }
}
