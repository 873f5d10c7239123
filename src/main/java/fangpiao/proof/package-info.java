/**
 * Proof of the books (核验账目): whether the ledger is what was written, and says the same as all other tables and the engine.
 *
 * Once a day the last pages of all books are put under seal (封账), and the seals are chained by SM3 as the pages are: a book's
 * own chain does not miss its last page, nor a book that is gone as a whole. Then every check is asked, all of one moment: two
 * sides that must agree, place by place, in one query. Which position in a diagram fits which state of a case is a table,
 * {@code proof/positions.csv}. A run is kept with what it compared and found, and nothing of it is ever changed.
 *
 * <pre>
 * found                  by                                     told
 * a changed fact         the chain of its book                  book and page
 * a missing page         its number; the seal, if it was last   book and page
 * a missing book         the seal                               book, or the seal whose count is wrong
 * swapped, inserted      the chain                              book and page, and where the right one is
 * a book written anew    the seal                               book and page
 * a changed balance      the sum of its transfers               account
 * ledger ≠ tables        the checks                             voucher, claim, case, developer, fund
 * tables ≠ engine        the table of positions                 case, where it stands, where it should
 * a changed decision     its attestation (办理凭据)             case and act, and what was changed
 * </pre>
 *
 * For each difference the page proposes what would put it right, and who must do it; it changes nothing. The same reading of
 * pages and seals works without the application, on the database or on an exported file ({@link
 * fangpiao.proof.LedgerCommand}); how anybody does that is told in docs/books.md.
 *
 * Refuses: a second run while one is going on.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "calendar",
            "ledger",
            "voucher",
            "identity",
            "spreadsheet",
            "attestation"
        })
package fangpiao.proof;
