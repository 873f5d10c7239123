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

    /** What is written for it, or null for nothing; adds to the mistakes what is wrong with it. */
    T read(String text, List<Mistake> mistakes) {
        if (text == null || text.isBlank()) {
            if (!optional) mistakes.add(new Mistake(code, called() + "应当填写"));
            return null;
        }
        try {
            return notation.reader().apply(text.strip());
        } catch (Unfit unfit) {
            mistakes.add(new Mistake(code, called() + unfit.getMessage()));
            return null;
        }
    }

    /** Its name in a sentence; with the heading where several have the same name. */
    String called() {
        String name = "「" + chinese + "」";
        boolean ofBonus = place instanceof Place.OfBonus || place instanceof Place.Bands;
        return ofBonus ? section.chinese() + name : name;
    }

    String write(T value) {
        return value == null ? "" : notation.writer().apply(value);
    }

    /** For an official to read. */
    public String say(T value) {
        return value == null ? "—" : notation.speaker().apply(value);
    }
}
