package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Units {

    private final JdbcClient db;

    Units(JdbcClient db) {
        this.db = db;
    }

    /** All of them in one statement: a list can have ten thousand. */
    void add(String estateCode, List<UnitLine> lines) {
        db.sql("""
                insert into unit (no, estate_code, building, room, property_type, area_sqm, filed_price_fen,
                                  voucher_price_fen, status)
                select no, ?, building, room, property_type, area_sqm, filed_price_fen, voucher_price_fen, 'CHECKING'
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::bigint[], ?::bigint[])
                     line (no, building, room, property_type, area_sqm, filed_price_fen, voucher_price_fen)""")
                .params(
                        estateCode,
                        cells(lines, line -> line.unitNo(estateCode)),
                        cells(lines, UnitLine::building),
                        cells(lines, UnitLine::room),
                        cells(lines, line -> line.type().name()),
                        cells(lines, line -> line.areaSqm().toPlainString()),
                        cells(lines, line -> Long.toString(line.filedPrice().fen())),
                        cells(lines, line -> Long.toString(line.voucherPrice().fen())))
                .update();
    }

    /**
     * Refuses homes that are in the pool or on their way with another estate of the same permit: one home, two names. Lists
     * of one permit come one after another.
     */
    void requireNowhereElse(String estateCode) {
        db.sql("""
                select pg_advisory_xact_lock(hashtextextended('permit ' || permit_no, 0)) from estate where code = ?""").param(estateCode).query((row, n) -> "").single();
        db.sql("""
                select mine.permit_no, count(*) as homes, min(twin.no) as first, min(other.name) as name
                from estate mine
                join unit on unit.estate_code = mine.code
                join estate other on other.permit_no = mine.permit_no and other.code <> mine.code
                                     and other.status in ('ENTERING', 'LISTED', 'SUSPENDED')
                join unit twin on twin.no = other.code || substr(unit.no, length(mine.code) + 1)
                where mine.code = ?
                group by mine.permit_no""")
                .param(estateCode)
                .query((row, n) -> "许可证「%s」的%d套房源已随楼盘「%s」申报，例如%s，不能重复申报。"
                        .formatted(
                                row.getString("permit_no"),
                                row.getInt("homes"),
                                row.getString("name"),
                                row.getString("first")))
                .optional()
                .ifPresent(sentence -> {
                    throw new Refusal(sentence);
                });
    }

    /** The prices with which the units of an estate come on the market (see table unit_price). */
    void keepPrices(String estateCode, CaseNo caseNo, LocalDate today) {
        db.sql("""
                insert into unit_price (unit_no, filed_price_fen, voucher_price_fen, valid_from, case_no)
                select no, filed_price_fen, voucher_price_fen, ?, ? from unit
                where estate_code = ? and status = 'LISTED'""").params(today, caseNo.value(), estateCode).update();
    }

    List<PricedUnit> pricedOnesOf(String estateCode) {
        return db.sql("select * from unit where estate_code = ? order by no")
                .param(estateCode)
                .query((row, n) -> new PricedUnit(
                        row.getString("no"),
                        row.getString("building"),
                        row.getString("room"),
                        UnitStatus.valueOf(row.getString("status")),
                        new Money(row.getLong("filed_price_fen")),
                        new Money(row.getLong("voucher_price_fen"))))
                .list();
    }

    /** The caller holds the estate, so that nobody takes a unit meanwhile. */
    void reprice(List<NewPrice> prices, CaseNo caseNo, LocalDate today) {
        Object[] columns = {
            cells(prices, price -> price.unit().no()),
            cells(prices, price -> Long.toString(price.filedPrice().fen())),
            cells(prices, price -> Long.toString(price.voucherPrice().fen()))
        };
        db.sql("""
                update unit set filed_price_fen = price.filed, voucher_price_fen = price.voucher
                from unnest(?::text[], ?::bigint[], ?::bigint[]) price (unit_no, filed, voucher)
                where no = unit_no""").params(columns).update();
        db.sql("""
                insert into unit_price (unit_no, filed_price_fen, voucher_price_fen, valid_from, case_no)
                select price.*, ?, ? from unnest(?::text[], ?::bigint[], ?::bigint[]) price""")
                .params(today, caseNo.value(), columns[0], columns[1], columns[2])
                .update();
    }

    /** Takes the list of an entry that is still being checked out again. */
    void clear(String estateCode) {
        db.sql("delete from unit where estate_code = ? and status = 'CHECKING'")
                .param(estateCode)
                .update();
    }

    /** Loads the unit and keeps others from taking it until this transaction ends. */
    Unit lock(String no) {
        // its estate before the unit, as a suspension does; shared, because many units of one are taken at a time
        EstateStatus estate = db.sql("""
                select status from estate where code = (select estate_code from unit where no = ?) for share""")
                .param(no)
                .query((row, n) -> EstateStatus.valueOf(row.getString("status")))
                .optional()
                .orElseThrow(() -> unknown(no));
        // "no key": purchases refer to the unit while somebody else holds this lock
        return db.sql("select no, status, taken_by from unit where no = ? for no key update")
                .param(no)
                .query((row, n) -> unit(row, estate))
                .optional()
                .orElseThrow(() -> unknown(no));
    }

    void update(Unit unit) {
        db.sql("update unit set status = ?, taken_by = ? where no = ?")
                .params(
                        unit.status().name(),
                        Optional.ofNullable(unit.takenBy()).map(CaseNo::value).orElse(null),
                        unit.no())
                .update();
    }

    /** All units of an entry that has been decided, listed or removed together. */
    void decide(String estateCode, UnitStatus status) {
        db.sql("update unit set status = ? where estate_code = ? and status = 'CHECKING'")
                .params(status.name(), estateCode)
                .update();
    }

    /** All units of an estate that nobody has taken follow it. Returns how many they are. */
    int follow(String estateCode, UnitStatus before, UnitStatus after) {
        return db.sql("update unit set status = ? where estate_code = ? and status = ?")
                .params(after.name(), estateCode, before.name())
                .update();
    }

    /** The unit behind a door of an estate; one that has left the pool only if no other is there. */
    Optional<String> find(String estateCode, String permitNo, String door) {
        return db.sql("""
                select unit.no from unit join estate on estate.code = unit.estate_code
                where unit.no = estate.code || '-' || :door and (estate.code = :code or estate.permit_no = :permit)
                order by unit.status in ('WITHDRAWN', 'REMOVED'), unit.status = 'CHECKING', unit.no desc limit 1""")
                .param("door", door)
                .param("code", estateCode)
                .param("permit", permitNo)
                .query(String.class)
                .optional();
    }

    UnitCard card(String no) {
        return db.sql("""
                select unit.*, estate.name estate_name, estate.district_code, estate.address, estate.sale_stage, estate.permit_no, estate.delivery_on,
                       estate.concession_bp, estate.concession_until, estate.escrow_bank, estate.escrow_account, developer.credit_code, developer.name developer_name
                from unit
                join estate on estate.code = unit.estate_code
                join developer on developer.credit_code = estate.developer_code
                where unit.no = ?""").param(no).query(Units::card).optional().orElseThrow(() -> unknown(no));
    }

    private static <T> String[] cells(List<T> lines, Function<T, String> cell) {
        return lines.stream().map(cell).toArray(String[]::new);
    }

    private static Refusal unknown(String no) {
        return new Refusal("房源库中没有编号为「%s」的房源。".formatted(no));
    }

    private static Unit unit(ResultSet row, EstateStatus estate) throws SQLException {
        String takenBy = row.getString("taken_by");
        return new Unit(
                row.getString("no"),
                UnitStatus.valueOf(row.getString("status")),
                takenBy == null ? null : new CaseNo(takenBy),
                estate);
    }

    private static UnitCard card(ResultSet row, int number) throws SQLException {
        return new UnitCard(
                row.getString("no"),
                UnitStatus.valueOf(row.getString("status")),
                PropertyType.valueOf(row.getString("property_type")),
                row.getBigDecimal("area_sqm"),
                new Money(row.getLong("filed_price_fen")),
                new Money(row.getLong("voucher_price_fen")),
                row.getString("building"),
                row.getString("room"),
                new UnitCard.EstateCard(
                        row.getString("estate_code"),
                        row.getString("estate_name"),
                        District.ofCode(row.getString("district_code")).locate(row.getString("address")),
                        SaleStage.valueOf(row.getString("sale_stage")),
                        row.getString("permit_no"),
                        row.getObject("delivery_on", LocalDate.class),
                        row.getString("credit_code"),
                        row.getString("developer_name"),
                        row.getString("escrow_bank"),
                        row.getString("escrow_account"),
                        row.getString("district_code"),
                        Concession.of(row)));
    }
}
