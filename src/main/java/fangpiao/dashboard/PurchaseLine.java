package fangpiao.dashboard;

import fangpiao.policy.Kinship;
import fangpiao.policy.PropertyType;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What one voucher pays in one purchase. */
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
        Money amount,
        String contractNo,
        LocalDate signedOn,
        String filingNo,
        LocalDate filedOn,
        LocalDateTime holdUntil) {}
