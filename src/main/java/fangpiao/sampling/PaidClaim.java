package fangpiao.sampling;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Sm3;

/** A claim that was paid, as the books say. */
public record PaidClaim(CaseNo no, String developerName, String filingNo, Money amount) {

    /** What the order of drawing follows from; the same for the same seed, whatever other claims there are. */
    public String lot(String seed) {
        return Sm3.hex(seed + "|" + no);
    }

    String text() {
        return no + "|" + amount.fen();
    }
}
