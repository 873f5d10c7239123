package fangpiao.engine;

import java.util.List;

/**
 * A form as it lay before the person who handed it in, in the words of the form.
 *
 * @param name its id, or what a page of our own calls itself
 * @param digest SM3 over its definition as it was deployed, in hexadecimal digits; null for a page of our own
 * @param tables what it listed, but the opinions of those before, whose acts tell them
 * @param shown what stood in its fields when it was opened
 * @param answers the fields the person could fill in, also those he left empty
 */
public record FilledForm(String name, String digest, List<Table> tables, List<Entry> shown, List<Entry> answers) {

    /** A list with a heading. */
    public record Table(String title, List<String> columns, List<List<String>> rows) {}

    /**
     * One field.
     *
     * @param value null if it is empty
     * @param words what a choice is called; null where the value speaks for itself
     */
    public record Entry(String key, String label, String value, String words) {

        public static Entry of(String key, String label, String value) {
            return new Entry(key, label, value, null);
        }

        /** As a person reads it. */
        public String text() {
            return words == null ? value : words;
        }
    }

    /** Of a page of our own: what it showed, and what was answered there. */
    public static FilledForm ofPage(String name, List<Entry> shown, List<Entry> answers) {
        return new FilledForm(name, null, List.of(), shown, answers);
    }
}
