package fangpiao.purchase;

import static fangpiao.policy.FundSource.SPECIAL_LOAN;
import static fangpiao.policy.Kinship.SELF;
import static fangpiao.policy.Parameters.LOAN_PROPERTY_TYPES;
import static fangpiao.policy.Parameters.MORTGAGE_ALLOWED;
import static fangpiao.policy.Parameters.MULTI_VOUCHER;
import static fangpiao.policy.Parameters.REGION_BARRIER;
import static fangpiao.policy.Parameters.SECOND_HAND;

import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.pool.UnitCard;
import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether one voucher may pay what it is offered for, by its own rules. The answers are parts of a sentence. */
record VoucherCheck(VoucherOffer offer, VoucherCard voucher, Policy policy) {

    Optional<String> aboutVoucher(LocalDate today) {
        if (voucher.isOverOn(today)) return Optional.of("房票%s已于%s到期".formatted(voucher.no(), voucher.expiresOn()));
        if (!voucher.isUsableOn(today))
            return Optional.of(
                    "房票%s当前为「%s」，不能使用".formatted(voucher.no(), voucher.status().chinese()));
        if (offer.amount().exceeds(voucher.available()))
            return Optional.of("房票%s可用余额%s元%s，不足%s元"
                    .formatted(voucher.no(), voucher.available(), voucher.frozenBeside(), offer.amount()));
        if (!voucher.available().isPositive())
            return Optional.of("房票%s没有可用余额%s".formatted(voucher.no(), voucher.frozenBeside()));
        if (!offer.amount().isPositive()) return Optional.of("使用房票%s的金额须大于零".formatted(voucher.no()));
        return Optional.empty();
    }

    Optional<String> aboutBuyer(Buyer buyer) {
        if (!policy.kinship().contains(offer.kinship()))
            return Optional.of("按规则版本%s，持票人的%s不能使用房票购房"
                    .formatted(policy.code(), offer.kinship().chinese()));
        if (!buyer.isKnown()) return Optional.empty();
        boolean sameId = buyer.idNo().equals(voucher.holderIdNo());
        boolean sameName = buyer.name().equals(voucher.holderName());
        if (offer.kinship() == SELF && !(sameId && sameName)) return Optional.of("购房人选为本人，但姓名或身份证号与持票人不一致");
        if (offer.kinship() != SELF && sameId) return Optional.of("购房人与持票人是同一人，关系应选本人");
        return Optional.empty();
    }

    Optional<String> aboutType(UnitCard unit) {
        if (!policy.propertyTypes().contains(unit.type()))
            return Optional.of(
                    "按规则版本%s，房票不能购买%s".formatted(policy.code(), unit.type().chinese()));
        if (voucher.fundSource() == SPECIAL_LOAN
                && !policy.get(LOAN_PROPERTY_TYPES).contains(unit.type()))
            return Optional.of("房票%s的资金来自专项借款，按规则版本%s只能购买%s"
                    .formatted(voucher.no(), policy.code(), policy.say(LOAN_PROPERTY_TYPES)));
        return Optional.empty();
    }

    List<String> aboutMarket(UnitCard unit) {
        var complaints = new ArrayList<String>();
        if (unit.estate().saleStage() == SaleStage.SECOND_HAND && !policy.get(SECOND_HAND))
            complaints.add("按规则版本%s，房票不能购买二手房".formatted(policy.code()));
        if (policy.get(REGION_BARRIER)
                && !unit.estate().districtCode().equals(voucher.no().areaCode()))
            complaints.add("按规则版本%s，房票限在核发的区内购房，房源%s不在本区".formatted(policy.code(), unit.no()));
        return complaints;
    }

    /** What else may pay beside this voucher. */
    List<String> aboutCompany(int vouchers, OwnMoney own) {
        var complaints = new ArrayList<String>();
        if (vouchers > 1 && !policy.get(MULTI_VOUCHER))
            complaints.add("按规则版本%s，一套房屋只能使用一张房票，房票%s不能与其他房票合用".formatted(policy.code(), voucher.no()));
        if (own.loan().isPositive() && !policy.get(MORTGAGE_ALLOWED))
            complaints.add("按规则版本%s，使用房票购房不能办理贷款".formatted(policy.code()));
        return complaints;
    }
}
