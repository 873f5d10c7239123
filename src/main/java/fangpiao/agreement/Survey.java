package fangpiao.agreement;

import fangpiao.policy.LandType;
import fangpiao.policy.PropertyKind;
import fangpiao.shared.IdNumber;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a household survey (入户调查) found out: whose home, where, how big, on whose land. */
public record Survey(
        String projectCode,
        String holderName,
        IdNumber holderIdNo,
        String holderPhone,
        String propertyAddress,
        String titleNo,
        BigDecimal buildingAreaM2,
        LandType landType,
        PropertyKind propertyKind,
        LocalDate surveyedOn) {}
