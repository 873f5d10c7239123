package fangpiao.pool;

import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of the accounts into which estates are paid, and were. */
@Repository
class EscrowChanges {

    /** The account of an estate today. */
    record Registered(String code, String name, String account) {}

    private static final String CHANGES = """
            select change.*, estate.name as estate_name, change.requested_at at time zone 'Asia/Shanghai' as requested,
                   change.decided_at at time zone 'Asia/Shanghai' as decided,
                   (select min(case_no) from pool_entry where estate_code = change.estate_code and status = 'LISTED') as entry,
                   coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = requested_by), requested_by)
                       as requester,
                   coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = decided_by), decided_by) as decider
            from escrow_change change
            join estate on estate.code = change.estate_code
            """;

    private final JdbcClient db;
    private final Clock clock;

    EscrowChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(EscrowRequest request, Estate.Escrow now, String person) {
        db.sql("""
                insert into escrow_change (estate_code, old_bank, old_account, new_bank, new_account, document_no, reason,
                                           requested_by, requested_at, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED')""")
                .params(
                        request.estateCode(),
                        now.bank(),
                        now.account(),
                        request.bank(),
                        request.account(),
                        request.documentNo(),
                        request.reason(),
                        person,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps others from deciding until this transaction ends. */
    Optional<EscrowChange> lock(long id) {
        db.sql("select 1 from escrow_change where id = ? for no key update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find("where change.id = ?", id);
    }

    void decide(long id, EscrowChange.Status status, String opinion, String person) {
        db.sql("update escrow_change set status = ?, opinion = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(status.name(), opinion, person, OffsetDateTime.now(clock), id)
                .update();
    }

    boolean isOpen(String estateCode) {
        return db.sql("select exists (select from escrow_change where estate_code = ? and status = 'REQUESTED')")
                .param(estateCode)
                .query(Boolean.class)
                .single();
    }

    /** The name of another company that is paid into an account; nothing if none is. */
    Optional<String> otherCompanyPaidInto(String account, String developerCode) {
        return db.sql("""
                select distinct d.name from estate e join developer d on d.credit_code = e.developer_code
                where e.escrow_account = ? and e.developer_code <> ? order by d.name limit 1""").params(account, developerCode).query(String.class).optional();
    }

    /** The last change that took effect. */
    Optional<EscrowChange> last(String estateCode) {
        return find("where estate_code = ? and change.status = 'CONFIRMED' order by id desc limit 1", estateCode);
    }

    /** The change by which an account of an estate was given up. */
    Optional<EscrowChange> ending(String estateCode, String account) {
        return find(
                "where estate_code = ? and old_account = ? and change.status = 'CONFIRMED' order by id desc limit 1",
                estateCode,
                account);
    }

    /** The accounts that may be changed here, by the names of the estates. */
    List<Registered> registered() {
        return db.sql("""
                select code, name, escrow_account from estate where status not in ('ENTERING', 'REJECTED') order by name, code""")
                .query((row, n) ->
                        new Registered(row.getString("code"), row.getString("name"), row.getString("escrow_account")))
                .list();
    }

    /** Those that wait first, then the latest. */
    List<EscrowChange> all() {
        return db.sql(CHANGES + "order by change.status <> 'REQUESTED', id desc limit 200")
                .query(EscrowChanges::change)
                .list();
    }

    List<EscrowChange> of(String estateCode) {
        return db.sql(CHANGES + "where estate_code = ? order by id desc")
                .param(estateCode)
                .query(EscrowChanges::change)
                .list();
    }

    private Optional<EscrowChange> find(String where, Object... params) {
        return db.sql(CHANGES + where)
                .params(params)
                .query(EscrowChanges::change)
                .optional();
    }

    private static EscrowChange change(ResultSet row, int number) throws SQLException {
        String entry = row.getString("entry");
        return new EscrowChange(
                row.getLong("id"),
                row.getString("estate_code"),
                row.getString("estate_name"),
                entry == null ? null : new CaseNo(entry),
                row.getString("old_bank"),
                row.getString("old_account"),
                row.getString("new_bank"),
                row.getString("new_account"),
                row.getString("document_no"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getString("requester"),
                row.getObject("requested", LocalDateTime.class),
                EscrowChange.Status.valueOf(row.getString("status")),
                row.getString("decider"),
                row.getObject("decided", LocalDateTime.class),
                row.getString("opinion"));
    }
}
