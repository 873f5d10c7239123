package fangpiao.attestation;

import fangpiao.startup.StartRefused;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The office's keys: all public ones there ever were, and the private one that signs now. */
@Repository
class SigningKeys {

    private final JdbcClient db;
    private final KeyPair now;
    private final String id;

    SigningKeys(JdbcClient db, Clock clock, KeyPair now) {
        this.db = db;
        this.now = now;
        this.id = SigningKey.idOf(now.getPublic().getEncoded());
        register(OffsetDateTime.now(clock));
    }

    /** A new key replaces the one before from the next decision on; one that was replaced does not come back. */
    private void register(OffsetDateTime at) {
        db.sql("""
                insert into signing_key (id, algorithm, public_key, first_decision, registered_at)
                select ?, ?, ?, greatest((select coalesce(max(id), 0) from decision),
                                         (select coalesce(max(first_decision), 0) from signing_key)) + 1, ?
                on conflict (id) do nothing""")
                .params(id, SigningKey.ALGORITHM, now.getPublic().getEncoded(), at)
                .update();
        if (all().get(id).next() != null)
            throw new StartRefused(
                    "签名密钥 %s 已被替换，不得再用 / the signing key %<s has been replaced and does not come back.".formatted(id),
                    "请使用最近登记的密钥或新密钥 / use the key registered last, or a new one.");
    }

    String id() {
        return id;
    }

    byte[] sign(SignedText signedText) {
        return SigningKey.sign(signedText, now.getPrivate());
    }

    Map<String, SigningKey> all() {
        return db.sql("""
                select *, lead(first_decision) over (order by first_decision) as next_decision,
                       registered_at at time zone 'Asia/Shanghai' as registered
                from signing_key""").query(SigningKeys::key).list().stream()
                .collect(Collectors.toMap(SigningKey::id, Function.identity()));
    }

    private static SigningKey key(ResultSet row, int number) throws SQLException {
        return new SigningKey(
                row.getString("id"),
                row.getBytes("public_key"),
                row.getLong("first_decision"),
                row.getObject("next_decision", Long.class),
                row.getTimestamp("registered").toLocalDateTime());
    }
}
