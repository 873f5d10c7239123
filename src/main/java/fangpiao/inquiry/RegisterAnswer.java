package fangpiao.inquiry;

/**
 * What a register says, in its own words.
 *
 * @param key the question it answers
 * @param word CLEAR or ADVERSE, if it keeps to what was agreed
 * @param remark what it has to add
 * @param reference the register's own number for the answer
 */
public record RegisterAnswer(String key, String word, String remark, String reference) {}
