package fangpiao.purchase;

import static fangpiao.policy.BonusAnchor.CONTRACT_FILING;
import static fangpiao.policy.BonusAnchor.REDEMPTION;
import static fangpiao.policy.BonusAnchor.SUBSCRIPTION;

import fangpiao.amount.Explained;
import fangpiao.amount.Use;
import fangpiao.amount.UseBonus;
import fangpiao.amount.UseCase;
import fangpiao.policy.BonusAnchor;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bonuses that filed contracts have earned beside the face (F-07), each by the rules of its voucher. Where a bonus asks
 * for a share of the face to be used, the purchase that reaches it brings what earlier ones of the voucher did not get.
 */
@Repository
class UseBonuses {

    /** What is known when a contract is filed. */
    private static final Set<BonusAnchor> FILED = Set.of(CONTRACT_FILING, SUBSCRIPTION);

    /** What is known when the developer's first claim for it is settled. */
    private static final Set<BonusAnchor> REDEEMED = Set.of(REDEMPTION);

    private final JdbcClient db;
    private final VoucherUses uses;
    private final VoucherDesk vouchers;
    private final PolicyDesk policies;

    UseBonuses(JdbcClient db, VoucherUses uses, VoucherDesk vouchers, PolicyDesk policies) {
        this.db = db;
        this.uses = uses;
        this.vouchers = vouchers;
        this.policies = policies;
    }

    /** To be called while the purchase is being filed and its voucher locked; does nothing where no rule rewards use. */
    void fix(Purchase purchase, VoucherPart part, Filing filing, OffsetDateTime now) {
        Policy policy = policies.version(part.policyVersion());
        if (!UseBonus.isDecidedBy(FILED, policy)) return;
        Use use = VoucherUses.use(
                part.amount(),
                purchase.priceFor(part),
                filing.filedOn(),
                purchase.contract().subscribedOn());
        List<UseBonus> inTurn =
                inTurn(FILED, part.voucher(), and(use, uses.filed(part.voucher(), purchase.no())), policy);
        Money elsewhere = sum(inTurn(REDEEMED, part.voucher(), uses.redeemed(part.voucher(), null), policy));
        fix(new Fixing(purchase.no(), purchase.no(), part.voucher(), null), inTurn, elsewhere, policy, now);
    }

    /**
     * The developer's claim for a contract is settled: the voucher is redeemed for it, as of the day the claim was handed in.
     * Does nothing where no rule goes by that day, and for the second claim of a contract.
     */
    void redeem(CaseNo purchase, VoucherNo voucher, CaseNo claim, LocalDate handedInOn, OffsetDateTime now) {
        Policy policy = policies.version(vouchers.card(voucher).policyVersion());
        if (!UseBonus.isDecidedBy(REDEEMED, policy) || uses.isRedeemed(purchase, voucher)) return;
        Use use = uses.redeemedOn(handedInOn, purchase, voucher);
        List<UseBonus> inTurn = inTurn(REDEEMED, voucher, and(use, uses.redeemed(voucher, purchase)), policy);
        Money elsewhere = sum(inTurn(FILED, voucher, uses.filed(voucher, null), policy));
        fix(new Fixing(claim, purchase, voucher, handedInOn), inTurn, elsewhere, policy, now);
    }

    /**
     * @param caseNo in which it is fixed: the purchase, or the claim that redeems the voucher
     * @param redeemedOn null at the filing
     */
    private record Fixing(CaseNo caseNo, CaseNo purchase, VoucherNo voucher, LocalDate redeemedOn) {}

    private void fix(Fixing fixing, List<UseBonus> inTurn, Money elsewhere, Policy policy, OffsetDateTime now) {
        UseBonus bonus = withArrears(inTurn, elsewhere, fixed(fixing.voucher()));
        add(fixing, policy, bonus, now);
        vouchers.reward(fixing.voucher(), bonus.amount(), fixing.caseNo());
    }

    /**
     * What was fixed for a voucher beyond what its standing contracts earn without one of them: the bonus of that one, and
     * what others earned only together with it (domain §10 X13).
     */
    Money unearnedWithout(CaseNo purchase, VoucherNo voucher, String policyVersion) {
        Money fixed = fixed(voucher);
        if (!fixed.isPositive()) return Money.ZERO;
        Policy policy = policies.version(policyVersion);
        Money earned = sum(inTurn(FILED, voucher, uses.filed(voucher, purchase), policy))
                .plus(sum(inTurn(REDEEMED, voucher, uses.redeemed(voucher, purchase), policy)));
        return fixed.exceeds(earned) ? fixed.minus(earned) : Money.ZERO;
    }

