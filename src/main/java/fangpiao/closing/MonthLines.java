package fangpiao.closing;

import fangpiao.shared.BookMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of the books, for the page. */
@Repository
class MonthLines {

    private static final int AT_MOST = 24;

    private final JdbcClient db;

    MonthLines(JdbcClient db) {
        this.db = db;
    }

    /** From the running month back to the first, the last two years of them. */
    List<MonthLine> upTo(BookMonth running, BookMonth first) {
        return db.sql("""
                select m.month::date as month, m.month::date = :running as running,
                       (select closed from closed_month where month = m.month::date order by seq desc limit 1) as closed,
                       (select count(*) from standing_statement where month = m.month::date) as statements,
                       (select count(*) from standing_statement s
                        where s.month = m.month::date
                          and (select count(*) from statement_signature where statement_no = s.no) = 2) as signed
                from generate_series(:first::date, :running::date, interval '1 month') m (month)
                order by m.month desc limit :atMost""")
                .param("first", first.firstDay())
                .param("running", running.firstDay())
                .param("atMost", AT_MOST)
                .query(MonthLines::read)
                .list();
    }

    private static MonthLine read(ResultSet row, int number) throws SQLException {
        return new MonthLine(
                BookMonth.of(row.getObject("month", LocalDate.class)),
                state(row),
                row.getInt("statements"),
                row.getInt("signed"));
    }

    private static String state(ResultSet row) throws SQLException {
        if (row.getBoolean("closed")) return "已月结";
        if (row.getBoolean("running")) return "进行中";
        // the column is empty where nobody ever closed the month
        return row.getObject("closed") == null ? "未月结" : "已反结账";
    }
}
