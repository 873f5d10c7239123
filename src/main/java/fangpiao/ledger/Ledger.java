package fangpiao.ledger;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only book of transfers, and the running balance of every account. */
@Repository
public class Ledger {

    private final JdbcClient db;
    private final ClosedMonths months;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(JdbcClient db, ClosedMonths months, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.months = months;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books a transfer in the caller's transaction. The caller holds the lock of the voucher whose book it is, so pages
     * of a book follow each other; the tables refuse an overdraft, a second booking and a closed month.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Transfer transfer) {
        var page = Page.after(lastPageOf(transfer.book()), transfer, OffsetDateTime.now(clock));
        months.requireOpen(page.bookedAt());
        // accounts before the transfer that refers to them, and always in one order, so that two postings never wait
        // for each other in a circle
        move(transfer);
        db.sql("""
                insert into ledger_transfer
                    (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        transfer.book(),
                        page.number(),
                        transfer.from().code(),
                        transfer.to().code(),
                        transfer.amount().fen(),
                        transfer.reason().name(),
                        transfer.caseNo().value(),
                        page.bookedAt(),
                        page.hash())
                .update();
        if (transfer.changesLiability()) events.publishEvent(new LiabilityChanged(transfer));
    }

    /**
     * What a case has paid out of a book came back from the bank: each account it was taken from has it again. Answers with
     * how much that is; what was set off was never paid. The caller holds the lock of the book as for a posting.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money bringBack(String book, CaseNo caseNo) {
        List<Transfer> back = db.sql("""
                select account, sum(fen)::bigint as fen
                from (select from_account as account, amount_fen as fen from ledger_transfer
                      where book = :book and case_no = :case and to_account = 'paid' and reason <> 'SET_OFF'
                      union all
                      select to_account, -amount_fen from ledger_transfer
                      where book = :book and case_no = :case and reason = 'BANK_RETURN') paid
                group by account having sum(fen) > 0 order by account""")
                .param("book", book)
                .param("case", caseNo.value())
                .query((row, n) -> new Transfer(
                        book,
                        Account.PAID,
                        new Account(row.getString("account")),
                        new Money(row.getLong("fen")),
                        Reason.BANK_RETURN,
                        caseNo))
                .list();
        back.forEach(this::post);
        return Money.sum(back.stream().map(Transfer::amount).toList());
    }

    public Money balance(Account account) {
        return balances(account).getOrDefault(account, Money.ZERO);
    }

    /** What stands on these accounts; an account that was never used is not among them. */
    public Map<Account, Money> balances(Account... accounts) {
        var balances = new HashMap<Account, Money>();
        db.sql("select code, balance_fen from ledger_account where code in (:codes)")
                .param("codes", Stream.of(accounts).map(Account::code).toList())
                .query(row -> {
                    balances.put(new Account(row.getString("code")), new Money(row.getLong("balance_fen")));
                });
        return balances;
    }

    private Page.Stub lastPageOf(String book) {
        return db.sql("select page, hash from ledger_transfer where book = ? order by page desc limit 1")
                .param(book)
                .query((row, n) -> new Page.Stub(row.getInt("page"), row.getBytes("hash")))
                .optional()
                .orElse(Page.Stub.COVER);
    }

    private void move(Transfer transfer) {
        if (transfer.from().code().compareTo(transfer.to().code()) < 0) {
            take(transfer);
            give(transfer);
        } else {
            give(transfer);
            take(transfer);
        }
    }

    private void take(Transfer transfer) {
        int taken = db.sql("update ledger_account set balance_fen = balance_fen - ? where code = ?")
                .params(transfer.amount().fen(), transfer.from().code())
                .update();
        if (taken == 0) throw new IllegalStateException("no account to take from: " + transfer);
    }

    private void give(Transfer transfer) {
        db.sql("""
                insert into ledger_account (code, balance_fen) values (?, ?)
                on conflict (code) do update set balance_fen = ledger_account.balance_fen + excluded.balance_fen""").params(transfer.to().code(), transfer.amount().fen()).update();
    }
}
