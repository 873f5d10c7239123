package fangpiao.statement;

import java.time.LocalDateTime;

/** Who signed for which side. */
public record Signature(Side side, String by, String byName, LocalDateTime at) {}
