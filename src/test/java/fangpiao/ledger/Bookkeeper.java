package fangpiao.ledger;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps books in any database, as the application keeps its own. */
public final class Bookkeeper {

    private Bookkeeper() {}

    public static Ledger of(DataSource database, Clock clock) {
        var db = JdbcClient.create(database);
        return new Ledger(db, new ClosedMonths(db, clock), event -> {}, clock);
    }
}
