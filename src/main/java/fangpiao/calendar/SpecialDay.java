package fangpiao.calendar;

import java.time.LocalDate;

/** A day that is not what its weekday says. */
public record SpecialDay(LocalDate day, DayKind kind, String name) {}
