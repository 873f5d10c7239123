package fangpiao.closing;

import fangpiao.closing.MonthClosing.Status;
import fangpiao.engine.TooLate;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MonthClosings {

    private final JdbcClient db;

    MonthClosings(JdbcClient db) {
        this.db = db;
    }

    /** Of two who ask at one instant, the second is told so. */
    void add(MonthClosing closing, OffsetDateTime now) {
        try {
            db.sql("""
                    insert into month_closing (case_no, act, month, document_no, reason, requested_by, status, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            closing.caseNo().value(),
                            closing.act().name(),
                            closing.month().firstDay(),
                            closing.documentNo(),
                            closing.reason(),
                            closing.requestedBy(),
                            closing.status().name(),
                            now)
                    .update();
        } catch (DuplicateKeyException anotherIsOpen) {
            throw new TooLate();
        }
    }

    Optional<MonthClosing> find(CaseNo caseNo) {
        return db.sql("select * from month_closing where case_no = ?")
                .param(caseNo.value())
                .query(MonthClosings::read)
                .optional();
    }

    /** Keeps others from deciding it until this transaction ends. */
    MonthClosing lock(CaseNo caseNo) {
        return db.sql("select * from month_closing where case_no = ? for no key update")
                .param(caseNo.value())
                .query(MonthClosings::read)
                .single();
    }

    /** The one that waits for its confirmation. */
    Optional<MonthClosing> requested() {
        return db.sql("select * from month_closing where status = 'REQUESTED'")
                .query(MonthClosings::read)
                .optional();
    }

    void move(CaseNo caseNo, Status status) {
        db.sql("update month_closing set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    /** What was looked at when it was decided. */
    void keep(CaseNo caseNo, List<Item> items) {
        for (int at = 0; at < items.size(); at++)
            db.sql("insert into month_closing_item (case_no, seq, item, required, undone) values (?, ?, ?, ?, ?)")
                    .params(
                            caseNo.value(),
                            at + 1,
                            items.get(at).name(),
                            items.get(at).required(),
                            items.get(at).undone())
                    .update();
    }

    /** The month in which the first thing was ever booked; empty while nothing is. */
    Optional<BookMonth> firstBooked() {
        return db.sql("""
                select (least((select min(booked_at) from ledger_transfer), (select min(moved_at) from fund_movement))
                        at time zone 'Asia/Shanghai')::date""").query(LocalDate.class).optional().map(BookMonth::of);
    }

    private static MonthClosing read(ResultSet row, int number) throws SQLException {
        return new MonthClosing(
                new CaseNo(row.getString("case_no")),
                Act.valueOf(row.getString("act")),
                BookMonth.of(row.getObject("month", LocalDate.class)),
                row.getString("document_no"),
                row.getString("reason"),
                row.getString("requested_by"),
                Status.valueOf(row.getString("status")));
    }
}
