package fangpiao.settlement;

import fangpiao.shared.Money;
import java.util.Set;
import java.util.stream.Collectors;

/** What the developer hands in with a claim. The invoice (购房款发票) is for the whole price, not for one tranche. */
record ClaimPapers(String invoiceNo, Money invoiceAmount, String payeeAccount) {

    /** Of the papers that were seen, those that are still good when others are handed in. */
    Set<ClaimPaper> unchangedIn(ClaimPapers corrected, Set<ClaimPaper> seen) {
        return seen.stream().filter(paper -> !paper.isChanged(this, corrected)).collect(Collectors.toUnmodifiableSet());
    }
}
