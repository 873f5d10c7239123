package fangpiao.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;

/** Moments of the tables as the clock on the wall shows them. */
final class Moments {

    private Moments() {}

    static LocalDateTime at(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toLocalDateTime();
    }
}
