package fangpiao.voucher;

import fangpiao.ledger.Ledger;
import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Vouchers {

    private final JdbcClient db;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    Vouchers(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** The next number of the project and year; gap-free, because a transaction that fails gives it back. */
    VoucherNo nextNo(String areaCode, String projectCode, int year) {
        int sequence =
                db.sql("""
                insert into voucher_series (project_code, year, last) values (?, ?, 1)
                on conflict (project_code, year) do update set last = voucher_series.last + 1
                returning last""").params(projectCode, year).query(Integer.class).single();
        return VoucherNo.of(areaCode, projectCode, year, sequence);
    }

    void add(VoucherNo no, NewVoucher voucher) {
        Entitlement entitlement = voucher.entitlement();
        db.sql("""
                insert into voucher (no, issuance_case_no, kind, source_case_no, agreement_case_no, project_code, fund_source,
                                     holder_name, holder_id_no, holder_phone, property_address, building_area_m2,
                                     policy_version, equity_fen, bonus_fen, face_fen, status, verify_token)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'APPROVED', ?)""")
                .params(
                        no.value(),
                        voucher.issuanceCase().value(),
                        entitlement.kind().name(),
                        entitlement.sourceCase().value(),
                        CaseNo.textOrNull(entitlement.agreementCase()),
                        entitlement.projectCode(),
                        voucher.fundSource().name(),
                        entitlement.holderName(),
                        entitlement.holderIdNo().value(),
                        entitlement.holderPhone(),
                        entitlement.propertyAddress(),
                        entitlement.buildingAreaM2(),
                        entitlement.policyVersion(),
                        voucher.equity().fen(),
                        voucher.bonus().fen(),
                        voucher.face().fen(),
                        verifyToken())
                .update();
    }

    /** Loads the voucher and keeps others from spending it until this transaction ends. */
    Voucher lock(VoucherNo no) {
        // "no key": a plain "for update" deadlocks with the foreign keys that point at the voucher
        return db.sql("select * from voucher where no = ? for no key update")
                .param(no.value())
                .query(this::read)
                .single();
    }

    /** Keeps others from spending the voucher until this transaction ends; false if there is none. */
    boolean keep(VoucherNo no) {
        return db.sql("select true from voucher where no = ? for no key update")
                .param(no.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Optional<VoucherCard> find(VoucherNo no) {
        return db.sql(CARD + " where v.no = ?")
                .param(no.value())
                .query(Vouchers::readCard)
                .optional();
    }

    Optional<VoucherCard> findByToken(String token) {
        return db.sql(CARD + " where v.verify_token = ?")
                .param(token)
                .query(Vouchers::readCard)
                .optional();
    }

    Optional<BigDecimal> buildingArea(VoucherNo no) {
        return db.sql("select building_area_m2 from voucher where no = ? and building_area_m2 is not null")
                .param(no.value())
                .query(BigDecimal.class)
                .optional();
    }

    boolean isStockUsed(String stockSerial) {
        return db.sql("select exists (select from voucher_print where stock_serial = ?)")
                .param(stockSerial)
                .query(Boolean.class)
                .single();
    }

    void addPrint(VoucherNo no, String stockSerial, String spoiltBecause, OffsetDateTime now) {
        db.sql("""
                insert into voucher_print (stock_serial, voucher_no, spoilt, reason, printed_at)
                values (?, ?, ?, ?, ?)""")
                .params(stockSerial, no.value(), spoiltBecause != null, spoiltBecause, now)
                .update();
    }

    void print(VoucherNo no, String stockSerial) {
        db.sql("update voucher set status = 'PRINTED', stock_serial = ? where no = ?")
                .params(stockSerial, no.value())
                .update();
    }

    void issue(VoucherNo no, LocalDate issuedOn, LocalDate expiresOn) {
        db.sql("update voucher set status = 'ISSUED', issued_on = ?, expires_on = ? where no = ?")
                .params(issuedOn, expiresOn, no.value())
                .update();
    }

    void activate(VoucherNo no, OffsetDateTime now) {
        db.sql("update voucher set status = 'ACTIVE', handed_over_at = ? where no = ?")
                .params(now, no.value())
                .update();
    }

    void move(VoucherNo no, VoucherStatus status) {
        db.sql("update voucher set status = ? where no = ?")
                .params(status.name(), no.value())
                .update();
    }

    /** A later last day; the one before stays in the register. The caller holds the voucher's lock. */
    void prolong(Voucher voucher, TermChange change, OffsetDateTime now) {
        db.sql("""
                insert into voucher_term_change (voucher_no, seq, last_day, next_day, kind, months, case_no, changed_at)
                select :voucher, coalesce(max(seq), 0) + 1, :lastDay, :nextDay, :kind, :months, :because, :now
                from voucher_term_change where voucher_no = :voucher""")
                .param("voucher", voucher.no().value())
                .param("lastDay", change.lastDay())
                .param("nextDay", change.nextDay())
                .param("kind", change.kind().name())
                .param("months", change.months())
                .param("because", change.caseNo().value())
                .param("now", now)
                .update();
        db.sql("update voucher set expires_on = ? where no = ?")
                .params(change.nextDay(), voucher.no().value())
                .update();
    }

    /** Its own term is over and it lives on because money came back afterwards. */
    boolean isInGrace(VoucherNo no) {
        return db.sql("""
                select exists (select from voucher_term_change
                               where voucher_no = ? and kind = 'RESCISSION' and (changed_at at time zone 'Asia/Shanghai')::date > last_day)""").param(no.value()).query(Boolean.class).single();
    }

    /** Locks vouchers whose last day is before the given one, the earliest first, without those that somebody works on. */
    List<VoucherNo> lockThoseOver(LocalDate today, int atMost) {
        return db.sql("""
                select no from voucher
                where status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and expires_on < ?
                  and kept_by is null and clock_stopped_on is null
                order by expires_on, no limit ? for no key update skip locked""")
                .params(today, atMost)
                .query((row, n) -> new VoucherNo(row.getString("no")))
                .list();
    }

    /** Ends terms, with a page for each of what is left. The caller holds the locks, so no balance moves meanwhile. */
    void endTerms(List<VoucherNo> over, OffsetDateTime now) {
        db.sql("""
                with ended as (
                    update voucher set status = 'EXPIRED' where no = any(:over) returning no, expires_on, policy_version
                )
                insert into voucher_term_end (voucher_no, last_day, policy_version, available_fen, held_fen, frozen_fen, ended_at)
                select no, expires_on, policy_version, coalesce(free.balance_fen, 0), coalesce(held.balance_fen, 0),
                       coalesce(frozen.balance_fen, 0), :now
                from ended
                left join ledger_account free on free.code = 'voucher/' || no || '/available'
                left join ledger_account held on held.code = 'voucher/' || no || '/held'
                left join ledger_account frozen on frozen.code = 'voucher/' || no || '/frozen'
                on conflict on constraint a_term_ends_once do nothing""")
                .param("over", over.stream().map(VoucherNo::value).toArray(String[]::new))
                .param("now", now)
                .update();
    }

    private Voucher read(ResultSet row, int number) throws SQLException {
        var no = new VoucherNo(row.getString("no"));
        var balances = ledger.balances(no.available(), no.held(), no.frozen());
        return new Voucher(
                no,
                VoucherStatus.valueOf(row.getString("status")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                CaseNo.orNull(row.getString("kept_by")),
                row.getObject("clock_stopped_on", LocalDate.class),
                new Money(row.getLong("face_fen")),
                new Money(row.getLong("bonus_fen")),
                row.getString("policy_version"),
                balances.getOrDefault(no.available(), Money.ZERO),
                balances.getOrDefault(no.held(), Money.ZERO),
                balances.getOrDefault(no.frozen(), Money.ZERO));
    }

    private static final String CARD = """
            select v.*,
                   coalesce((select balance_fen from ledger_account where code = 'voucher/' || v.no || '/available'), 0) as available_fen,
                   coalesce((select balance_fen from ledger_account where code = 'voucher/' || v.no || '/held'), 0) as held_fen,
                   coalesce((select balance_fen from ledger_account where code = 'voucher/' || v.no || '/frozen'), 0) as frozen_fen,
                   coalesce((select sum(case reason when 'COMMIT' then amount_fen else -amount_fen end) from ledger_transfer
                             where book = v.no
                               and (reason = 'COMMIT'
                                 or reason in ('RESCIND', 'SET_OFF') and to_account = 'voucher/' || v.no || '/available')),
                            0) as used_fen
            from voucher v""";

    private static VoucherCard readCard(ResultSet row, int number) throws SQLException {
        return new VoucherCard(
                new VoucherNo(row.getString("no")),
                new CaseNo(row.getString("issuance_case_no")),
                VoucherKind.valueOf(row.getString("kind")),
                CaseNo.orNull(row.getString("agreement_case_no")),
                row.getString("project_code"),
                FundSource.valueOf(row.getString("fund_source")),
                row.getString("holder_name"),
                new IdNumber(row.getString("holder_id_no")),
                row.getString("holder_phone"),
                row.getString("property_address"),
                row.getString("policy_version"),
                new Money(row.getLong("equity_fen")),
                new Money(row.getLong("bonus_fen")),
                new Money(row.getLong("face_fen")),
                VoucherStatus.valueOf(row.getString("status")),
                row.getString("verify_token"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                CaseNo.orNull(row.getString("kept_by")),
                row.getObject("clock_stopped_on", LocalDate.class),
                new Money(row.getLong("available_fen")),
                new Money(row.getLong("held_fen")),
                new Money(row.getLong("frozen_fen")),
                new Money(row.getLong("used_fen")));
    }

    /** What the QR code carries: long enough not to be guessed, and no fact about anybody. */
    private String verifyToken() {
        byte[] token = new byte[16];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
