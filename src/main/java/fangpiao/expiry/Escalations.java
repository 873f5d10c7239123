package fangpiao.expiry;

import fangpiao.expiry.Escalation.Answer;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told that a holder has not been reached. The caller holds the case's lock. */
@Repository
class Escalations {

    private final JdbcClient db;
    private final Clock clock;

    Escalations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Cases in which somebody should have been told by a day: so many days after the case was opened, after the last one was
     * told, or after he has answered, and the holder is not reached yet. In the order of their numbers, after the given one.
     */
    List<CaseNo> due(LocalDate today, String after, int atMost) {
        return due(today, after, null, atMost);
    }

    boolean isDue(CaseNo caseNo, LocalDate today) {
        return !due(today, "", caseNo.value(), 1).isEmpty();
    }

    private List<CaseNo> due(LocalDate today, String after, String only, int atMost) {
        return db.sql("""
                select e.case_no
                from voucher_expiry e
                join voucher v on v.no = e.voucher_no
                join rule_version r on r.code = v.policy_version
                left join lateral (select x.rung, coalesce(x.answered_on, x.told_on) as since from expiry_escalation x
                                   where x.case_no = e.case_no
                                   order by array_position(array['HANDLER', 'SECTION_CHIEF', 'DEPUTY'], x.rung) desc limit 1) last on true
                where e.status = 'CONTACTING' and e.case_no > :after and (cast(:only as text) is null or e.case_no = :only)
                  and coalesce(last.rung, '') <> 'DEPUTY'
                  and v.status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED')
                  and coalesce(last.since, (e.opened_at at time zone 'Asia/Shanghai')::date) + r.escalate_days <= :today
                order by e.case_no limit :atMost""")
                .param("today", today)
                .param("after", after)
                .param("only", only)
                .param("atMost", atMost)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list();
    }

    /** From the first rung to the last. */
    List<Escalation> of(CaseNo caseNo) {
        return db
                .sql("select * from expiry_escalation where case_no = ?")
                .param(caseNo.value())
                .query((row, n) -> new Escalation(
                        Rung.valueOf(row.getString("rung")),
                        row.getObject("told_on", LocalDate.class),
                        Optional.ofNullable(row.getString("answer"))
                                .map(Answer::valueOf)
                                .orElse(null),
                        row.getObject("answered_on", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Escalation::rung))
                .toList();
    }

    Optional<Escalation> last(CaseNo caseNo) {
        List<Escalation> all = of(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void tell(CaseNo caseNo, Rung rung) {
        db.sql("insert into expiry_escalation (case_no, rung, told_on, told_at) values (?, ?, ?, ?)")
                .params(caseNo.value(), rung.name(), LocalDate.now(clock), OffsetDateTime.now(clock))
                .update();
    }

    /** @param person null where nobody answered */
    void answer(CaseNo caseNo, Rung rung, Answer answer, String person) {
        db.sql("""
                update expiry_escalation set answer = ?, answered_on = ?, answered_by = ?
                where case_no = ? and rung = ? and answer is null""")
                .params(answer.name(), LocalDate.now(clock), person, caseNo.value(), rung.name())
                .update();
    }
}
