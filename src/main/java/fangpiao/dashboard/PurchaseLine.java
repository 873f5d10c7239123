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
        String contractNo,
        LocalDate signedOn,
        String filingNo,
        LocalDate filedOn,
        LocalDateTime holdUntil) {}
