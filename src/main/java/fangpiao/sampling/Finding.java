package fangpiao.sampling;

import fangpiao.shared.Money;
import java.time.LocalDateTime;

/**
 * What the auditor found in a claim.
 *
 * @param error how much was paid too much; nothing where the matter is no money, or nothing is wrong
 * @param words null where nothing is wrong
 */
public record Finding(Money error, String words, String foundByName, LocalDateTime foundAt) {

    public boolean isWrong() {
        return words != null;
    }
}
