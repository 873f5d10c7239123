package fangpiao.benchmark;

import java.time.LocalDate;

/** A household with a concluded agreement that is about to apply, and the blank paper its voucher will be printed on. */
record Applicant(String agreementNo, LocalDate appliedOn, String stockSerial) {}
