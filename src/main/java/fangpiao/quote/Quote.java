package fangpiao.quote;

import fangpiao.amount.Explained;
import fangpiao.policy.BonusAnchor;
import fangpiao.policy.LandType;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a question, in the shape in which it goes out as JSON.
 *
 * @param bonusOutsideFace granted with the voucher, but not printed in its face
 * @param bonusOnUse of all purchases
 * @param lines how equity and face came about
 * @param useRatio of all purchases, cut to two decimals of a percent
 * @param payOut of what is left after the purchases
 * @param payOuts at other use ratios
 * @param interest until the last day of the term; empty where the rules pay none
 * @param notes what the person at the counter has to say besides
 */
record Quote(
        Rules version,
        Money equity,
        Parts parts,
        Money bonus,
        Money bonusOutsideFace,
        Money face,
        Money bonusOnUse,
        LandType landType,
        BigDecimal buildingArea,
        List<Explained> lines,
        Term term,
        List<Grade> grades,
        List<Bought> purchases,
        Money used,
        Money balance,
        String useRatio,
        PaidOut payOut,
        List<PaidOut> payOuts,
        List<Explained> interest,
        List<Unsure> unconfirmed,
        List<String> notes) {

    record Rules(
            String code, String name, String city, String legalBasis, LocalDate effectiveFrom, LocalDate effectiveTo) {
        static Rules of(Policy policy) {
            var head = policy.head();
            return new Rules(
                    head.code(), head.name(), head.city(), head.legalBasis(), head.effectiveFrom(), head.effectiveTo());
        }
    }

    /** @param calendarDay where the months end, before a day of rest is passed over */
    record Term(LocalDate issuedOn, int months, LocalDate calendarDay, LocalDate lastDay) {
        public boolean rolled() {
            return !lastDay.equals(calendarDay);
        }
    }

    /**
     * A time band of a bonus on use.
     *
     * @param rate of the used amount, or what is kept of the bonus
     * @param wholeFace the bonus if the whole face is used for one home in this time
     */
    record Grade(int bonus, BonusAnchor anchor, LocalDate from, LocalDate to, Rate rate, Money wholeFace) {}

    /**
     * A home that is bought.
     *
     * @param balance of the voucher, afterwards
     * @param taxExempt part of the price on which no deed tax is due
     */
    record Bought(
            Money price,
            Money amount,
            PropertyType type,
            SaleStage saleStage,
            Money ownCash,
            Money balance,
            Money bonus,
            Money taxExempt,
            Money taxable,
            List<Tranche> tranches,
            List<Explained> lines) {}

    record Tranche(int seq, Node node, Rate share, Money amount, Explained explained) {}

    /** What is paid to the holder of a balance, and what of it goes back. */
    record PaidOut(String useRatio, Money used, Money balance, Money payable, Money forfeited, List<Explained> lines) {}

    /** A parameter on which this answer rests although no official text is known to say so. */
    record Unsure(String parameter, String name, String value, String source) {}
}
