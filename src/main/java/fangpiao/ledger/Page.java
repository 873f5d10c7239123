package fangpiao.ledger;

import fangpiao.shared.Sm3;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** One page of a book: its number, its time, and a hash over what it says and the page before. */
record Page(int number, OffsetDateTime bookedAt, byte[] hash) {

    /** What the next page must know of the last one. */
    record Stub(int number, byte[] hash) {
        static final Stub COVER = new Stub(0, Sm3.nothing());
    }

    static Page after(Stub last, Transfer transfer, OffsetDateTime now) {
        // PostgreSQL keeps microseconds; what is hashed must be what can be read back
        var bookedAt = now.truncatedTo(ChronoUnit.MICROS);
        int number = last.number() + 1;
        return new Page(number, bookedAt, hash(last.hash(), number, transfer, bookedAt));
    }

    static byte[] hash(byte[] before, int number, Transfer transfer, OffsetDateTime bookedAt) {
        return new WrittenPage(
                        transfer.book(),
                        number,
                        transfer.from().code(),
                        transfer.to().code(),
                        transfer.amount().fen(),
                        transfer.reason().name(),
                        transfer.caseNo().value(),
                        bookedAt.toInstant(),
                        null)
                .hashAfter(before);
    }
}
