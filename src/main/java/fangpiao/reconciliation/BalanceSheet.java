package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The balance of an account at the end of a day, by the bank and by the books, and everything that lies between (余额调节表).
 * With it, both must come to the same fen.
 *
 * @param bank what the bank says
 * @param books what came in less what was ordered to be paid, by the books
 * @param onlyBank what the bank has and the books did not have on that day
 * @param onlyBooks what the books have and the bank did not have on that day
 * @param opening what the bank had more than the books when the statements begin
 */
public record BalanceSheet(
        LocalDate day, Money bank, Money books, List<Item> onlyBank, List<Item> onlyBooks, Money opening) {

    /**
     * Something one side has and the other has not.
     *
     * @param amount with its sign
     * @param because what is known about it
     * @param difference the case about it; null if there is none
     */
    public record Item(LocalDate day, Money amount, String words, String because, String difference) {

        public long daysOn(LocalDate day) {
            return ChronoUnit.DAYS.between(this.day, day);
        }

        public boolean isIncoming() {
            return amount.isPositive();
        }

        public Money absolute() {
            return isIncoming() ? amount : amount.negated();
        }
    }

    /** What the bank will have when it has followed the books. */
    public Money bankAdjusted() {
        return bank.plus(sum(onlyBooks));
    }

    /** What the books will have when they have followed the bank. */
    public Money booksAdjusted() {
        return books.plus(sum(onlyBank)).plus(opening);
    }

    public boolean agrees() {
        return bankAdjusted().equals(booksAdjusted());
    }

    public int items() {
        return onlyBank.size() + onlyBooks.size() + (opening.isZero() ? 0 : 1);
    }

    static Money sum(List<Item> items) {
        return Money.sum(items.stream().map(Item::amount).toList());
    }

    static List<Item> byDay(List<Item> items) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Item::day));
        return List.copyOf(sorted);
    }
}
