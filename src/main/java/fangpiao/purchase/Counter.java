package fangpiao.purchase;

import fangpiao.amount.Payment;
import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** Where vouchers are laid on the counter for a home: what they are, how they would pay it, and the case that is opened. */
@Service
class Counter {

    private final VoucherChecks checks;
    private final PurchaseDesk desk;
    private final PoolDesk pool;
    private final PolicyDesk policies;
    private final DeveloperSeats seats;
    private final CaseDoor cases;

    Counter(
            VoucherChecks checks,
            PurchaseDesk desk,
            PoolDesk pool,
            PolicyDesk policies,
            DeveloperSeats seats,
            CaseDoor cases) {
        this.checks = checks;
        this.desk = desk;
        this.pool = pool;
        this.policies = policies;
        this.seats = seats;
        this.cases = cases;
    }

    /** Everything that can be said of what lies there; nothing is locked. */
    CounterView look(CounterForm form, Authentication person) {
        List<CounterVoucher> shown = form.places().stream()
                .flatMap(place -> voucher(place, form, person).stream())
                .toList();
        UnitCard unit =
                form.text("unitNo").flatMap(no -> unit(no, form, person)).orElse(null);
        if (form.places().isEmpty()) form.complain("请扫描房票二维码，或填写房票号");
        if (unit == null || shown.isEmpty() || shown.size() < form.places().size())
            return new CounterView(form, shown, unit, null);
        return new CounterView(form, shown, unit, offer(form, shown, unit));
    }

    /** The one door from the counter to a case; whoever comes through it is judged as at the start form. */
    CaseNo open(CounterView view, Authentication person) {
        return cases.open(CaseKind.PURCHASE, person, view.startForm());
    }

    private Optional<CounterVoucher> voucher(String place, CounterForm form, Authentication person) {
        try {
            String idTail = form.text("idTail" + place).orElse(null);
            VoucherCard voucher = checks.look(form.text("shown" + place).orElseThrow(), idTail, person.getName());
            return Optional.of(
                    new CounterVoucher(place, voucher, policies.version(voucher.policyVersion()), desk.today()));
        } catch (Refusal refusal) {
            form.complain(CounterForm.withoutStop(refusal));
            return Optional.empty();
        }
    }

    private Optional<UnitCard> unit(String no, CounterForm form, Authentication person) {
        try {
            UnitCard unit = pool.unit(no);
            // the same as of a unit that does not exist
            if (!seats.maySee(person.getName(), unit.estate().developerCode()))
                throw new Refusal("房源库中没有编号为「%s」的房源。".formatted(no));
            return Optional.of(unit);
        } catch (Refusal refusal) {
            form.complain(CounterForm.withoutStop(refusal));
            return Optional.empty();
        }
    }

    /** Proposes what was left empty, and judges the whole. */
    private Admission offer(CounterForm form, List<CounterVoucher> shown, UnitCard unit) {
        Money most = Ceiling.lowest(
                        unit, shown.stream().map(CounterVoucher::policy).toList(), desk.today())
                .price();
        Money price = form.money("priceYuan", "房屋总价").orElse(most);
        form.propose("priceYuan", price.plain());
        Money loan = form.money("loanYuan", "贷款").orElse(Money.ZERO);
        Money wanted = form.money("ownCashYuan", "自筹资金").orElse(Money.ZERO).plus(loan);
        propose(form, shown, price, wanted.min(price));
        Admission admission = desk.consider(request(form, shown, unit, price, loan));
        admission.complaints().forEach(form::complain);
        return admission;
    }

    private static void propose(CounterForm form, List<CounterVoucher> shown, Money price, Money ownMoney) {
        List<Money> limits = shown.stream().map(voucher -> voucher.limit(form)).toList();
        Payment payment = Payment.split(price, limits, ownMoney);
        for (int i = 0; i < shown.size(); i++)
            form.propose(
                    shown.get(i).key("voucherAmountYuan"),
                    payment.parts().get(i).plain());
        Money loan = form.money("loanYuan", "贷款").orElse(Money.ZERO);
        Money cash =
                loan.exceeds(payment.topUp()) ? Money.ZERO : payment.topUp().minus(loan);
        form.propose("ownCashYuan", cash.plain());
    }

    private static PurchaseRequest request(
            CounterForm form, List<CounterVoucher> shown, UnitCard unit, Money price, Money loan) {
        List<VoucherOffer> offers =
                shown.stream().map(voucher -> voucher.offer(form)).toList();
        var buyer = new Buyer(
                form.text("buyerName").orElse(null), form.idNumber("buyerIdNo").orElse(null));
        Money cash = form.money("ownCashYuan", "自筹资金").orElse(Money.ZERO);
        return new PurchaseRequest(offers, unit.no(), buyer, price, new OwnMoney(cash, loan));
    }
}
