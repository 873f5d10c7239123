package fangpiao.reconciliation;

import fangpiao.reconciliation.AccountBooks.Reach;
import fangpiao.reconciliation.AccountBooks.Unbooked;
import fangpiao.reconciliation.BalanceSheet.Item;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up balance sheets of accounts, from the tables as they are at one moment. */
@Component
@Transactional(readOnly = true)
class BalanceSheets {

    private final AccountBooks books;

    BalanceSheets(AccountBooks books) {
        this.books = books;
    }

    /** At the end of a day the statements reach; nothing where there are none. */
    Optional<BalanceSheet> of(String account, LocalDate wanted) {
        return books.reach(account).map(reach -> draw(account, reach, within(reach, wanted)));
    }

    /** At the end of the last day the statements reach. */
    Optional<BalanceSheet> last(String account) {
        return books.reach(account).map(reach -> draw(account, reach, reach.to()));
    }

    private BalanceSheet draw(String account, Reach reach, LocalDate day) {
        List<BookLine> lines = books.linesOf(account);
        List<Item> onlyBooks = lines.stream()
                .filter(line -> line.isOutstandingOn(day) && !line.isInOpening(reach.from()))
                .map(BalanceSheets::item)
                .toList();
        return new BalanceSheet(
                day,
                books.bankBalance(account, day),
                sum(lines.stream().filter(line -> !line.onDay().isAfter(day))),
                BalanceSheet.byDay(onlyBank(account, day, lines)),
                BalanceSheet.byDay(onlyBooks),
                reach.opening().minus(sum(lines.stream().filter(line -> line.isInOpening(reach.from())))));
    }

    private List<Item> onlyBank(String account, LocalDate day, List<BookLine> lines) {
        Stream<Item> unknown = books.unbooked(account, day).stream().map(BalanceSheets::item);
        Stream<Item> later = lines.stream()
                .filter(line -> line.bankedOn() != null && !line.bankedOn().isAfter(day))
                .filter(line -> line.onDay().isAfter(day))
                .map(line -> new Item(line.bankedOn(), line.amount(), line.words(), "我方于" + line.onDay() + "登记", null));
        return Stream.concat(unknown, later).toList();
    }

    private static Item item(BookLine line) {
        String because = line.bankedOn() != null ? "银行于" + line.bankedOn() + "入账" : line.pending() ? "在途付款" : "流水中尚未见到";
        return new Item(line.onDay(), line.amount(), line.words(), because, null);
    }

    private static Item item(Unbooked unbooked) {
        return new Item(
                unbooked.entry().bookedOn(),
                unbooked.entry().signed(),
                unbooked.entry().inWords(),
                unbooked.kind() == null ? "尚未核对" : unbooked.kind().chinese(),
                unbooked.difference());
    }

    private static Money sum(Stream<BookLine> lines) {
        return Money.sum(lines.map(BookLine::amount).toList());
    }

    private static LocalDate within(Reach reach, LocalDate day) {
        if (day == null || day.isAfter(reach.to())) return reach.to();
        return day.isBefore(reach.from()) ? reach.from() : day;
    }
}
