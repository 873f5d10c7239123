package fangpiao.intake;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that were worked, with their answers. */
@Repository
class ApiRequests {

    /** What was answered to a request. */
    record Kept(String sha256, String response) {}

    private final JdbcClient db;

    ApiRequests(JdbcClient db) {
        this.db = db;
    }

    /** Whoever comes with the same key waits until this transaction has ended. */
    void lock(Call call) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('api ' || ? || ' ' || ?, 0))")
                .params(call.account(), call.key())
                .query((row, n) -> "")
                .single();
    }

    Optional<Kept> find(Call call) {
        return db.sql("select body_sha256, response from api_request where account = ? and key = ?")
                .params(call.account(), call.key())
                .query((row, n) -> new Kept(row.getString("body_sha256"), row.getString("response")))
                .optional();
    }

    void keep(Call call, String response, OffsetDateTime at) {
        db.sql(
                        "insert into api_request (account, key, path, body_sha256, response, answered_at) values (?, ?, ?, ?, ?, ?)")
                .params(call.account(), call.key(), call.path(), call.sha256(), response, at)
                .update();
    }
}
