package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A unit of the pool was sold without a voucher. Told within the transaction that learned it. */
public record SoldElsewhere(
        String unitNo,
        String estateCode,
        String building,
        PropertyType type,
        BigDecimal areaSqm,
        Money price,
        Money filedPrice,
        String filingNo,
        LocalDate filedOn) {}
