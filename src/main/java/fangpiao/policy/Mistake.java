package fangpiao.policy;

/**
 * Something that is wrong in a rule version as it is written.
 *
 * @param code of the parameter, or of the head's line ({@code version.name})
 * @param sentence for the author, with the Chinese name; without a full stop
 */
public record Mistake(String code, String sentence) {}
