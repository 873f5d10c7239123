package fangpiao.proof;

import fangpiao.ledger.WrittenPage;

/**
 * Somebody the books are read to, line by line: first the seals in their order, then what was noted of them elsewhere, then
 * book by book its pages, each followed by the seal that was put on it, at last the accounts.
 */
interface BooksReader {

    void seal(LedgerSeal seal);

    /** What a run of the proof has written down of a seal. */
    void note(int sealNo, byte[] hash);

    void page(WrittenPage page);

    /** Comes where its page stands, or should stand. */
    void head(SealedHead head);

    void account(String code, long fen);
}
