package fangpiao.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said to statements: signatures, objections and the answers to them. */
@Repository
class Responses {

    private static final String DISPUTES = """
            select d.*, a.words as answer, a.answered_by_name, a.answered_at, c.case_no
            from statement_dispute d
            left join statement_answer a on a.dispute_id = d.id
            left join dispute_case c on c.dispute_id = d.id
            """;

    private record Raised(String statementNo, Dispute dispute) {}

    private record Signed(String statementNo, Signature signature) {}

    private final JdbcClient db;

    Responses(JdbcClient db) {
        this.db = db;
    }

    void sign(String statementNo, Side side, String person, String name, OffsetDateTime now) {
        db.sql("""
                insert into statement_signature (statement_no, side, signed_by, signed_by_name, signed_at)
                values (?, ?, ?, ?, ?)""").params(statementNo, side.name(), person, name, now).update();
    }

    /** Answers with its number. */
    long dispute(
            String statementNo,
            Money amount,
            String words,
            String person,
            String name,
            String owner,
            LocalDate dueOn,
            OffsetDateTime now) {
        return db.sql("""
                insert into statement_dispute (statement_no, amount_fen, words, raised_by, raised_by_name, raised_at, owner,
                                               due_on)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(statementNo, amount.fen(), words, person, name, now, owner, dueOn)
                .query(Long.class)
                .single();
    }

    void answer(long dispute, String words, String person, String name, OffsetDateTime now) {
        db.sql("""
                insert into statement_answer (dispute_id, words, answered_by, answered_by_name, answered_at)
                values (?, ?, ?, ?, ?)""").params(dispute, words, person, name, now).update();
    }

    Dispute dispute(long id) {
        return db.sql(DISPUTES + "where d.id = ?")
                .param(id)
                .query(Responses::read)
                .single();
    }

    /** Those nobody has answered, the most urgent first. */
    List<Dispute> openDisputes() {
        return db.sql(DISPUTES + "where a.dispute_id is null order by d.due_on, d.id")
                .query(Responses::read)
                .list();
    }

    /** Those among them that have no case. */
    List<Long> openWithoutCase() {
        return db.sql("""
                select d.id from statement_dispute d
                where not exists (select from statement_answer where dispute_id = d.id)
                  and not exists (select from dispute_case where dispute_id = d.id)
                order by d.id""").query(Long.class).list();
    }

    /** Of several persons, who has the fewest open objections to find out about. */
    Optional<String> leastBusyOf(List<String> persons) {
        return db.sql("""
                select person from unnest(?::text[]) person
                order by (select count(*) from statement_dispute d
                          where d.owner = person and not exists (select from statement_answer where dispute_id = d.id)), person
                limit 1""")
                .param(persons.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    Map<String, List<Signature>> signatures(List<String> nos) {
        return db
                .sql("select * from statement_signature where statement_no in (:nos) order by signed_at")
                .param("nos", nos)
                .query((row, n) -> new Signed(
                        row.getString("statement_no"),
                        new Signature(
                                Side.valueOf(row.getString("side")),
                                row.getString("signed_by"),
                                row.getString("signed_by_name"),
                                moment(row, "signed_at"))))
                .list()
                .stream()
                .collect(groupingBy(Signed::statementNo, mapping(Signed::signature, toList())));
    }

    /** Those of earlier versions stand with the later ones, with what was answered. */
    Map<String, List<Dispute>> disputes(List<String> nos) {
        return db
                .sql("""
                        select asked.no as shown_on, raised.* from (%s) raised
                        join statement s on s.no = raised.statement_no
                        join statement asked on (asked.kind, asked.party, asked.month) = (s.kind, s.party, s.month)
                                            and asked.version >= s.version
                        where asked.no in (:nos) order by raised.id""".formatted(DISPUTES))
                .param("nos", nos)
                .query((row, n) -> new Raised(row.getString("shown_on"), read(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Raised::statementNo, mapping(Raised::dispute, toList())));
    }

    private static Dispute read(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getLong("id"),
                CaseNo.orNull(row.getString("case_no")),
                row.getString("statement_no"),
                new Money(row.getLong("amount_fen")),
                row.getString("words"),
                row.getString("raised_by_name"),
                moment(row, "raised_at"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by_name"),
                moment(row, "answered_at"));
    }

    private static LocalDateTime moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toLocalDateTime();
    }
}
