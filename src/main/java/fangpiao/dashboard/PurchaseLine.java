package fangpiao.dashboard;

import fangpiao.policy.Kinship;
import fangpiao.policy.PropertyType;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What one voucher pays in one purchase.
 *
 * @param conceded the share of the filed price the developer conceded; zero if none
 * @param checked whether the contract was checked and nothing has undone it
 * @param bonus what the purchase earned with the voucher beside the face; null if nothing is fixed
 */
public record PurchaseLine(
        String caseNo,
        String voucherNo,
        String buyer,
        IdNumber buyerIdNo,
        Kinship kinship,
        String home,
        PropertyType type,
        BigDecimal areaSqm,
        Money price,
        Money filedPrice,
        Rate conceded,
        Money amount,
        Money ownCash,
        Money loan,
        Money bonus,
        String contractNo,
        LocalDate signedOn,
        String filingNo,
        LocalDate filedOn,
        LocalDateTime holdUntil,
        boolean checked) {

    /** The contract is filed and stands. */
    public boolean isFiled() {
        return filingNo != null && checked;
    }
}
