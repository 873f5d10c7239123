package fangpiao.shared;

/**
 * Somebody has seen a notice and says so.
 *
 * @param key of the notice
 */
public record NoticeAcknowledged(String key, String person) {}
