package fangpiao.reconciliation;

import static fangpiao.reconciliation.DifferenceKind.MISSING_CREDIT;
import static fangpiao.reconciliation.DifferenceKind.MISSING_DEBIT;
import static fangpiao.reconciliation.DifferenceKind.OPENING;
import static java.util.stream.Collectors.toMap;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.calendar.WorkingDays;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Asked NEVER = new Asked(null, false, false);

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
            List<BookLine> lines = books.linesOf(account);
            opening(account, reach, lines).ifPresent(found::add);
            Map<String, Asked> asked = asked(account);
            WorkingDays days = calendar.known();
            lines.stream()
                    .filter(line -> !line.isMatched() && !line.onDay().isBefore(reach.from()))
                    .filter(line -> isOverdue(line, asked.getOrDefault(line.subject(), NEVER), reach.to(), days))
                    .map(line -> finding(account, line))
                    .forEach(found::add);
        });
        return found;
    }

    private boolean isOverdue(BookLine line, Asked asked, LocalDate reach, WorkingDays days) {
        if (asked.noted() || asked.open()) return false;
        LocalDate since = asked.last() != null && asked.last().isAfter(line.onDay()) ? asked.last() : line.onDay();
        return !days.after(since, daysToAppear).isAfter(reach);
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
    private Optional<Finding> opening(String account, AccountBooks.Reach reach, List<BookLine> lines) {
        Money ours = BookLine.openingOn(reach.from(), lines);
        if (ours.equals(reach.opening()) || wasAsked(account)) return Optional.empty();
        return Optional.of(new Finding(
                OPENING,
                account,
                null,
                null,
                reach.opening().minus(ours),
                "%s日初账面余额%s元".formatted(reach.from(), ours),
                "第一份银行流水的期初余额%s元".formatted(reach.opening())));
    }

    private boolean wasAsked(String account) {
        return db.sql("select exists (select from bank_difference where kind = 'OPENING' and account_no = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** What was asked before about subjects of an account, however that ended. */
    private Map<String, Asked> asked(String account) {
        return db
                .sql("""
                select d.subject, max((d.closed_at at time zone 'Asia/Shanghai')::date) as last,
                       bool_or(d.status = 'RESOLVED' and x.resolution = 'NOTED') as noted, bool_or(d.closed_at is null) as open
                from bank_difference d
                left join lateral (select resolution from bank_explanation where case_no = d.case_no
                                   order by seq desc limit 1) x on true
                where d.account_no = ? and d.entry_no is null and d.subject is not null group by d.subject""")
                .param(account)
                .query((row, n) -> Map.entry(
                        row.getString("subject"),
                        new Asked(
                                row.getObject("last", LocalDate.class),
                                row.getBoolean("noted"),
                                row.getBoolean("open"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param last day on which a question about it ended; null if none has
     * @param noted two persons have said that it stays as it is
     * @param open somebody is asked about it now
     */
    private record Asked(LocalDate last, boolean noted, boolean open) {}
}
