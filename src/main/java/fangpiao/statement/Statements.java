package fangpiao.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements as they were issued; written once, never changed. */
@Repository
class Statements {

    /** A line or a balance, and the statement it belongs to. */
    private record Of<T>(String statementNo, T thing) {}

    private static final String ALL = """
            select s.*, standing.no is null as corrected
            from statement s left join standing_statement standing on standing.no = s.no
            """;

    private final JdbcClient db;
    private final Responses responses;

    Statements(JdbcClient db, Responses responses) {
        this.db = db;
        this.responses = responses;
    }

    /** Whether it was added; not if another press was quicker. */
    boolean add(Figures figures, int version, String by, OffsetDateTime now) {
        String no = figures.no(version);
        boolean fresh = db.sql("""
                insert into statement (no, kind, party, party_name, month, version, contracts, contract_price_fen, digest,
                                       issued_by, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                no,
                                figures.kind().name(),
                                figures.party(),
                                figures.partyName(),
                                figures.month().firstDay(),
                                version,
                                figures.contracts(),
                                figures.contractPrice().fen(),
                                figures.digest(),
                                by,
                                now)
                        .update()
                == 1;
        if (fresh) figures.balances().forEach(balance -> add(no, balance));
        return fresh;
    }

    private void add(String statementNo, Balance balance) {
        db.sql("insert into statement_balance (statement_no, section, opening_fen, closing_fen) values (?, ?, ?, ?)")
                .params(
                        statementNo,
                        balance.section().name(),
                        balance.opening().fen(),
                        balance.closing().fen())
                .update();
        List<Line> lines = balance.lines();
        if (lines.isEmpty()) return;
        db.sql("""
                insert into statement_line (statement_no, section, seq, item, reference, filing_no, booked_on, amount_fen)
                select ?, ?, seq, item, reference, filing_no, booked_on::date, amount_fen
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                     with ordinality line (item, reference, filing_no, booked_on, amount_fen, seq)""")
                .params(
                        statementNo,
                        balance.section().name(),
                        cells(lines, Line::item),
                        cells(lines, Line::reference),
                        cells(lines, Line::filingNo),
                        cells(lines, line -> line.bookedOn().toString()),
                        cells(lines, line -> Long.toString(line.amount().fen())))
                .update();
    }

    boolean isIssued(BookMonth month) {
        return db.sql("select exists (select from statement_issue where month = ?)")
                .param(month.firstDay())
                .query(Boolean.class)
                .single();
    }

    void markIssued(BookMonth month, int statements, String by, OffsetDateTime now) {
        db.sql("""
                insert into statement_issue (month, issued_by, issued_at, statements) values (?, ?, ?, ?)
                on conflict do nothing""").params(month.firstDay(), by, now, statements).update();
    }

    /** Keeps others from signing or disputing it until this transaction ends. */
    Optional<Statement> lock(String no) {
        db.sql("select 1 from statement where no = ? for no key update")
                .param(no)
                .query(Integer.class)
                .optional();
        return find(no);
    }

    Optional<Statement> find(String no) {
        return read(db.sql(ALL + "where s.no = ?").param(no)).stream().findFirst();
    }

    /** Those that stand; those of developers first, by name. */
    List<Statement> of(BookMonth month) {
        return read(db.sql(ALL + "where s.month = ? and standing.no is not null order by s.kind, s.party_name, s.party")
                .param(month.firstDay()));
    }

    /** A party's own, the latest first. */
    List<Statement> of(Kind kind, String party) {
        return read(db.sql(ALL + "where s.kind = ? and s.party = ? order by s.month desc, s.version desc")
                .params(kind.name(), party));
    }

    private List<Statement> read(JdbcClient.StatementSpec query) {
        List<String> nos = query.query((row, n) -> row.getString("no")).list();
        if (nos.isEmpty()) return List.of();
        Map<String, List<Balance>> balances = balances(nos);
        Map<String, List<Signature>> signatures = responses.signatures(nos);
        Map<String, List<Dispute>> disputes = responses.disputes(nos);
        return query.query((row, n) -> {
                    String no = row.getString("no");
                    return statement(
                            row,
                            balances.getOrDefault(no, List.of()),
                            signatures.getOrDefault(no, List.of()),
                            disputes.getOrDefault(no, List.of()));
                })
                .list();
    }

    private Map<String, List<Balance>> balances(List<String> nos) {
        Map<String, List<Of<Line>>> lines = db
                .sql("select * from statement_line where statement_no in (:nos) order by statement_no, section, seq")
                .param("nos", nos)
                .query((row, n) -> new Of<>(row.getString("statement_no"), line(row)))
                .list()
                .stream()
                .collect(groupingBy(of -> of.statementNo() + of.thing().section()));
        return db
                .sql("select * from statement_balance where statement_no in (:nos)")
                .param("nos", nos)
                .query((row, n) -> balance(row, lines))
                .list()
                .stream()
                .sorted((one, other) ->
                        one.thing().section().compareTo(other.thing().section()))
                .collect(groupingBy(Of::statementNo, mapping(Of::thing, toList())));
    }

    private static Of<Balance> balance(ResultSet row, Map<String, List<Of<Line>>> lines) throws SQLException {
        String no = row.getString("statement_no");
        Section section = Section.valueOf(row.getString("section"));
        List<Line> own = lines.getOrDefault(no + section, List.of()).stream()
                .map(Of::thing)
                .toList();
        return new Of<>(no, new Balance(section, new Money(row.getLong("opening_fen")), own));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Section.valueOf(row.getString("section")),
                row.getString("item"),
                row.getString("reference"),
                row.getString("filing_no"),
                row.getObject("booked_on", LocalDate.class),
                new Money(row.getLong("amount_fen")));
    }

    private static Statement statement(
            ResultSet row, List<Balance> balances, List<Signature> signatures, List<Dispute> disputes)
            throws SQLException {
        var figures = new Figures(
                Kind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getString("party_name"),
                BookMonth.of(row.getObject("month", LocalDate.class)),
                row.getInt("contracts"),
                new Money(row.getLong("contract_price_fen")),
                balances);
        return new Statement(
                figures,
                row.getInt("version"),
                row.getBoolean("corrected"),
                row.getBytes("digest"),
                row.getString("issued_by"),
                row.getTimestamp("issued_at").toLocalDateTime(),
                signatures,
                disputes);
    }

    private static String[] cells(List<Line> lines, Function<Line, String> cell) {
        return lines.stream().map(cell).toArray(String[]::new);
    }
}
