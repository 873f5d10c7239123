package fangpiao.developer;

import java.time.LocalDate;

/** Something a company should know or do; {@code path} leads to it. */
public record OwnReminder(String topic, String sentence, String path, LocalDate day) {}
