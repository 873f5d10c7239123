package fangpiao.shared;

import java.util.Map;

/**
 * Something that somebody has to be told. Whoever knows it publishes it inside the transaction in which it happens, and
 * cares no more: it is told if that transaction commits, and else never.
 *
 * @param key makes it come once, however often it is published
 * @param kind of the kinds that {@code notification} knows
 * @param caseNo the case it belongs to; null if none
 * @param facts by the Chinese names that stand in the templates of the kind
 */
public record Notice(String key, String kind, CaseNo caseNo, Addressee addressee, Map<String, String> facts) {}
