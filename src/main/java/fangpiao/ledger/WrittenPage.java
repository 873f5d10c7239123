package fangpiao.ledger;

import fangpiao.shared.Sm3;
import java.time.Instant;

/**
 * A page of a book as it stands written, in the table or on a file, right or wrong.
 *
 * @param hash what it carries; what it should carry says {@link #hashAfter}
 */
public record WrittenPage(
        String book,
        int number,
        String from,
        String to,
        long fen,
        String reason,
        String caseNo,
        Instant bookedAt,
        byte[] hash) {

    /** Over the page before and every fact of this one, in a form anyone can rebuild from the table. */
    public byte[] hashAfter(byte[] before) {
        String facts = String.join(
                "|", book, Integer.toString(number), from, to, Long.toString(fen), reason, caseNo, bookedAt.toString());
        return new Sm3().add(before).add(facts).result();
    }

    /** The same under another number. */
    public WrittenPage as(int otherNumber) {
        return new WrittenPage(book, otherNumber, from, to, fen, reason, caseNo, bookedAt, hash);
    }
}
