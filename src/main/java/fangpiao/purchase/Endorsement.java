package fangpiao.purchase;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** One line on the back of a voucher (签注): a filed contract, and what the voucher had left after it. */
public record Endorsement(
        int seq,
        LocalDate endorsedOn,
        String buyer,
        String home,
        String contractNo,
        Money price,
        Money amount,
        Money left) {}
