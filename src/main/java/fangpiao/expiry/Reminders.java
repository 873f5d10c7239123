package fangpiao.expiry;

import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders were told about the end of their terms; each kind once for each last day. */
@Repository
class Reminders {

    enum Kind {
        NEAR_END("TERM_NEAR"),
        ENDED("TERM_ENDED");

        private final String notice;

        Kind(String notice) {
            this.notice = notice;
        }
    }

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Tells the holder, unless he was told. */
    void add(VoucherCard voucher, Kind kind, CaseNo caseNo, LocalDate today) {
        int told = db.sql("""
                insert into voucher_reminder (voucher_no, kind, last_day, sent_on) values (?, ?, ?, ?)
                on conflict on constraint reminded_once do nothing""")
                .params(voucher.no().value(), kind.name(), voucher.expiresOn(), today)
                .update();
        if (told > 0) events.publishEvent(notice(voucher, kind, caseNo, today));
    }

    private static Notice notice(VoucherCard voucher, Kind kind, CaseNo caseNo, LocalDate today) {
        return new Notice(
                "voucher-reminder/%s/%s/%s".formatted(voucher.no(), kind, voucher.expiresOn()),
                kind.notice,
                caseNo,
                Addressee.holder(voucher.no().value()),
                Map.of(
                        "最后一天",
                        voucher.expiresOn().toString(),
                        "剩余天数",
                        Long.toString(ChronoUnit.DAYS.between(today, voucher.expiresOn()))));
    }
}
