package fangpiao.freeze;

import fangpiao.freeze.Freeze.Status;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Freezes {

    private final JdbcClient db;
    private final Clock clock;

    Freezes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Freeze freeze, String policyVersion) {
        bind(db.sql("""
                insert into voucher_freeze (case_no, voucher_no, status, policy_version, court, order_no, ordered_on, served_on,
                                            served_by, cause, ordered_fen, frozen_fen, leaves_nothing, last_day, registered_by, registered_on)
                values (:case, :voucher, 'REGISTERED', :policy, :court, :order, :orderedOn, :servedOn,
                        :servedBy, :cause, :ordered, :frozen, :leavesNothing, :lastDay, :person, :day)"""), freeze.order())
                .param("case", freeze.caseNo().value())
                .param("voucher", freeze.voucher().value())
                .param("policy", policyVersion)
                .param(
                        "ordered",
                        freeze.ordered() == null ? null : freeze.ordered().fen())
                .param("frozen", freeze.frozen().fen())
                .param("leavesNothing", freeze.leavesNothing())
                .param("person", freeze.registeredBy())
                .param("day", freeze.registeredOn())
                .update();
    }

    /** What was written down wrongly; the amount and the voucher stay. */
    void correct(CaseNo caseNo, Order order) {
        bind(db.sql("""
                update voucher_freeze
                set status = 'REGISTERED', court = :court, order_no = :order, ordered_on = :orderedOn, served_on = :servedOn,
                    served_by = :servedBy, cause = :cause, last_day = :lastDay
                where case_no = :case"""), order).param("case", caseNo.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Order order) {
        return sql.param("court", order.court())
                .param("order", order.no())
                .param("orderedOn", order.orderedOn())
                .param("servedOn", order.servedOn())
                .param("servedBy", order.servedBy())
                .param("cause", order.cause())
                .param("lastDay", order.lastDay());
    }

    Freeze get(CaseNo caseNo) {
        return db.sql("select * from voucher_freeze where case_no = ?")
                .param(caseNo.value())
                .query(Freezes::read)
                .single();
    }

    /** Loads the case and keeps others from it until this transaction ends. */
    Freeze lock(CaseNo caseNo) {
        return db.sql("select * from voucher_freeze where case_no = ? for no key update")
                .param(caseNo.value())
                .query(Freezes::read)
                .single();
    }

    /** Another case that stands on the same order. */
    Optional<CaseNo> withOrder(VoucherNo voucher, String orderNo, CaseNo other) {
        return db.sql("""
                select case_no from voucher_freeze
                where voucher_no = ? and order_no = ? and case_no <> ? and status <> 'LIFTED'""")
                .params(voucher.value(), orderNo, other.value())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    void move(CaseNo caseNo, Status status) {
        db.sql("update voucher_freeze set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    /** Confirmed or lifted. */
    void decide(CaseNo caseNo, Status status, String person) {
        db.sql("update voucher_freeze set status = ?, decided_by = ?, decided_at = ? where case_no = ?")
                .params(status.name(), person, OffsetDateTime.now(clock), caseNo.value())
                .update();
    }

    void addPeriod(CaseNo caseNo, String orderNo, LocalDate servedOn, LocalDate lastDay, String maker, String checker) {
        db.sql("""
                insert into freeze_period (case_no, seq, order_no, served_on, last_day, maker, checker, recorded_at)
                select :case, coalesce(max(seq), 0) + 1, :order, :servedOn, :lastDay, :maker, :checker, :now
                from freeze_period where case_no = :case""")
                .param("case", caseNo.value())
                .param("order", orderNo)
                .param("servedOn", servedOn)
                .param("lastDay", lastDay)
                .param("maker", maker)
                .param("checker", checker)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Of running freezes whose clerk has not been asked yet since they came so near to their end. */
    List<CaseNo> nearTheirEnd(LocalDate today, int atMost) {
        return db.sql("""
                select case_no from voucher_freeze
                where status = 'FROZEN'
                  and case when last_day < :today then 0 when last_day <= :today + 7 then 7 when last_day <= :today + 30 then 30 end
                      < coalesce(asked_at_days, 31)
                order by case_no limit :atMost""")
                .param("today", today)
                .param("atMost", atMost)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list();
    }

    /** The clerk is asked how it goes on, or has said that there is nothing yet; until the next step he is not asked again. */
    void ask(CaseNo caseNo, Status status, LocalDate today) {
        db.sql("""
                update voucher_freeze
                set status = :status,
                    asked_at_days = case when last_day < :today then 0 when last_day <= :today + 7 then 7
                                         when last_day <= :today + 30 then 30 end
                where case_no = :case""")
                .param("status", status.name())
                .param("today", today)
                .param("case", caseNo.value())
                .update();
    }

    void register(CaseNo caseNo, CourtPaper paper, String person) {
        db.sql("""
                update voucher_freeze
                set status = 'PAPER_IN', paper_kind = ?, paper_no = ?, paper_served_on = ?, paper_last_day = ?, paper_by = ?
                where case_no = ?""")
                .params(paper.kind().name(), paper.no(), paper.servedOn(), paper.lastDay(), person, caseNo.value())
                .update();
    }

    /** The paper goes back to who registered it, or has done its work. */
    void layAside(CaseNo caseNo, Status status) {
        db.sql("""
                update voucher_freeze
                set status = ?, paper_kind = null, paper_no = null, paper_served_on = null, paper_last_day = null, paper_by = null
                where case_no = ?""").params(status.name(), caseNo.value()).update();
    }

    void renew(CaseNo caseNo, LocalDate lastDay) {
        layAside(caseNo, Status.FROZEN);
        db.sql("update voucher_freeze set last_day = ?, asked_at_days = null where case_no = ?")
                .params(lastDay, caseNo.value())
                .update();
    }

    void end(CaseNo caseNo, Status status, String person, LocalDate today) {
        db.sql("update voucher_freeze set status = ?, ended_by = ?, ended_on = ? where case_no = ?")
                .params(status.name(), person, today, caseNo.value())
                .update();
    }

    private static Freeze read(ResultSet row, int number) throws SQLException {
        long ordered = row.getLong("ordered_fen");
        boolean all = row.wasNull();
        return new Freeze(
                new CaseNo(row.getString("case_no")),
                new VoucherNo(row.getString("voucher_no")),
                Status.valueOf(row.getString("status")),
                new Order(
                        row.getString("court"),
                        row.getString("order_no"),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getObject("served_on", LocalDate.class),
                        row.getString("served_by"),
                        row.getString("cause"),
                        row.getObject("last_day", LocalDate.class)),
                all ? null : new Money(ordered),
                new Money(row.getLong("frozen_fen")),
                row.getBoolean("leaves_nothing"),
                row.getString("registered_by"),
                row.getObject("registered_on", LocalDate.class),
                row.getString("decided_by"),
                paper(row),
                row.getString("paper_by"));
    }

    private static CourtPaper paper(ResultSet row) throws SQLException {
        String kind = row.getString("paper_kind");
        if (kind == null) return null;
        return new CourtPaper(
                CourtPaper.Kind.valueOf(kind),
                row.getString("paper_no"),
                row.getObject("paper_served_on", LocalDate.class),
                row.getObject("paper_last_day", LocalDate.class));
    }
}
