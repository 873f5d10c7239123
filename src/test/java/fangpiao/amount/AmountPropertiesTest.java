package fangpiao.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.ConsumptionOrder;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for any components, rates, splits and uses. */
class AmountPropertiesTest {

    /** Beyond every sum of the field: ninety trillion yuan. */
    static final long MOST = 9_000_000_000_000_000L;

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 30);
    static final Policy PRO_RATA = Rules.with("use.minRatioForCash", "85%");
    static final Policy CLEARING = Rules.with("balance.rule", "CLEAR_BONUS_BELOW_THETA", "use.minRatioForCash", "85%");
    static final Policy HAIRCUT =
            Rules.with("balance.rule", "HAIRCUT", "balance.haircutLimit", "5%", "balance.haircut", "10%");

    @Property
    void the_equity_is_the_sum_of_its_components(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = MOST / 12) Long> fens) {
        List<Component> components = fens.stream()
                .map(fen -> new Component(ComponentCode.HOUSE_VALUE, new Money(fen), true))
                .toList();

        assertThat(Equity.of(components, PRO_RATA).amount().fen())
                .isEqualTo(fens.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void the_face_is_equity_and_bonus_and_the_bonus_is_half_a_fen_off_at_most(
            @ForAll @LongRange(min = 1, max = MOST) long fen, @ForAll @IntRange(max = 4_000) int basisPoints) {
        Face face = Face.of(new Money(fen), Rules.flat(new Rate(basisPoints).toString()), ISSUED);

        assertThat(face.face()).isEqualTo(face.equity().plus(face.bonus()));
        BigDecimal exact = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(basisPoints, 4));
        assertThat(BigDecimal.valueOf(face.bonus().fen()).subtract(exact).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void a_greater_equity_never_has_a_smaller_face(
            @ForAll @LongRange(min = 1, max = MOST) long fen,
            @ForAll @LongRange(max = MOST) long more,
            @ForAll @IntRange(max = 4_000) int basisPoints) {
        Policy policy = Rules.flat(new Rate(basisPoints).toString());

        assertThat(Face.of(new Money(fen + more), policy, ISSUED).face())
                .isGreaterThanOrEqualTo(Face.of(new Money(fen), policy, ISSUED).face());
    }

    @Property
    void what_is_used_paid_and_taken_back_is_the_face(
            @ForAll @LongRange(min = 1, max = MOST) long equity,
            @ForAll @IntRange(max = 4_000) int basisPoints,
            @ForAll @IntRange(max = 10_000) int usedShare) {
        for (Policy policy : List.of(PRO_RATA, CLEARING, HAIRCUT)) {
            Money bonus = new Rate(basisPoints).of(new Money(equity));
            Money face = new Money(equity).plus(bonus);
            Money used = new Rate(usedShare).of(face);
            PayOut payOut = PayOut.of(face, bonus, used, policy);

            assertThat(used.plus(payOut.payable()).plus(payOut.forfeited())).isEqualTo(face);
            assertThat(payOut.payable()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(payOut.forfeited()).isGreaterThanOrEqualTo(Money.ZERO);
        }
    }

    @Property
    void nobody_loses_by_using_more(
            @ForAll @LongRange(min = 1, max = MOST) long equity,
            @ForAll @IntRange(max = 4_000) int basisPoints,
            @ForAll @IntRange(max = 10_000) int usedShare,
            @ForAll @IntRange(max = 10_000) int more) {
        Money bonus = new Rate(basisPoints).of(new Money(equity));
        Money face = new Money(equity).plus(bonus);
        Money less = new Rate(Math.min(usedShare, more)).of(face);
        Money greater = new Rate(Math.max(usedShare, more)).of(face);

        assertThat(gained(face, bonus, greater)).isGreaterThanOrEqualTo(gained(face, bonus, less));
    }

    private static Money gained(Money face, Money bonus, Money used) {
        return used.plus(PayOut.of(face, bonus, used, PRO_RATA).payable());
    }

    @Property
    void in_any_order_what_is_used_is_equity_and_bonus(
            @ForAll @LongRange(min = 1, max = MOST) long equity,
            @ForAll @IntRange(max = 4_000) int basisPoints,
            @ForAll @IntRange(max = 10_000) int usedShare,
            @ForAll ConsumptionOrder order) {
        Money bonus = new Rate(basisPoints).of(new Money(equity));
        Money face = new Money(equity).plus(bonus);
        Money used = new Rate(usedShare).of(face);
        Consumption of = Consumption.of(face, bonus, used, order);

        assertThat(of.equity().plus(of.bonus())).isEqualTo(used);
        assertThat(of.equity()).isBetween(Money.ZERO, new Money(equity));
        assertThat(of.bonus()).isBetween(Money.ZERO, bonus);
    }

    @Property
    void tranches_add_up_to_what_was_used(
            @ForAll @LongRange(min = 1, max = MOST) long used,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1_600) Integer> shares) {
        Tranches tranches = Tranches.of(new Money(used), table(shares));

        List<Money> amounts =
                tranches.parts().stream().map(Tranches.Part::amount).toList();
        assertThat(Money.sum(amounts)).isEqualTo(new Money(used));
        assertThat(amounts).allMatch(amount -> !Money.ZERO.exceeds(amount));
    }

    /** The last takes what the others leave of the whole. */
    private static List<TrancheRule> table(List<Integer> shares) {
        var table = new ArrayList<TrancheRule>();
        int left = 10_000;
        for (int share : shares) {
            table.add(new TrancheRule(table.size() + 1, Node.CONTRACT_FILED, new Rate(share)));
            left -= share;
        }
        table.add(new TrancheRule(table.size() + 1, Node.DELIVERABLE, new Rate(left)));
        return table;
    }

    @Property
    void vouchers_and_own_money_pay_the_price_and_no_voucher_more_than_it_has(
            @ForAll @LongRange(min = 1, max = MOST) long price,
            @ForAll @Size(max = 4) List<@LongRange(max = MOST) Long> balances,
            @ForAll @IntRange(max = 10_000) int ownShare) {
        Money own = new Rate(ownShare).of(new Money(price));
        List<Money> left = balances.stream().map(Money::new).toList();
        Payment payment = Payment.split(new Money(price), left, own);

        assertThat(payment.byVoucher().plus(payment.topUp())).isEqualTo(new Money(price));
        assertThat(payment.topUp()).isGreaterThanOrEqualTo(own);
        for (int i = 0; i < left.size(); i++) assertThat(payment.parts().get(i)).isBetween(Money.ZERO, left.get(i));
    }

    @Property
    void the_taxed_and_the_free_part_make_the_price(
            @ForAll @LongRange(min = 1, max = MOST) long price, @ForAll @LongRange(max = MOST) long byVoucher) {
        DeedTax tax = DeedTax.of(new Money(price), new Money(byVoucher), PRO_RATA);

        assertThat(tax.exempt().plus(tax.taxable())).isEqualTo(new Money(price));
        assertThat(tax.taxable()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Property
    void a_stretch_of_time_is_as_long_as_its_pieces(
            @ForAll @IntRange(max = 2_000) int first, @ForAll @IntRange(max = 2_000) int second) {
        LocalDate middle = ISSUED.plusDays(first);
        LocalDate end = middle.plusDays(second);

        assertThat(Months.between(ISSUED, end).parts())
                .isEqualTo(Months.between(ISSUED, middle).parts()
                        + Months.between(middle, end).parts());
    }

    @Property
    void whole_months_weigh_the_same_whatever_their_length(@ForAll @IntRange(min = 1, max = 400) int months) {
        LocalDate first = LocalDate.of(2024, 1, 1);

        assertThat(Months.between(first, first.plusMonths(months)).parts()).isEqualTo(months * Months.PARTS_OF_A_MONTH);
    }

    @Property
    void a_bonus_by_price_never_rewards_more_than_the_face(
            @ForAll @LongRange(min = 1, max = MOST / 4) long face,
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = MOST / 4) Long> prices) {
        List<Use> uses = prices.stream()
                .map(price -> new Use(new Money(price), new Money(price), java.util.Map.of()))
                .toList();
        List<Money> counted = UseCase.inTurn(new Money(face), null, ISSUED, uses).stream()
                .map(UseCase::priceWithinFace)
                .toList();

        Money all = Money.sum(uses.stream().map(Use::price).toList());
        assertThat(Money.sum(counted)).isEqualTo(all.min(new Money(face)));
    }

    @Example
    void a_sum_that_no_longer_fits_is_refused_and_never_wrapped() {
        Money most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> Face.of(most, Rules.flat("8%"), ISSUED)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.sum(List.of(most, new Money(1)))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new BigDecimal("1.01"), java.math.RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }
}
