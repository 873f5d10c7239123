package fangpiao.approval;

import java.time.LocalDateTime;

/** What somebody has voted, in the words of the form, and when. */
record Vote(String said, LocalDateTime at) {}
