package fangpiao.supervision;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * Somebody with a home of the estate: locked for a purchase, or under a filed contract.
 *
 * @param holdUntil the last day of the lock
 * @param settled whether the developer has been paid everything
 */
record Holder(
        String voucherNo,
        String name,
        String phone,
        String purchaseNo,
        String unitNo,
        Kind kind,
        LocalDate holdUntil,
        String filingNo,
        Money amount,
        boolean settled) {

    enum Kind {
        HOLD("锁定中"),
        FILED("合同已备案");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    String purchaseAndUnit() {
        return "%s（购房案%s，%s）".formatted(unitNo, purchaseNo, name);
    }

    boolean isHold() {
        return kind == Kind.HOLD;
    }
}
