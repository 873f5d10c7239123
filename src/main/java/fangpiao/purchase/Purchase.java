package fangpiao.purchase;

import static fangpiao.purchase.PurchaseStatus.CONTRACT_CHECKED;
import static fangpiao.purchase.PurchaseStatus.HELD;
import static fangpiao.purchase.PurchaseStatus.SUBSCRIBED;

import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A purchase as it stands now.
 *
 * @param applied the price as it was applied for; the contract may be lower
 * @param ceiling the most it may cost, by the terms of the day of the application
 * @param own what of the price the buyer pays; the contract's once there is one
 * @param kinshipProof what the clerk has seen of it; null for the holder and until the voucher is verified
 * @param holdUntil when the lock of amount and unit ends
 * @param contract null until it is registered
 * @param reported what the housing authority has told of its filing before the contract was checked; null if nothing
 * @param filing null until it is committed
 */
record Purchase(
        CaseNo no,
        String unitNo,
        Buyer buyer,
        Money applied,
        OwnMoney own,
        Ceiling ceiling,
        List<VoucherPart> parts,
        PurchaseStatus status,
        String kinshipProof,
        OffsetDateTime holdUntil,
        Contract contract,
        Filing reported,
        Filing filing) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The end of the last of so many days. */
    static OffsetDateTime endOfHold(LocalDate today, int days, ZoneId zone) {
        return today.plusDays(days)
                .atTime(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS))
                .atZone(zone)
                .toOffsetDateTime();
    }

    Money byVoucher() {
        return Money.sum(parts.stream().map(VoucherPart::amount).toList());
    }

    /** The price as it stands: the contract's once there is one. */
    Price price() {
        return new Price(contract == null ? applied : contract.price(), byVoucher(), own);
    }

    /** What of the price is left for one voucher, so that two of them are not rewarded for the same yuan. */
    Money priceFor(VoucherPart part) {
        return price().whole().minus(byVoucher().minus(part.amount()));
    }

    Purchase require(PurchaseStatus... expected) {
        if (List.of(expected).contains(status)) return this;
        throw notNow();
    }

    /** Amount and unit are locked and not yet paid over. */
    Purchase requireHolding() {
        if (isHolding()) return this;
        throw notNow();
    }

    boolean isHolding() {
        return List.of(HELD, SUBSCRIBED, CONTRACT_CHECKED).contains(status);
    }

    /** A contract is registered and not filed yet. */
    Purchase requireFileable() {
        if (contract == null) throw notNow();
        return requireHolding();
    }

    Purchase requireLiveHold(OffsetDateTime now) {
        if (now.isBefore(holdUntil)) return this;
        throw new Refusal("购房案%s的锁定已于%s到期，金额与房源即将释放，不能继续办理。".formatted(no, endOfHold()));
    }

    /** When the lock ends, as a clerk reads it. */
    String endOfHold() {
        return holdUntil.atZoneSameInstant(ZoneId.systemDefault()).format(MOMENT);
    }

    Purchase requireProof(String proof) {
        List<String> relations = relations();
        if (relations.isEmpty() || (proof != null && !proof.isBlank())) return this;
        throw new Refusal("购房人是持票人的%s，请填写亲属关系证明。".formatted(String.join("、", relations)));
    }

    /** A filing was reported for this very contract; another contract waits for its own. */
    Filing reportedOf(Contract registered) {
        boolean same = contract != null
                && contract.no().equals(registered.no())
                && contract.price().equals(registered.price());
        return same ? reported : null;
    }

    /** What the buyer is to holders who are somebody else. */
    private List<String> relations() {
        return parts.stream()
                .map(VoucherPart::kinship)
                .filter(kinship -> kinship != Kinship.SELF)
                .map(Kinship::chinese)
                .distinct()
                .toList();
    }

    private Refusal notNow() {
        return new Refusal("购房案%s当前为「%s」，不能办理此步骤。".formatted(no, status.chinese()));
    }
}
