package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The managers' lists, and the figures that are computed over the very same queries. */
@Repository
class Listings {

    private final JdbcClient db;

    Listings(JdbcClient db) {
        this.db = db;
    }

    List<Figure> figures(LocalDate today) {
        return Arrays.stream(Listing.values())
                .map(listing -> figure(listing, today))
                .toList();
    }

    Figure figure(Listing listing, LocalDate today) {
        return query(
                        "select count(*) as lines, coalesce(sum(amount_fen), 0)::bigint as fen from (%s) list",
                        listing, today)
                .query((row, n) -> new Figure(listing, row.getInt("lines"), new Money(row.getLong("fen"))))
                .single();
    }

    List<ListLine> lines(Listing listing, LocalDate today, Slice slice) {
        return query(
                        "select * from (%s) list order by day, no, word, case_no, amount_fen limit :limit offset :offset",
                        listing, today)
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query((row, n) -> new ListLine(
                        row.getString("case_no"),
                        row.getString("no"),
                        row.getString("party"),
                        row.getString("project"),
                        new Money(row.getLong("amount_fen")),
                        row.getObject("day", LocalDate.class),
                        listing.inChinese(row.getString("word"))))
                .list();
    }

    private JdbcClient.StatementSpec query(String around, Listing listing, LocalDate today) {
        return db.sql(around.formatted(listing.sql())).param("today", today);
    }
}
