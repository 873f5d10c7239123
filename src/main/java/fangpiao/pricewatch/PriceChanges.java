package fangpiao.pricewatch;

import fangpiao.pool.NewPrice;
import fangpiao.pool.PricedUnit;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PriceChanges {

    private final JdbcClient db;

    PriceChanges(JdbcClient db) {
        this.db = db;
    }

    void add(PriceChange change, String policyVersion, OffsetDateTime openedAt) {
        try {
            db.sql("""
                    insert into price_change (case_no, estate_code, policy_version, filing_no, reason, status, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            change.no().value(),
                            change.estateCode(),
                            policyVersion,
                            change.filingNo(),
                            change.reason(),
                            change.status().name(),
                            openedAt)
                    .update();
        } catch (DuplicateKeyException anotherIsOpen) {
            throw new Refusal("楼盘%s已有在办的价格调整，不能重复申请。".formatted(change.estateCode()));
        }
    }

    Optional<PriceChange> find(CaseNo no) {
        return db.sql("select * from price_change where case_no = ?")
                .param(no.value())
                .query(PriceChanges::read)
                .optional();
    }

    /** Keeps others from working on the change until this transaction ends. */
    PriceChange lock(CaseNo no) {
        return db.sql("select * from price_change where case_no = ? for no key update")
                .param(no.value())
                .query(PriceChanges::read)
                .single();
    }

    void move(CaseNo no, PriceChange.Status status) {
        db.sql("update price_change set status = ? where case_no = ?")
                .params(status.name(), no.value())
                .update();
    }

    /** The prices that are asked for, beside those of the day; in the place of what was handed in before. */
    void keep(CaseNo no, List<NewPrice> prices) {
        db.sql("delete from price_change_line where case_no = ?")
                .param(no.value())
                .update();
        db.sql("""
                insert into price_change_line (case_no, unit_no, old_filed_price_fen, old_voucher_price_fen,
                                               filed_price_fen, voucher_price_fen)
                select ?, line.* from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) line""")
                .params(
                        no.value(),
                        cells(prices, price -> price.unit().no()),
                        cells(prices, price -> fen(price.unit().filedPrice())),
                        cells(prices, price -> fen(price.unit().voucherPrice())),
                        cells(prices, price -> fen(price.filedPrice())),
                        cells(prices, price -> fen(price.voucherPrice())))
                .update();
    }

    List<NewPrice> linesOf(CaseNo no) {
        return db.sql("""
                select line.*, unit.building, unit.room, unit.status
                from price_change_line line join unit on unit.no = line.unit_no
                where case_no = ? order by unit_no""").param(no.value()).query(PriceChanges::line).list();
    }

    /** The units that got a new price by this change. */
    Set<String> appliedOnes(CaseNo no) {
        return db.sql("select unit_no from unit_price where case_no = ?")
                .param(no.value())
                .query(String.class)
                .set();
    }

    private static String fen(Money money) {
        return Long.toString(money.fen());
    }

    private static String[] cells(List<NewPrice> prices, Function<NewPrice, String> cell) {
        return prices.stream().map(cell).toArray(String[]::new);
    }

    private static NewPrice line(ResultSet row, int number) throws SQLException {
        return new NewPrice(
                new PricedUnit(
                        row.getString("unit_no"),
                        row.getString("building"),
                        row.getString("room"),
                        UnitStatus.valueOf(row.getString("status")),
                        new Money(row.getLong("old_filed_price_fen")),
                        new Money(row.getLong("old_voucher_price_fen"))),
                new Money(row.getLong("filed_price_fen")),
                new Money(row.getLong("voucher_price_fen")));
    }

    private static PriceChange read(ResultSet row, int number) throws SQLException {
        return new PriceChange(
                new CaseNo(row.getString("case_no")),
                row.getString("estate_code"),
                row.getString("filing_no"),
                row.getString("reason"),
                PriceChange.Status.valueOf(row.getString("status")));
    }
}
