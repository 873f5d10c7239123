package fangpiao.developer;

import java.time.LocalDateTime;

/**
 * What has been decided in a case, as a company may know it: not by whom, and what was said only where the case came back
 * or ended by it.
 *
 * @param no the case was sent back or refused
 */
public record OwnStep(String step, LocalDateTime at, String outcome, boolean no, String said) {}
