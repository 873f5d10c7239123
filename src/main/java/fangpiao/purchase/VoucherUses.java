package fangpiao.purchase;

import static fangpiao.policy.BonusAnchor.CONTRACT_FILING;
import static fangpiao.policy.BonusAnchor.REDEMPTION;
import static fangpiao.policy.BonusAnchor.SUBSCRIPTION;

import fangpiao.amount.Use;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The homes a voucher has paid, each with the days that may decide a bonus. */
@Repository
class VoucherUses {

    private final JdbcClient db;

    VoucherUses(JdbcClient db) {
        this.db = db;
    }

    /**
     * Those of its standing contracts, in the order in which they were filed.
     *
     * @param purchase that is not counted; null for none
     */
    List<Use> filed(VoucherNo voucher, CaseNo purchase) {
        return db.sql("""
                select part.amount_fen, p.filed_on, p.subscribed_on,
                       p.contract_price_fen - coalesce((select sum(other.amount_fen) from purchase_voucher_part other
                                                        where other.purchase_no = p.case_no
                                                          and other.voucher_no <> part.voucher_no), 0) as price_fen
                from purchase_voucher_part part
                join purchase p on p.case_no = part.purchase_no
                join endorsement e on e.purchase_no = p.case_no and e.voucher_no = part.voucher_no
                where part.voucher_no = ? and p.status = 'COMMITTED' and p.case_no is distinct from ?
                order by e.seq""")
                .params(voucher.value(), CaseNo.textOrNull(purchase))
                .query(VoucherUses::use)
                .list();
    }

    /**
     * Those of them for which it was redeemed, in that order.
     *
     * @param purchase that is not counted; null for none
     */
    List<Use> redeemed(VoucherNo voucher, CaseNo purchase) {
        return db.sql("""
                select b.purchase_no, b.redeemed_on from use_bonus b join purchase p on p.case_no = b.purchase_no
                where b.voucher_no = ? and b.redeemed_on is not null and p.status = 'COMMITTED'
                  and b.purchase_no is distinct from ?
                order by b.fixed_at, b.case_no""")
                .params(voucher.value(), CaseNo.textOrNull(purchase))
                .query((row, n) -> redeemedOn(
                        row.getObject("redeemed_on", LocalDate.class),
                        new CaseNo(row.getString("purchase_no")),
                        voucher))
                .list();
    }

    Use redeemedOn(LocalDate day, CaseNo purchase, VoucherNo voucher) {
        return db.sql("""
                select part.amount_fen,
                       p.contract_price_fen - coalesce((select sum(other.amount_fen) from purchase_voucher_part other
                                                        where other.purchase_no = p.case_no
                                                          and other.voucher_no <> part.voucher_no), 0) as price_fen
                from purchase_voucher_part part join purchase p on p.case_no = part.purchase_no
                where p.case_no = ? and part.voucher_no = ?""")
                .params(purchase.value(), voucher.value())
                .query((row, n) -> new Use(
                        new Money(row.getLong("amount_fen")),
                        new Money(row.getLong("price_fen")),
                        Map.of(REDEMPTION, day)))
                .single();
    }

    boolean isRedeemed(CaseNo purchase, VoucherNo voucher) {
        return db.sql("""
                select exists (select from use_bonus
                               where purchase_no = ? and voucher_no = ? and redeemed_on is not null)""")
                .params(purchase.value(), voucher.value())
                .query(Boolean.class)
                .single();
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return use(
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("price_fen")),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("subscribed_on", LocalDate.class));
    }

    /** A use of which the filing is known. */
    static Use use(Money used, Money price, LocalDate filedOn, LocalDate subscribedOn) {
        return new Use(used, price, Map.of(CONTRACT_FILING, filedOn, SUBSCRIPTION, subscribedOn));
    }
}
