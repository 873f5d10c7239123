package fangpiao.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;

/** One page of a book: its number, its time, and a hash over what it says and the page before. */
record Page(int number, OffsetDateTime bookedAt, byte[] hash) {

    /** What the next page must know of the last one. */
    record Stub(int number, byte[] hash) {
        static final Stub COVER = new Stub(0, new byte[32]);
    }

    static Page after(Stub last, Transfer transfer, OffsetDateTime now) {
        // PostgreSQL keeps microseconds; what is hashed must be what can be read back
        var bookedAt = now.truncatedTo(ChronoUnit.MICROS);
        int number = last.number() + 1;
        return new Page(number, bookedAt, hash(last.hash(), number, transfer, bookedAt));
    }

    /** SM3 (GB/T 32905) over the page before and every fact of this one, in a form anyone can rebuild from the table. */
    static byte[] hash(byte[] before, int number, Transfer transfer, OffsetDateTime bookedAt) {
        byte[] facts = String.join(
                        "|",
                        transfer.book(),
                        Integer.toString(number),
                        transfer.from().code(),
                        transfer.to().code(),
                        Long.toString(transfer.amount().fen()),
                        transfer.reason().name(),
                        transfer.caseNo().value(),
                        bookedAt.toInstant().toString())
                .getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(before, 0, before.length);
        digest.update(facts, 0, facts.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
