package fangpiao.funding;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** A claim that has been paid, by one fund: whether in time (K09). */
record SettledClaim(
        String caseNo,
        String filingNo,
        Backer backer,
        String developer,
        Money amount,
        LocalDate dueOn,
        LocalDate paidOn) {

    boolean isLate() {
        return paidOn.isAfter(dueOn);
    }
}
