package fangpiao.expiry;

import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders were told about the end of their terms; each kind once for each last day. */
@Repository
class Reminders {

    enum Kind {
        NEAR_END,
        ENDED
    }

    private final JdbcClient db;

    Reminders(JdbcClient db) {
        this.db = db;
    }

    void add(VoucherNo voucher, Kind kind, LocalDate lastDay, LocalDate today) {
        db.sql("""
                insert into voucher_reminder (voucher_no, kind, last_day, sent_on) values (?, ?, ?, ?)
                on conflict on constraint reminded_once do nothing""").params(voucher.value(), kind.name(), lastDay, today).update();
    }
}
