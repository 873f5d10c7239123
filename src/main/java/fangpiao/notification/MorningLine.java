package fangpiao.notification;

/** Something a person should see this morning, in one sentence. */
public record MorningLine(Risk risk, String sentence) {}
