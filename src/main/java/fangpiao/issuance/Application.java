package fangpiao.issuance;

import java.time.LocalDate;

/**
 * A household's application for a voucher (房票安置申请, D05).
 *
 * @param supplementaryAgreementNo by which a swap right is given up; null where there is none to give up
 */
record Application(String agreementNo, LocalDate appliedOn, String supplementaryAgreementNo) {}
