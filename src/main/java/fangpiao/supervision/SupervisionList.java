package fangpiao.supervision;

import static fangpiao.policy.Parameters.POOL_REVIEW_MONTHS;

import fangpiao.policy.PolicyDesk;
import fangpiao.pool.EstateStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of estates with what is going on there. */
@Repository
class SupervisionList {

    static final int AT_MOST = 200;

    /** A line, and where it is, which says what rules it goes by. */
    private record Located(SupervisionLine line, String district) {}

    private final JdbcClient db;
    private final PolicyDesk policies;

    SupervisionList(JdbcClient db, PolicyDesk policies) {
        this.db = db;
        this.policies = policies;
    }

    /** Estates whose code, name or developer contains the words; the suspended ones first. */
    List<SupervisionLine> matching(String words, EstateStatus status, LocalDate today) {
        var cycles = new HashMap<String, Integer>();
        return db
                .sql("""
                select e.*,
                       (select max(closed_at)::date from pool_review r where r.estate_code = e.code) as reviewed_on,
                       (select count(*) from estate_warning w where w.estate_code = e.code) as warnings,
                       (select case_no from pool_review r where r.estate_code = e.code and closed_at is null) as open_review,
                       (select case_no from pool_exit x where x.estate_code = e.code and closed_at is null) as open_exit,
                       (select max(suspended_until) from pool_exit x
                        where x.estate_code = e.code and x.status = 'SUSPENDED' and resumed_on is null) as suspended_until,
                       (select count(*) from unit u where u.estate_code = e.code and u.status = 'RESERVED') as holds,
                       (select count(*) from purchase p join unit u on u.no = p.unit_no
                        where u.estate_code = e.code and p.status = 'COMMITTED') as contracts
                from supervised_estate e
                where (e.status = :status or :status is null)
                  and (position(upper(:words) in e.code) > 0 or position(:words in e.name) > 0
                    or position(:words in e.developer_name) > 0)
                order by e.status = 'SUSPENDED' desc, e.status = 'LISTED' desc, e.listed_on, e.code
                limit :atMost""")
                .param("words", words)
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("atMost", AT_MOST)
                .query(SupervisionList::located)
                .list()
                .stream()
                .map(located -> due(located, cycles, today))
                .toList();
    }

    private SupervisionLine due(Located located, Map<String, Integer> cycles, LocalDate today) {
        SupervisionLine line = located.line();
        boolean waits = line.openReview() == null && line.openExit() == null;
        boolean inPool = line.status() == EstateStatus.LISTED || line.status() == EstateStatus.SUSPENDED;
        if (!waits || !inPool) return line;
        int months = cycles.computeIfAbsent(located.district(), district -> policies.inForceIn(district, today)
                .get(POOL_REVIEW_MONTHS));
        return line.dueOn(line.lastLookedAt().plusMonths(months));
    }

    private static Located located(ResultSet row, int number) throws SQLException {
        return new Located(
                new SupervisionLine(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("developer_name"),
                        EstateStatus.valueOf(row.getString("status")),
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("reviewed_on", LocalDate.class),
                        null,
                        row.getInt("warnings"),
                        row.getString("open_review"),
                        row.getString("open_exit"),
                        row.getObject("suspended_until", LocalDate.class),
                        row.getInt("holds"),
                        row.getInt("contracts")),
                row.getString("district_code"));
    }
}
