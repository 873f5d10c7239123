package fangpiao.notification;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as they were raised, and which of them have not been addressed yet. */
@Repository
class Outbox {

    private final JdbcClient db;
    private final NoticeRows rows;
    private final Clock clock;

    Outbox(JdbcClient db, NoticeRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /** Each key once. In the order of their keys, so that two who raise the same ones wait for each other only one way. */
    void add(List<Notice> notices) {
        List<Notice> sorted =
                notices.stream().sorted(Comparator.comparing(Notice::key)).toList();
        db.sql("""
                with told as (
                    insert into notice (key, kind, case_no, addressee_type, addressee, facts, raised_at)
                    select key, kind, case_no, type, addressee, facts::jsonb, ?
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                         raised (key, kind, case_no, type, addressee, facts)
                    on conflict on constraint each_notice_once do nothing
                    returning no)
                insert into outbox (notice_no) select no from told""")
                .params(
                        OffsetDateTime.now(clock),
                        cells(sorted, Notice::key),
                        cells(sorted, Notice::kind),
                        cells(sorted, notice -> CaseNo.textOrNull(notice.caseNo())),
                        cells(sorted, notice -> notice.addressee().type().name()),
                        cells(sorted, notice -> notice.addressee().id()),
                        cells(sorted, notice -> rows.write(notice.facts())))
                .update();
    }

    /** Some that wait, kept from others until this transaction ends. */
    List<Raised> take(int atMost) {
        return db.sql("""
                select n.no as notice_no, n.key, n.kind, n.case_no, n.addressee_type, n.addressee, n.facts
                from outbox o join notice n on n.no = o.notice_no
                order by o.notice_no limit ? for update of o skip locked""").param(atMost).query((row, n) -> rows.read(row)).list();
    }

    void remove(List<Raised> addressed) {
        db.sql("delete from outbox where notice_no = any (?)")
                .param(addressed.stream().map(Raised::no).toArray(Long[]::new))
                .update();
    }

    private static String[] cells(List<Notice> notices, Function<Notice, String> cell) {
        return notices.stream().map(cell).toArray(String[]::new);
    }
}
