package fangpiao.rescission;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** What the bank's paper says about a developer's repayment. */
record Receipt(String no, LocalDate paidOn, Money amount) {

    void requireWhole(Money outstanding) {
        if (!amount.equals(outstanding))
            throw new Refusal("到账金额 %s 元与尚应追回的 %s 元不一致，房企须一次退足，请核对银行回单。".formatted(amount, outstanding));
    }

    void requireInOrder(LocalDate rescindedOn, LocalDate today) {
        if (paidOn.isAfter(today)) throw new Refusal("到账日期 %s 晚于今天，请核对银行回单。".formatted(paidOn));
        if (paidOn.isBefore(rescindedOn))
            throw new Refusal("到账日期 %s 早于合同解除日期 %s，请核对银行回单。".formatted(paidOn, rescindedOn));
    }
}
