package fangpiao.proof;

import fangpiao.shared.Sm3;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The last pages of all books, put under seal (封账) at one time, and chained to the seal before.
 *
 * @param books all there were
 * @param pages in all of them
 * @param heads how many books had grown since the seal before
 * @param digest over their heads
 */
record LedgerSeal(int no, Instant sealedAt, int books, long pages, int heads, byte[] digest, byte[] hash) {

    /** Before the first seal there is nothing. */
    static final LedgerSeal NONE = new LedgerSeal(0, Instant.EPOCH, 0, 0, 0, Sm3.nothing(), Sm3.nothing());

    /** The next one, over those heads. */
    LedgerSeal next(Instant now, int newBooks, long newPages, HeadsDigest heads) {
        var facts = new LedgerSeal(
                no + 1, now, books + newBooks, pages + newPages, heads.count(), heads.result(), Sm3.nothing());
        return facts.with(facts.hashAfter(hash));
    }

    /** Over the seal before and every fact of this one. */
    byte[] hashAfter(byte[] before) {
        String facts = "%d|%s|%d|%d|%d|%s"
                .formatted(no, sealedAt, books, pages, heads, HexFormat.of().formatHex(digest));
        return new Sm3().add(before).add(facts).result();
    }

    private LedgerSeal with(byte[] itsHash) {
        return new LedgerSeal(no, sealedAt, books, pages, heads, digest, itsHash);
    }
}
