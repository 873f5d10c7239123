package fangpiao.certificate;

import fangpiao.policy.Kinship;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.project.Project;
import fangpiao.purchase.Endorsement;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that stands on the paper of one voucher.
 *
 * @param source the number of the agreement, or of the case that granted it
 * @param changes how the last day has moved since it was issued
 * @param days where the days of the term have gone, once some of them did not count; else null
 * @param address where the QR code leads
 */
record Certificate(
        VoucherCard voucher,
        String source,
        Project project,
        Policy policy,
        List<Endorsement> endorsements,
        List<String> changes,
        String days,
        String address) {

    private static final Set<VoucherStatus> BEFORE_THE_SEAL = Set.of(VoucherStatus.APPROVED, VoucherStatus.PRINTED);

    Certificate requireProof(LocalDate today) {
        String why = voucher.isPrintable() ? null : voucher.status().chinese();
        if (why == null && voucher.isOverOn(today)) why = "已到期";
        if (why == null) return this;
        throw new Refusal("房票%s%s，不得作为有效凭证打印。".formatted(voucher.no(), why));
    }

    /** A proof sheet for the printer: number and amounts are final, the seal and the term are still to come. */
    public boolean isProofSheet() {
        return BEFORE_THE_SEAL.contains(voucher.status());
    }

    public String term() {
        if (voucher.issuedOn() == null) return "自核发之日起" + policy.termMonths() + "个月";
        return chinese(voucher.issuedOn()) + "起至" + chinese(voucher.expiresOn()) + "止" + moved();
    }

    private String moved() {
        return changes.isEmpty() ? "" : "（期限有变更，见签注页）";
    }

    public String issuedOn() {
        return voucher.issuedOn() == null ? "　　　　年　　月　　日" : chinese(voucher.issuedOn());
    }

    public String scope() {
        String kinds = named(policy.propertyTypes().stream().sorted().map(PropertyType::chinese));
        return "购买昆明市房屋征收补偿房票安置房源库内的房源（" + kinds + "）";
    }

    public String users() {
        return named(policy.kinship().stream().sorted().map(Kinship::chinese));
    }

    private static String named(Stream<String> words) {
        return words.collect(Collectors.joining("、"));
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