    /** What was fixed for a voucher beyond what its standing contracts earn: the holder has had it and it is not his. */
    Money unearned(VoucherNo voucher) {
        return unearnedWithout(null, voucher, vouchers.card(voucher).policyVersion());
    }

    /** What a purchase has earned with a voucher, by its filing and by the redemption. */
    Optional<UseBonus> of(CaseNo purchase, VoucherNo voucher) {
        List<UseBonus> fixed = db.sql("""
                select case_no, amount_fen from use_bonus where purchase_no = ? and voucher_no = ?
                order by redeemed_on nulls first""")
                .params(purchase.value(), voucher.value())
                .query((row, n) -> new UseBonus(
                        new Money(row.getLong("amount_fen")), lines(new CaseNo(row.getString("case_no")), voucher)))
                .list();
        if (fixed.isEmpty()) return Optional.empty();
        var lines = fixed.stream().flatMap(bonus -> bonus.lines().stream()).toList();
        return Optional.of(new UseBonus(sum(fixed), lines));
    }

    private static List<Use> and(Use use, List<Use> earlier) {
        return Stream.concat(earlier.stream(), Stream.of(use)).toList();
    }

    private List<UseBonus> inTurn(Set<BonusAnchor> acts, VoucherNo voucher, List<Use> homes, Policy policy) {
        if (homes.isEmpty()) return List.of();
        VoucherCard card = vouchers.card(voucher);
        BigDecimal area = vouchers.buildingArea(voucher).orElse(BigDecimal.ZERO);
        return UseCase.inTurn(card.face(), area, card.issuedOn(), homes).stream()
                .map(useCase -> UseBonus.decidedBy(acts, useCase, policy))
                .toList();
    }

    private static Money sum(List<UseBonus> bonuses) {
        return Money.sum(bonuses.stream().map(UseBonus::amount).toList());
    }

    /** The last one, and what the earlier ones come to now beyond what was fixed for them. */
    private static UseBonus withArrears(List<UseBonus> inTurn, Money elsewhere, Money fixed) {
        UseBonus last = inTurn.get(inTurn.size() - 1);
        List<UseBonus> before = inTurn.subList(0, inTurn.size() - 1);
        Money due = sum(before).plus(elsewhere);
        if (!due.exceeds(fixed)) return last;
        Money arrears = due.minus(fixed);
        var lines = new ArrayList<>(last.lines());
        lines.add(Explained.exact("以前购房补计", "以前各次购房应计奖励－已计奖励（F-07）", due + "－" + fixed, Explained.NONE, arrears));
        return new UseBonus(last.amount().plus(arrears), List.copyOf(lines));
    }

    /** What was fixed and not taken back, as the books say. */
    private Money fixed(VoucherNo voucher) {
        return new Money(db.sql("""
                select coalesce(sum(case reason when 'USE_BONUS' then amount_fen else -amount_fen end), 0)
                from ledger_transfer
                where book = ? and (reason in ('USE_BONUS', 'REVERSE_BONUS') or reason = 'SET_OFF' and to_account = 'treasury')""").param(voucher.value()).query(Long.class).single());
    }

    private void add(Fixing fixing, Policy policy, UseBonus bonus, OffsetDateTime now) {
        db.sql("""
                insert into use_bonus (case_no, purchase_no, voucher_no, policy_version, redeemed_on, amount_fen, fixed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        fixing.caseNo().value(),
                        fixing.purchase().value(),
                        fixing.voucher().value(),
                        policy.code(),
                        fixing.redeemedOn(),
                        bonus.amount().fen(),
                        now)
                .update();
        for (int i = 0; i < bonus.lines().size(); i++)
            add(fixing.caseNo(), fixing.voucher(), i + 1, bonus.lines().get(i));
    }

    private void add(CaseNo caseNo, VoucherNo voucher, int seq, Explained line) {
        db.sql("""
                insert into use_bonus_line (case_no, voucher_no, seq, item, formula, inputs, rounding, basis, amount_fen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo.value(),
                        voucher.value(),
                        seq,
                        line.item(),
                        line.formula(),
                        line.inputs(),
                        line.rounding(),
                        line.basis(),
                        line.amount().fen())
                .update();
    }

    /** How what was fixed in a case, a purchase or a claim, came about; empty if nothing was. */
    List<Explained> lines(CaseNo caseNo, VoucherNo voucher) {
        return db.sql("select * from use_bonus_line where case_no = ? and voucher_no = ? order by seq")
                .params(caseNo.value(), voucher.value())
                .query((row, n) -> new Explained(
                        row.getString("item"),
                        row.getString("formula"),
                        row.getString("inputs"),
                        row.getString("rounding"),
                        row.getString("basis"),
                        new Money(row.getLong("amount_fen"))))
                .list();
    }
}
