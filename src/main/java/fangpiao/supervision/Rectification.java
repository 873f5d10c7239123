package fangpiao.supervision;

import java.time.LocalDate;

/** What a developer is told to mend, and by when. */
record Rectification(String noticeNo, LocalDate until, String demands) {}
