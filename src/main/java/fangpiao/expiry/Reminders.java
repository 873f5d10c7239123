package fangpiao.expiry;

import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.shared.Notices;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What holders were told about the end of their terms: each step before a last day once (remind.offsets), and that it is
 * over. After a gap only the step that has been reached is told, and when the clock goes back none again. What is told
 * before there is a case for the end stands with the issuance, so that it is found with everything else of the household.
 */
@Repository
class Reminders {

    private static final String TELL = """
            with due as (
                select v.no, v.expires_on, step.days_before, coalesce(e.case_no, v.issuance_case_no) as case_no
                from voucher v
                join rule_version r on r.code = v.policy_version
                left join voucher_expiry e on e.voucher_no = v.no and e.status in ('CONTACTING', 'CONTACTED')
                cross join lateral (select min(days) as days_before from unnest(r.remind_offsets) days
                                    where days >= v.expires_on - cast(:today as date)) step
                where v.status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and v.clock_stopped_on is null
                  and v.expires_on between cast(:today as date) and cast(:today as date) + 365
                  and (cast(:only as text) is null or v.no = :only)
                  and step.days_before is not null
                  and not exists (select from voucher_reminder told
                                  where told.voucher_no = v.no and told.kind = 'NEAR_END' and told.last_day = v.expires_on
                                    and told.days_before <= step.days_before)
                order by v.no limit :atMost
                for no key update of v skip locked
            ), told as (
                insert into voucher_reminder (voucher_no, kind, last_day, days_before, sent_on)
                select no, 'NEAR_END', expires_on, days_before, :today from due
                on conflict on constraint reminded_once do nothing
                returning voucher_no, last_day, days_before
            )
            select told.*, due.case_no from told join due on due.no = told.voucher_no""";

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Tells the holders whose vouchers have come to a step, at most so many; answers how many it were. */
    int tellThoseNearTheEnd(LocalDate today, int atMost) {
        return tell(today, null, atMost);
    }

    /** The same for one, unless he was told. */
    void tellNearTheEnd(VoucherNo voucher, LocalDate today) {
        tell(today, voucher.value(), 1);
    }

    void tellEnded(VoucherCard voucher, CaseNo caseNo, LocalDate today) {
        int told = db.sql("""
                insert into voucher_reminder (voucher_no, kind, last_day, days_before, sent_on) values (?, 'ENDED', ?, 0, ?)
                on conflict on constraint reminded_once do nothing""")
                .params(voucher.no().value(), voucher.expiresOn(), today)
                .update();
        if (told > 0)
            events.publishEvent(
                    notice("ENDED", "TERM_ENDED", voucher.no().value(), voucher.expiresOn(), caseNo, Map.of()));
    }

    private int tell(LocalDate today, String only, int atMost) {
        List<Notice> notices = db.sql(TELL)
                .param("today", today)
                .param("only", only)
                .param("atMost", atMost)
                .query((row, n) -> nearTheEnd(row, today))
                .list();
        if (!notices.isEmpty()) events.publishEvent(new Notices(notices));
        return notices.size();
    }

    private static Notice nearTheEnd(ResultSet row, LocalDate today) throws SQLException {
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return notice(
                "NEAR_END/" + row.getInt("days_before"),
                "TERM_NEAR",
                row.getString("voucher_no"),
                lastDay,
                new CaseNo(row.getString("case_no")),
                Map.of("剩余天数", Long.toString(ChronoUnit.DAYS.between(today, lastDay))));
    }

    private static Notice notice(
            String step, String kind, String voucherNo, LocalDate lastDay, CaseNo caseNo, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("最后一天", lastDay.toString());
        return new Notice(
                "voucher-reminder/%s/%s/%s".formatted(voucherNo, step, lastDay),
                kind,
                caseNo,
                Addressee.holder(voucherNo),
                facts);
    }
}
