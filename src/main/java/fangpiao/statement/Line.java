package fangpiao.statement;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * A movement of an account, as far as it belongs to one case.
 *
 * @param item why, in the word of the books
 * @param reference case number, or document of a deposit
 * @param filingNo of the contract it is about; null where it is about none
 * @param amount below zero where the account goes down
 */
public record Line(Section section, String item, String reference, String filingNo, LocalDate bookedOn, Money amount) {

    public String chinese() {
        return section.nameOf(item);
    }

    /** Deposits refer to a paper, everything else to a case. */
    public boolean isOfCase() {
        return !item.equals("DEPOSIT");
    }

    String text() {
        return String.join("|", section.name(), item, reference, bookedOn.toString(), Long.toString(amount.fen()));
    }
}
