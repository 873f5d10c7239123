package fangpiao.pool;

import java.time.LocalDate;

/** The public notice (公示) with which an estate is listed. */
record Notice(String no, LocalDate publishedOn, int days) {}
