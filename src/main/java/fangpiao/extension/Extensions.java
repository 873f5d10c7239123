package fangpiao.extension;

import fangpiao.extension.Extension.Status;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Extensions {

    private final JdbcClient db;
    private final Clock clock;

    Extensions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Extension extension, String policyVersion) {
        bind(db.sql("""
                insert into voucher_extension (case_no, voucher_no, status, policy_version, application_no, reason, proof, cause,
                                               months, delay_from, delay_until, last_day, applied_on, applied_by, opened_at)
                values (:case, :voucher, 'APPLIED', :policy, :application, :reason, :proof, :cause,
                        :months, :from, :until, :lastDay, :appliedOn, :appliedBy, :now)"""), extension.application())
                .param("case", extension.caseNo().value())
                .param("voucher", extension.voucher().value())
                .param("policy", policyVersion)
                .param("lastDay", extension.lastDay())
                .param("appliedOn", extension.appliedOn())
                .param("appliedBy", extension.appliedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void correct(CaseNo caseNo, Application application) {
        bind(db.sql("""
                update voucher_extension
                set status = 'APPLIED', application_no = :application, reason = :reason, proof = :proof, cause = :cause,
                    months = :months, delay_from = :from, delay_until = :until
                where case_no = :case"""), application).param("case", caseNo.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Application application) {
        Delay delay = application.delay();
        return sql.param("application", application.no())
                .param("reason", application.reason().name())
                .param("proof", application.proof())
                .param("cause", application.cause())
                .param("months", application.months())
                .param("from", delay == null ? null : delay.from())
                .param("until", delay == null ? null : delay.until());
    }

    Extension get(CaseNo caseNo) {
        return db.sql("select * from voucher_extension where case_no = ?")
                .param(caseNo.value())
                .query(Extensions::read)
                .single();
    }

    /** Loads the case and keeps others from it until this transaction ends. */
    Extension lock(CaseNo caseNo) {
        return db.sql("select * from voucher_extension where case_no = ? for no key update")
                .param(caseNo.value())
                .query(Extensions::read)
                .single();
    }

    Optional<Extension> findOpen(VoucherNo voucher) {
        return db.sql("""
                select * from voucher_extension
                where voucher_no = ? and status not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED')""").param(voucher.value()).query(Extensions::read).optional();
    }

    /** Another case that stands on the same paper. */
    Optional<CaseNo> withApplication(String applicationNo, CaseNo other) {
        return db.sql("""
                select case_no from voucher_extension
                where application_no = ? and case_no <> ? and status not in ('REFUSED', 'WITHDRAWN', 'CLOSED')""")
                .params(applicationNo, other.value())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    void move(CaseNo caseNo, Status status) {
        db.sql("update voucher_extension set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    /** @param nextDay null while the clock stands still */
    void decide(CaseNo caseNo, Status status, LocalDate nextDay, String person) {
        db.sql("""
                update voucher_extension set status = ?, next_day = ?, decided_by = ?, decided_at = ?
                where case_no = ?""")
                .params(status.name(), nextDay, person, OffsetDateTime.now(clock), caseNo.value())
                .update();
    }

    String deciderOf(CaseNo caseNo) {
        return db.sql("select decided_by from voucher_extension where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .single();
    }

    void reportEnd(CaseNo caseNo, LocalDate until, String document, String person) {
        db.sql("""
                update voucher_extension
                set status = 'DELAY_ENDED', delay_until = ?, delay_end_document = ?, reported_by = ?
                where case_no = ?""").params(until, document, person, caseNo.value()).update();
    }

    void resume(CaseNo caseNo, LocalDate nextDay) {
        db.sql("update voucher_extension set status = 'GRANTED', next_day = ? where case_no = ?")
                .params(nextDay, caseNo.value())
                .update();
    }

    private static Extension read(ResultSet row, int number) throws SQLException {
        return new Extension(
                new CaseNo(row.getString("case_no")),
                new VoucherNo(row.getString("voucher_no")),
                Status.valueOf(row.getString("status")),
                application(row),
                row.getObject("last_day", LocalDate.class),
                row.getObject("next_day", LocalDate.class),
                row.getObject("applied_on", LocalDate.class),
                row.getString("applied_by"),
                row.getString("reported_by"));
    }

    private static Application application(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("delay_from", LocalDate.class);
        return new Application(
                row.getString("application_no"),
                Reason.valueOf(row.getString("reason")),
                row.getString("proof"),
                row.getString("cause"),
                row.getObject("months", Integer.class),
                from == null ? null : new Delay(from, row.getObject("delay_until", LocalDate.class)));
    }
}
