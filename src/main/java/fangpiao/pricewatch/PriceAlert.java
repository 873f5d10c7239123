package fangpiao.pricewatch;

import fangpiao.shared.Money;
import java.time.LocalDateTime;

/**
 * A price somebody must look into, or has looked into.
 *
 * @param found the case or the filing it was found in
 * @param handledBy null while nobody has
 */
public record PriceAlert(
        long id,
        AlertKind kind,
        String unitNo,
        String home,
        String caseNo,
        String filingNo,
        Money price,
        String sentence,
        LocalDateTime raisedAt,
        String handledBy,
        String handledBecause,
        LocalDateTime handledAt) {

    public boolean isOpen() {
        return handledBy == null;
    }
}
