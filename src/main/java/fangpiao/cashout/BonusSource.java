package fangpiao.cashout;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;

import fangpiao.amount.Explained;
import fangpiao.purchase.FiledContracts;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.BonusEntry;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What purchases have earned beside the voucher (购房奖励). It stays where it is until it is approved. */
@Component
class BonusSource implements Source {

    private final VoucherPayouts payouts;
    private final FiledContracts contracts;

    BonusSource(VoucherPayouts payouts, FiledContracts contracts) {
        this.payouts = payouts;
        this.contracts = contracts;
    }

    @Override
    public CashOut.Kind kind() {
        return CashOut.Kind.USE_BONUS;
    }

    @Override
    public void reserve(VoucherCard voucher) {
        if (payouts.bonusOf(voucher.no()).isZero()) throw new Refusal("房票%s没有未付的购房奖励。".formatted(voucher.no()));
    }

    @Override
    public void release(VoucherNo voucher) {
        // nothing was taken
    }

    @Override
    public Money payable(CaseNo caseNo, VoucherNo voucher, LocalDate claimedOn) {
        return payouts.bonusOf(voucher, caseNo);
    }

    @Override
    public List<Explained> lines(CaseNo caseNo, VoucherCard voucher, LocalDate claimedOn) {
        var lines = new ArrayList<Explained>();
        List<BonusEntry> entries = payouts.bonusEntriesOf(voucher.no(), caseNo);
        entries.forEach(entry -> lines.addAll(explain(entry, voucher.no())));
        Money payable = payouts.bonusOf(voucher.no(), caseNo);
        lines.add(exact("应付购房奖励", "已核定－已冲回－已兑付", NONE, NONE, payable));
        return lines;
    }

    private List<Explained> explain(BonusEntry entry, VoucherNo voucher) {
        return switch (entry.reason()) {
            case USE_BONUS -> earned(entry, voucher);
            case REVERSE_BONUS -> List.of(gone("冲回（" + entry.caseNo() + "）", "购房合同已解除", entry));
            default -> List.of(gone("已兑付（" + entry.caseNo() + "）", "以前兑付", entry));
        };
    }

    private List<Explained> earned(BonusEntry entry, VoucherNo voucher) {
        Stream<Explained> lines = contracts.bonusLines(entry.caseNo(), voucher).stream();
        return lines.map(line -> new Explained(
                        line.item() + "（" + entry.caseNo() + "）",
                        line.formula(),
                        line.inputs(),
                        line.rounding(),
                        line.basis(),
                        line.amount()))
                .toList();
    }

    private static Explained gone(String item, String because, BonusEntry entry) {
        return exact(item, because, NONE, NONE, entry.amount().negated());
    }

    @Override
    public void book(CashOut claim) {
        payouts.cashOutBonus(claim.voucher(), claim.payable(), claim.caseNo());
    }

    @Override
    public void pay(CashOut claim) {
        payouts.payBonus(claim.voucher(), claim.payable(), claim.caseNo());
    }

    @Override
    public Money bringBack(CashOut claim) {
        return payouts.bringBackBonus(claim.voucher(), claim.caseNo());
    }
}
