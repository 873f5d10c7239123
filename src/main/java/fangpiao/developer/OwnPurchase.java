package fangpiao.developer;

import fangpiao.purchase.PurchaseStatus;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A purchase as the seller sees it.
 *
 * @param buyer only the family name, as are the holders
 * @param price of the contract once there is one
 */
public record OwnPurchase(
        String caseNo,
        String unitNo,
        String estateName,
        PurchaseStatus status,
        LocalDateTime openedAt,
        String holders,
        String buyer,
        Money price,
        Money byVoucher,
        int vouchers,
        LocalDateTime holdUntil,
        String contractNo,
        LocalDate signedOn,
        String filingNo,
        LocalDate filedOn) {

    public Money otherwise() {
        return price.minus(byVoucher);
    }

    /** The contract is filed and stands. */
    public boolean isCommitted() {
        return status == PurchaseStatus.COMMITTED;
    }

    /** The end of the lock matters as long as it can still run out. */
    public boolean isLocked() {
        return switch (status) {
            case HELD, SUBSCRIBED, CONTRACT_CHECKED -> true;
            default -> false;
        };
    }
}
