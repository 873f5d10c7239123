package fangpiao.reconciliation;

import static java.util.stream.Collectors.toMap;

import fangpiao.shared.Money;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of accounts, and what each was found to be. */
@Repository
class BankEntries {

    private final JdbcClient db;

    BankEntries(JdbcClient db) {
        this.db = db;
    }

    BankEntry get(long no) {
        return db.sql("select * from bank_entry where no = ?")
                .param(no)
                .query(BankEntry::read)
                .single();
    }

    /** The entry, kept from others, if nobody has said what it is. */
    Optional<BankEntry> lockUnknown(long no) {
        db.sql("select no from bank_entry where no = ? for no key update")
                .param(no)
                .query(Long.class)
                .single();
        return db.sql("""
                select * from bank_entry e where no = ? and not exists (select from bank_entry_match where entry_no = e.no)""").param(no).query(BankEntry::read).optional();
    }

    /** The entry that has paid an order, if that was told and nobody has said so yet. */
    Optional<BankEntry> lockUnknownDebit(String account, String key, Money amount) {
        return db.sql("""
                select no from bank_entry e
                where account_no = ? and payment_key = ? and amount_fen = ? and direction = 'DEBIT'
                  and not exists (select from bank_entry_match m
                                  where m.entry_no = e.no or m.kind = 'PAYMENT' and m.subject = e.payment_key)
                order by no limit 1""")
                .params(account, key, amount.fen())
                .query(Long.class)
                .optional()
                .flatMap(this::lockUnknown);
    }

    /** The same for many, always in one order; those are left out of which somebody has said what they are. */
    Set<Long> lockUnknown(Collection<Long> numbers) {
        Long[] all = numbers.toArray(Long[]::new);
        db.sql("select no from bank_entry where no = any(?) order by no for no key update")
                .param(all)
                .query(Long.class)
                .list();
        return db.sql("""
                select no from bank_entry e
                where no = any(?) and not exists (select from bank_entry_match where entry_no = e.no)""").param(all).query(Long.class).set();
    }

    /** BankEntries without a meaning under a number of the bank's. */
    List<BankEntry> unknownWith(String account, String reference) {
        return db.sql("""
                select * from bank_entry e
                where account_no = ? and reference = ? and not exists (select from bank_entry_match where entry_no = e.no)
                order by booked_on desc, no""").params(account, reference).query(BankEntry::read).list();
    }

    void match(long entryNo, MatchKind kind, String subject, How how, OffsetDateTime now) {
        db.sql("insert into bank_entry_match (entry_no, kind, subject, how, matched_at) values (?, ?, ?, ?, ?)")
                .params(entryNo, kind.name(), subject, how.name(), now)
                .update();
    }

    /** Whether the money of an order has left an account and not come back, as far as the bank has told. */
    boolean isOut(String key) {
        return db.sql("""
                select exists (select from bank_entry e left join bank_entry_match m on m.entry_no = e.no
                               where e.direction = 'DEBIT' and m.kind is distinct from 'CORRECTION'
                                 and (e.payment_key = :key or m.kind = 'PAYMENT' and m.subject = :key))
                   and not exists (select from bank_entry_match where kind = 'RETURN' and subject = :key)""").param("key", key).query(Boolean.class).single();
    }

    /** Payments, many at once. */
    void match(Collection<Paying> payments, OffsetDateTime now) {
        db.sql("""
                insert into bank_entry_match (entry_no, kind, subject, how, matched_at)
                select no, 'PAYMENT', subject, how, :now from unnest(:entries, :keys, :hows) p (no, subject, how)""")
                .param(
                        "entries",
                        payments.stream().map(paying -> paying.entry().no()).toArray(Long[]::new))
                .param("keys", payments.stream().map(Paying::key).toArray(String[]::new))
                .param(
                        "hows",
                        payments.stream().map(paying -> paying.how().name()).toArray(String[]::new))
                .param("now", now)
                .update();
    }

    List<Told> ofFile(long fileNo, int limit) {
        return db.sql("""
                select e.*, m.kind, m.subject, d.case_no from bank_entry e
                join bank_statement s on s.no = e.statement_no
                left join bank_entry_match m on m.entry_no = e.no
                left join bank_difference d on d.entry_no = e.no and d.closed_at is null
                where s.file_no = ? order by m.kind is null desc, e.no limit ?""")
                .params(fileNo, limit)
                .query((row, n) -> new Told(
                        BankEntry.read(row, n),
                        row.getString("kind") == null ? null : MatchKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("case_no")))
                .list();
    }

    /** How many entries of a file were found to be something, and how many are open as differences. */
    Outcome outcomeOf(long fileNo) {
        return db.sql("""
                select count(*) as entries, count(m.entry_no) as matched,
                       count(*) filter (where exists (select from bank_difference d
                                                      where d.entry_no = e.no and d.closed_at is null)) as differences
                from bank_entry e
                join bank_statement s on s.no = e.statement_no
                left join bank_entry_match m on m.entry_no = e.no
                where s.file_no = ?""")
                .param(fileNo)
                .query((row, n) -> new Outcome(row.getInt("entries"), row.getInt("matched"), row.getInt("differences")))
                .single();
    }

    public record Outcome(int entries, int matched, int differences) {}

    /**
     * An entry with what became of it.
     *
     * @param difference the case that is open about it; null if none is
     */
    public record Told(BankEntry entry, MatchKind kind, String subject, String difference) {}

    /** Orders as they stand now, by their keys. */
    Map<String, Order> orders(Collection<String> keys) {
        return db.sql("""
                select key, status, amount_fen as order_fen, payee_account, account_no as payer_account, sent_on
                from order_at_bank where key = any(?)""").param(keys.toArray(String[]::new)).query((row, n) -> Order.read(row)).list().stream()
                .collect(toMap(Order::key, order -> order));
    }

    /** An order as it stands now. */
    Optional<Order> order(String key) {
        return db.sql("""
                select key, status, amount_fen as order_fen, payee_account, account_no as payer_account, sent_on
                from order_at_bank where key = ?""").param(key).query((row, n) -> Order.read(row)).optional();
    }
}
