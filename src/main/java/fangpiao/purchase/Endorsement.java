package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.LocalDate;

/**
 * One line on the back of a voucher (签注): a filed contract, or what came back of one, and what the voucher had left after it.
 *
 * @param restored whether the contract was rescinded and gave the amount back (退房恢复)
 * @param conceded the share of the filed price the developer conceded; zero if none
 * @param bonus what the purchase earned beside the face; null if no rule rewards use
 */
public record Endorsement(
        int seq,
        boolean restored,
        LocalDate endorsedOn,
        String buyer,
        String home,
        String contractNo,
        Money price,
        Money filedPrice,
        Rate conceded,
        Money amount,
        Money bonus,
        Money left) {}
