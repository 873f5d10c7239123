package fangpiao.purchase;

import static fangpiao.policy.FundSource.SPECIAL_LOAN;
import static fangpiao.policy.Kinship.SELF;
import static fangpiao.policy.Parameters.LOAN_PROPERTY_TYPES;
import static fangpiao.policy.Parameters.REGION_BARRIER;
import static fangpiao.pool.UnitStatus.LISTED;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a purchase may be opened: everything that can be known at the counter, told at once. */
record Admission(PurchaseRequest request, VoucherCard voucher, Policy policy, UnitCard unit, LocalDate today) {

    void require() {
        var complaints = new ArrayList<String>();
        complaints.addAll(aboutVoucher());
        complaints.addAll(aboutBuyer());
        complaints.addAll(aboutUnit());
        complaints.addAll(aboutMarket());
        complaints.addAll(request.price().complaints(ceiling()));
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }

    Ceiling ceiling() {
        return Ceiling.of(unit, policy, today);
    }

    private List<String> aboutVoucher() {
        var complaints = new ArrayList<String>();
        if (voucher.expiresOn() != null && today.isAfter(voucher.expiresOn()))
            complaints.add("房票%s已于%s到期".formatted(voucher.no(), voucher.expiresOn()));
        else if (!voucher.isUsableOn(today))
            complaints.add(
                    "房票%s当前为「%s」，不能使用".formatted(voucher.no(), voucher.status().chinese()));
        else if (request.price().byVoucher().exceeds(voucher.available()))
            complaints.add("房票可用余额%s元，不足%s元"
                    .formatted(voucher.available(), request.price().byVoucher()));
        return complaints;
    }

    private List<String> aboutBuyer() {
        Buyer buyer = request.buyer();
        if (!policy.kinship().contains(buyer.kinship()))
            return List.of("按规则版本%s，持票人的%s不能使用房票购房"
                    .formatted(policy.code(), buyer.kinship().chinese()));
        boolean sameId = buyer.idNo().equals(voucher.holderIdNo());
        boolean sameName = buyer.name().equals(voucher.holderName());
        if (buyer.kinship() == SELF && !(sameId && sameName)) return List.of("购房人选为本人，但姓名或身份证号与持票人不一致");
        if (buyer.kinship() != SELF && sameId) return List.of("购房人与持票人是同一人，关系应选本人");
        return List.of();
    }

    private List<String> aboutUnit() {
        var complaints = new ArrayList<String>();
        if (unit.status() != LISTED)
            complaints.add("房源%s当前为「%s」，不能选购".formatted(unit.no(), unit.status().chinese()));
        if (!policy.propertyTypes().contains(unit.type()))
            complaints.add(
                    "按规则版本%s，房票不能购买%s".formatted(policy.code(), unit.type().chinese()));
        else if (voucher.fundSource() == SPECIAL_LOAN
                && !policy.get(LOAN_PROPERTY_TYPES).contains(unit.type()))
            complaints.add("房票%s的资金来自专项借款，按规则版本%s只能购买%s"
                    .formatted(voucher.no(), policy.code(), policy.say(LOAN_PROPERTY_TYPES)));
        return complaints;
    }

    private List<String> aboutMarket() {
        var complaints = new ArrayList<String>();
        if (unit.estate().saleStage() == SaleStage.SECOND_HAND && !policy.get(Parameters.SECOND_HAND))
            complaints.add("按规则版本%s，房票不能购买二手房".formatted(policy.code()));
        if (policy.get(REGION_BARRIER)
                && !unit.estate().districtCode().equals(voucher.no().areaCode()))
            complaints.add("按规则版本%s，房票限在核发的区内购房，房源%s不在本区".formatted(policy.code(), unit.no()));
        return complaints;
    }
}
