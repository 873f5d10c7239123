package fangpiao.statement;

/**
 * What was found out, for the developer to read; a proposal until another person has agreed.
 *
 * @param by who found it out
 */
record Explanation(Outcome outcome, String words, String documentNo, String by) {

    String answer() {
        return "%s。%s（依据%s）".formatted(outcome.chinese(), words, documentNo);
    }
}
