package fangpiao.secondfactor;

import fangpiao.secondfactor.Request.Kind;
import fangpiao.secondfactor.Request.Outcome;
import fangpiao.secondfactor.Request.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What administrators ask of each other, and their rulings. */
@Repository
class Requests {

    private static final String REQUEST = """
            select q.*, q.requested_at at time zone 'Asia/Shanghai' as requested, r.no as ruling, r.outcome, r.ruled_by,
                   r.opinion, r.ruled_at at time zone 'Asia/Shanghai' as ruled
            from second_factor_request q left join second_factor_ruling r on r.request_no = q.no""";

    private final JdbcClient db;
    private final Clock clock;

    Requests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Two who ask or rule do it one after the other. */
    void takeTurns() {
        db.sql("lock table second_factor_ruling in share row exclusive mode").update();
    }

    long add(Kind kind, Scope scope, String subject, String documentNo, String reason, String person) {
        return db.sql("""
                insert into second_factor_request (kind, scope, subject, document_no, reason, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?) returning no""")
                .params(kind.name(), scope.name(), subject, documentNo, reason, person, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** @param pass of who rules; null if he has no factor */
    void rule(Request request, Outcome outcome, String person, String opinion, Long pass) {
        db.sql("""
                insert into second_factor_ruling
                    (request_no, scope, subject, requested_by, outcome, ruled_by, opinion, ruled_at, try_id)
                values (:no, :scope, :subject, :requestedBy, :outcome, :person, :opinion, :now, :pass)""")
                .param("no", request.no())
                .param("scope", request.scope().name())
                .param("subject", request.subject())
                .param("requestedBy", request.requestedBy())
                .param("outcome", outcome.name())
                .param("person", person)
                .param("opinion", opinion)
                .param("now", OffsetDateTime.now(clock))
                .param("pass", pass)
                .update();
    }

    Optional<Request> find(long no) {
        return db.sql(REQUEST + " where q.no = ?")
                .param(no)
                .query(Requests::read)
                .optional();
    }

    Optional<Request> open(Scope scope, String subject) {
        return db.sql(REQUEST + " where r.no is null and q.scope = ? and q.subject = ?")
                .params(scope.name(), subject)
                .query(Requests::read)
                .optional();
    }

    /** The open ones first, then the latest. */
    List<Request> latest(int most) {
        return db.sql(REQUEST + " order by r.no is null desc, q.no desc limit ?")
                .param(most)
                .query(Requests::read)
                .list();
    }

    /** What two have agreed on last about each act and role. */
    List<Request> inForce() {
        return db.sql("""
                select distinct on (scope, subject) * from (%s) all_requests
                where outcome = 'CONFIRMED' and scope <> 'PERSON' order by scope, subject, ruling desc""".formatted(REQUEST)).query(Requests::read).list();
    }

    private static Request read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Request(
                row.getLong("no"),
                Kind.valueOf(row.getString("kind")),
                Scope.valueOf(row.getString("scope")),
                row.getString("subject"),
                row.getString("document_no"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requested", LocalDateTime.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("ruled_by"),
                row.getObject("ruled", LocalDateTime.class),
                row.getString("opinion"));
    }
}
