package fangpiao.purchase;

import static fangpiao.pool.UnitStatus.LISTED;

import fangpiao.policy.Kinship;
import fangpiao.policy.Policy;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a purchase may be opened: everything that can be known at the counter, told at once. */
record Admission(PurchaseRequest request, List<VoucherCheck> vouchers, UnitCard unit, LocalDate today) {

    void require() {
        List<String> complaints = complaints();
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }

    /** What is wrong, as parts of a sentence. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (vouchers.size() > request.vouchers().size()) complaints.add("同一张房票只能填写一次");
        complaints.addAll(ofEach(check -> check.aboutVoucher(today).stream()));
        if (!buyer().isKnown()) complaints.add("请填写购房人的姓名和身份证号");
        complaints.addAll(ofEach(check -> check.aboutBuyer(buyer()).stream()));
        if (unit.status() != LISTED)
            complaints.add("房源%s当前为「%s」，不能选购".formatted(unit.no(), unit.status().chinese()));
        complaints.addAll(ofEach(check -> check.aboutType(unit).stream()));
        complaints.addAll(ofEach(check -> check.aboutMarket(unit).stream()));
        complaints.addAll(ofEach(check -> check.aboutCompany(vouchers.size(), request.own()).stream()));
        complaints.addAll(request.payment().complaints(ceiling()));
        return complaints.stream().distinct().toList();
    }

    /** Several vouchers, several rules: the lowest ceiling counts. */
    Ceiling ceiling() {
        return Ceiling.lowest(unit, policies(), today);
    }

    /** Who buys; a holder who buys himself stands on his voucher. */
    Buyer buyer() {
        Optional<VoucherCheck> own = vouchers.stream()
                .filter(check -> check.offer().kinship() == Kinship.SELF)
                .findFirst();
        return own.map(check -> request.buyer().orHolderOf(check.voucher())).orElse(request.buyer());
    }

    /** Several vouchers, several rules: the shortest lock counts. */
    public int daysOfHold() {
        return policies().stream().mapToInt(Policy::reserveTtlDays).min().orElseThrow();
    }

    List<VoucherPart> parts() {
        return vouchers.stream()
                .map(check -> new VoucherPart(
                        check.offer().voucher(),
                        check.offer().amount(),
                        check.offer().kinship(),
                        check.policy().code()))
                .toList();
    }

    private List<Policy> policies() {
        return vouchers.stream().map(VoucherCheck::policy).toList();
    }

    private List<String> ofEach(Function<VoucherCheck, Stream<String>> question) {
        return vouchers.stream().flatMap(question).toList();
    }
}
