package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/** Amounts of a message. The standard allows five decimals and any currency; the accounts here are kept in yuan and fen. */
class CamtAmounts {

    static final String YUAN = "CNY";

    private final List<String> complaints;

    CamtAmounts(List<String> complaints) {
        this.complaints = complaints;
    }

    /** With the sign of its direction: below zero where a balance is overdrawn. */
    Money signed(Node node) {
        return direction(node).signed(amount(node.at("Amt").orElseThrow()));
    }

    Money amount(Node amount) {
        if (!YUAN.equals(amount.currency()))
            complaints.add("第%d行金额的币种为%s，只接收人民币（CNY）".formatted(amount.line(), amount.currency()));
        try {
            return Money.yuan(new BigDecimal(amount.text()).stripTrailingZeros().toPlainString());
        } catch (ArithmeticException partOfFen) {
            complaints.add("第%d行金额%s不是整分".formatted(amount.line(), amount.text()));
            return Money.ZERO;
        }
    }

    static Direction direction(Node node) {
        return node.text("CdtDbtInd").orElseThrow().equals("CRDT") ? Direction.CREDIT : Direction.DEBIT;
    }
}
