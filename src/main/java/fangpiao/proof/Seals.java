package fangpiao.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the books under seal. Of the books that have not grown since the last time nothing is written again. */
@Repository
class Seals {

    /** The head of a book that has grown, and how many pages of it were under seal before. */
    private record Grown(SealedHead head, int before) {}

    private final JdbcClient db;
    private final Clock clock;

    Seals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All pages that are committed by now; one that is being written belongs to the next seal. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    public LedgerSeal seal() {
        // one after the other, and before anything is read, so that each sees what the one before has written
        db.sql("lock table ledger_seal in share row exclusive mode").update();
        LedgerSeal last = last();
        List<Grown> grown = grown(last.no() + 1);
        var digest = new HeadsDigest();
        grown.forEach(book -> digest.add(book.head()));
        int newBooks = (int) grown.stream().filter(book -> book.before() == 0).count();
        long newPages = grown.stream()
                .mapToLong(book -> book.head().pages() - book.before())
                .sum();
        LedgerSeal seal = last.next(now(), newBooks, newPages, digest);
        add(seal);
        addHeads(grown.stream().map(Grown::head).toList());
        return seal;
    }

    LedgerSeal get(int no) {
        return db.sql("select * from ledger_seal where no = ?")
                .param(no)
                .query((row, n) -> LedgerTables.seal(row))
                .optional()
                .orElse(LedgerSeal.NONE);
    }

    private LedgerSeal last() {
        return db.sql("select * from ledger_seal order by no desc limit 1")
                .query((row, n) -> LedgerTables.seal(row))
                .optional()
                .orElse(LedgerSeal.NONE);
    }

    private List<Grown> grown(int sealNo) {
        return db.sql("""
                select t.book, t.page, t.hash, coalesce(under_seal.pages, 0) as before
                from (select book, max(page) as page from ledger_transfer group by book) last
                join ledger_transfer t on t.book = last.book and t.page = last.page
                left join (select book, max(pages) as pages from ledger_seal_head group by book) under_seal
                    on under_seal.book = t.book
                where t.page > coalesce(under_seal.pages, 0)
                order by t.book collate "C\"""")
                .query((row, n) -> new Grown(
                        new SealedHead(row.getString("book"), row.getInt("page"), row.getBytes("hash"), sealNo),
                        row.getInt("before")))
                .list();
    }

    private void add(LedgerSeal seal) {
        db.sql("""
                insert into ledger_seal (no, sealed_at, books, pages, heads, digest, hash)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        seal.no(),
                        seal.sealedAt().atOffset(ZoneOffset.UTC),
                        seal.books(),
                        seal.pages(),
                        seal.heads(),
                        seal.digest(),
                        seal.hash())
                .update();
    }

    private void addHeads(List<SealedHead> heads) {
        db.sql("""
                insert into ledger_seal_head (book, pages, hash, seal_no)
                select * from unnest(?::text[], ?::integer[], ?::bytea[], ?::integer[])""")
                .params(
                        heads.stream().map(SealedHead::book).toArray(String[]::new),
                        heads.stream().map(SealedHead::pages).toArray(Integer[]::new),
                        heads.stream().map(SealedHead::hash).toArray(byte[][]::new),
                        heads.stream().map(SealedHead::sealNo).toArray(Integer[]::new))
                .update();
    }

    /** PostgreSQL keeps microseconds; what is hashed must be what can be read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
