package fangpiao.policy;

import java.time.LocalDateTime;

/**
 * Whose hands a rule version went through; what came with the product has nobody's.
 *
 * @param author login of who wrote it, or null
 * @param activator login of who put it in force, or null
 * @param activatedAt or null
 */
public record Signatures(String author, String activator, LocalDateTime activatedAt) {}
