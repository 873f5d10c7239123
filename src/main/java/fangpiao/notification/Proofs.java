package fangpiao.notification;

import fangpiao.identity.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told what about a case, and what is known of its arrival (送达记录). */
@Repository
public class Proofs {

    /**
     * A notice to one recipient by one channel.
     *
     * @param address null while none is known
     * @param body what was said last; null while nothing was
     */
    public record Proof(
            long no,
            String caseNo,
            String title,
            Channel channel,
            String recipient,
            String address,
            String status,
            String cause,
            LocalDateTime raisedAt,
            String body,
            List<Step> steps) {

        /** What happened last, for who has only one line for it. */
        public Step last() {
            return steps.isEmpty() ? null : steps.get(steps.size() - 1);
        }

        /** 139****0000; a mail address stays as it is. */
        public String maskedAddress() {
            return address == null ? null : address.replaceFirst("^(1\\d{2})\\d{4}(\\d{4})$", "$1****$2");
        }
    }

    /** What was done or heard, and when. */
    public record Step(String what, LocalDateTime at, String word) {}

    private record StepOf(long delivery, Step step) {}

    private final JdbcClient db;
    private final Users users;

    Proofs(JdbcClient db, Users users) {
        this.db = db;
        this.users = users;
    }

    /** The earliest first. */
    public List<Proof> of(Collection<String> caseNos) {
        if (caseNos.isEmpty()) return List.of();
        Map<Long, List<Step>> steps = steps(caseNos);
        return db.sql("""
                select d.*, n.kind, n.case_no, n.raised_at at time zone 'Asia/Shanghai' as raised,
                       coalesce(v.holder_name || '（持票人）', a.name || '（申请人）') as household,
                       (select body from delivery_event e
                        where e.delivery_no = d.no and e.what = 'SENT' order by e.no desc limit 1) as body
                from notice n
                join delivery d on d.notice_no = n.no
                left join voucher v on v.no = d.recipient and n.addressee_type = 'HOLDER'
                left join applicant a on a.case_no = d.recipient and n.addressee_type = 'APPLICANT'
                where n.case_no in (:caseNos) order by d.no""")
                .param("caseNos", caseNos)
                .query((row, n) -> proof(row, steps))
                .list();
    }

    private Map<Long, List<Step>> steps(Collection<String> caseNos) {
        return db.sql("""
                select e.delivery_no, e.what, e.word, e.person, e.template,
                       e.happened_at at time zone 'Asia/Shanghai' as at
                from notice n
                join delivery d on d.notice_no = n.no
                join delivery_event e on e.delivery_no = d.no
                where n.case_no in (:caseNos) order by e.no""").param("caseNos", caseNos).query(this::step).list().stream()
                .collect(
                        Collectors.groupingBy(StepOf::delivery, Collectors.mapping(StepOf::step, Collectors.toList())));
    }

    private Proof proof(ResultSet row, Map<Long, List<Step>> steps) throws SQLException {
        String household = row.getString("household");
        Channel channel = Channel.valueOf(row.getString("channel"));
        return new Proof(
                row.getLong("no"),
                row.getString("case_no"),
                Kind.valueOf(row.getString("kind")).title(),
                channel,
                household == null ? users.nameOf(row.getString("recipient")) : household,
                channel == Channel.BELL ? null : row.getString("address"),
                Delivery.Status.valueOf(row.getString("status")).chinese(),
                row.getString("cause"),
                row.getObject("raised", LocalDateTime.class),
                row.getString("body"),
                steps.getOrDefault(row.getLong("no"), List.of()));
    }

    private StepOf step(ResultSet row, int number) throws SQLException {
        String word = row.getString("word") != null
                ? row.getString("word")
                : row.getString("person") != null ? users.nameOf(row.getString("person")) : row.getString("template");
        return new StepOf(
                row.getLong("delivery_no"),
                new Step(
                        DeliveryEvents.What.valueOf(row.getString("what")).chinese(),
                        row.getObject("at", LocalDateTime.class),
                        word));
    }
}
