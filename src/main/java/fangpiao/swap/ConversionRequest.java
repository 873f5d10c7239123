package fangpiao.swap;

import fangpiao.agreement.Agreement;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A household's application to have a voucher instead of a home (转房票申请, D05).
 *
 * @param part how much of the swap part; all of it if empty
 */
record ConversionRequest(String agreementNo, LocalDate appliedOn, Optional<Money> part) {

    /** What of the agreement's swap part becomes a voucher. */
    Money partOf(Agreement agreement) {
        Money swap = agreement.swapPart();
        if (swap.isZero()) throw new Refusal("协议「" + agreementNo + "」没有产权调换部分，不需要办理「产权调换转房票」。");
        Money converted = part.orElse(swap);
        if (!converted.isPositive() || converted.exceeds(swap))
            throw new Refusal("转房票部分%s元应大于零且不超过产权调换部分%s元。".formatted(converted, swap));
        return converted;
    }
}
