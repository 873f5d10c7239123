package fangpiao.reconciliation;

import fangpiao.payment.PaymentDesk.Receipt;

/** An entry that was found to be the payment of an order. */
record Paying(BankEntry entry, String key, How how) {

    /** Under whose number it was ordered. */
    String caseNo() {
        return key.substring(0, key.lastIndexOf('-'));
    }

    Receipt receipt() {
        return new Receipt(key, entry.receiptNo(), entry.bookedOn());
    }
}
