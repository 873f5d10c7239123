package fangpiao.limit;

import java.time.LocalTime;

/** When the bureau works; time outside of it uses up no limit. */
record OfficeHours(LocalTime from, LocalTime until) {}
