package fangpiao.proof;

import java.util.Map;

/**
 * Two sides that must agree, place by place, and what to do where they do not. One query compares them all at once.
 *
 * @param left what the one side is, for people; mostly what the books say
 * @param right what the other side is
 * @param sql rows of place, case_no, left_fen, right_fen, left_word, right_word: one for each place, whether it agrees or not
 * @param parameters the names in the query
 */
record Check(
        String code,
        Topic topic,
        String title,
        String left,
        String right,
        String sql,
        Map<String, Object> parameters,
        Repair repair) {

    private static final String SUMS = """
            select place, case_no, left_fen::bigint, right_fen::bigint, null::text, null::text from (
            %s) as sums""";

    private static final String WORDS = """
            select place, case_no, null::bigint, null::bigint, left_word, right_word from (
            %s) as words""";

    /** @param sql rows of place, case_no, left_fen, right_fen */
    static Check ofSums(String code, Topic topic, String title, String left, String right, String sql, Repair repair) {
        return new Check(code, topic, title, left, right, SUMS.formatted(sql), Map.of(), repair);
    }

    /** @param sql rows of place, case_no, left_word, right_word */
    static Check ofWords(
            String code,
            Topic topic,
            String title,
            String left,
            String right,
            String sql,
            Map<String, Object> parameters,
            Repair repair) {
        return new Check(code, topic, title, left, right, WORDS.formatted(sql), parameters, repair);
    }
}
