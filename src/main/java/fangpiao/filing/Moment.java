package fangpiao.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;

/** A moment of the tables as the clock on the wall shows it. */
final class Moment {

    private Moment() {}

    static LocalDateTime of(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toLocalDateTime();
    }
}
