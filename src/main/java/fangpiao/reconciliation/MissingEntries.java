package fangpiao.reconciliation;

import static fangpiao.reconciliation.DifferenceKind.MISSING_CREDIT;
import static fangpiao.reconciliation.DifferenceKind.MISSING_DEBIT;
import static fangpiao.reconciliation.DifferenceKind.OPENING;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the house has written down and the statements lack, though they reach far enough: so many working days after the day
 * of the order, the deposit or the repayment. Days before the first statement are not asked about but for its opening balance.
 */
@Component
class MissingEntries {

    private final AccountBooks books;
    private final WorkingCalendar calendar;
    private final JdbcClient db;
    private final int daysToAppear;

    MissingEntries(
            AccountBooks books,
            WorkingCalendar calendar,
            JdbcClient db,
            @Value("${fangpiao.reconciliation.days-to-appear}") int daysToAppear) {
        this.books = books;
        this.calendar = calendar;
        this.db = db;
        this.daysToAppear = daysToAppear;
    }

    List<Finding> in(String account) {
        var found = new ArrayList<Finding>();
        books.reach(account).ifPresent(reach -> {
            opening(account, reach).ifPresent(found::add);
            books.linesOf(account).stream()
                    .filter(line -> !line.isMatched() && !line.onDay().isBefore(reach.from()))
                    .filter(line -> isOverdue(line, reach.to()))
                    .map(line -> finding(account, line))
                    .forEach(found::add);
        });
        return found;
    }

    private boolean isOverdue(BookLine line, LocalDate reach) {
        if (isNoted(line.subject())) return false;
        LocalDate since = lastAsked(line.subject())
                .filter(asked -> asked.isAfter(line.onDay()))
                .orElse(line.onDay());
        return !calendar.workingDaysAfter(since, daysToAppear).isAfter(reach);
    }

    private Finding finding(String account, BookLine line) {
        boolean debit = !line.amount().isPositive();
        return new Finding(
                debit ? MISSING_DEBIT : MISSING_CREDIT,
                account,
                null,
                line.subject(),
                debit ? line.amount().negated() : line.amount(),
                "%s，%s".formatted(line.onDay(), line.words()),
                "至今的银行流水中没有这一笔");
    }

    /** Asked once, of the first statement. */
    private Optional<Finding> opening(String account, AccountBooks.Reach reach) {
        Money ours = books.openingOf(account);
        if (ours.equals(reach.opening()) || wasAsked(account)) return Optional.empty();
        return Optional.of(new Finding(
                OPENING,
                account,
                null,
                null,
                reach.opening().minus(ours),
                "%s日初账面余额%s元".formatted(reach.from(), ours),
                "第一份对账单的期初余额%s元".formatted(reach.opening())));
    }

    private boolean wasAsked(String account) {
        return db.sql("select exists (select from bank_difference where kind = 'OPENING' and account_no = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Two persons have said that it stays as it is. */
    private boolean isNoted(String subject) {
        return db.sql("""
                select exists (select from bank_difference d join bank_explanation x using (case_no)
                               where d.entry_no is null and d.subject = ? and d.status = 'RESOLVED'
                                 and x.resolution = 'NOTED'
                                 and x.seq = (select max(seq) from bank_explanation last where last.case_no = d.case_no))""").param(subject).query(Boolean.class).single();
    }

    private Optional<LocalDate> lastAsked(String subject) {
        return db.sql("""
                select max((closed_at at time zone 'Asia/Shanghai')::date) as day from bank_difference
                where entry_no is null and subject = ?""")
                .param(subject)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }
}
