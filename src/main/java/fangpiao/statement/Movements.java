package fangpiao.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import fangpiao.statement.Reading.Filed;
import fangpiao.statement.Reading.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads out of the books what a month did to the accounts of developers and funds. There is no second account of it. */
@Repository
class Movements {

    /**
     * Both sides of each transfer that touches an account of a developer: developer/{credit code}/payable or /clawback. The
     * interest on a last instalment is paid past them, straight from the treasury; the developer is told of it all the same.
     */
    private static final String OF_DEVELOPERS = """
            select split_part(side.account, '/', 2) as party,
                   case split_part(side.account, '/', 3) when 'clawback' then 'CLAW_BACK' else 'PAYABLE' end as section,
                   t.reason as item, t.case_no as reference, t.booked_at as at, side.fen
            from ledger_transfer t
            cross join lateral (values (t.to_account, t.amount_fen), (t.from_account, -t.amount_fen)) side (account, fen)
            where side.account like 'developer/%'
            union all
            select contract.developer_code, 'PAYABLE', told.item, t.case_no, t.booked_at, told.fen
            from ledger_transfer t
            join settlement_claim claim on claim.case_no = t.case_no
            join settlement_contract contract on contract.purchase_no = claim.purchase_no
            cross join lateral (values ('INTEREST', t.amount_fen), ('INTEREST_PAID', -t.amount_fen)) told (item, fen)
            where t.reason = 'INTEREST' and t.from_account = 'treasury' and t.to_account = 'paid'""";

    /** A fund has what came in and is not promised; what it promised it pays, or is paid back. */
    private static final String OF_FUNDS = """
            select fund_no as party, 'FREE' as section, kind as item, reference, moved_at as at,
                   case when kind in ('RESERVE', 'OWE') then -amount_fen else amount_fen end as fen
            from fund_movement
            union all
            select fund_no, 'PROMISED', kind, reference, moved_at,
                   case when kind in ('RESERVE', 'OWE') then amount_fen else -amount_fen end
            from fund_movement where kind <> 'DEPOSIT'
            union all
            select fund_no, 'PROMISED', reason, case_no, booked_at, -amount_fen
            from fund_payment where fund_no is not null""";

    private static final String OPENINGS = """
            select party, section, sum(fen)::bigint as fen from (%s) moved
            where at < :begins and (:party::text is null or party = :party)
            group by party, section""";

    private static final String LINES = """
            select line.*, contract.filing_no
            from (select party, section, item, reference, (min(at) at time zone 'Asia/Shanghai')::date as day,
                         sum(fen)::bigint as fen, min(at) as first
                  from (%s) moved
                  where at >= :begins and at < :ends and (:party::text is null or party = :party)
                  group by party, section, item, reference, sign(fen)) line
            left join settlement_claim claim on claim.case_no = reference
            left join contract_rescission rescission on rescission.case_no = reference
            left join settlement_contract contract
                on contract.purchase_no = coalesce(claim.purchase_no, rescission.purchase_no, reference)
            order by party, section, first, reference, item""";

    private final JdbcClient db;

    Movements(JdbcClient db) {
        this.db = db;
    }

    /** For each party that has a statement in this month. */
    List<Figures> of(BookMonth month) {
        return Stream.of(Kind.values()).flatMap(kind -> read(kind, month, null)).toList();
    }

    Optional<Figures> of(Kind kind, BookMonth month, String party) {
        return read(kind, month, party).findFirst();
    }

    private Stream<Figures> read(Kind kind, BookMonth month, String party) {
        return new Reading(
                        kind,
                        month,
                        names(kind),
                        kind == Kind.DEVELOPER ? filed(month) : Map.of(),
                        openings(kind, month, party),
                        lines(kind, month, party))
                .figures();
    }

    private Map<Key, Money> openings(Kind kind, BookMonth month, String party) {
        var openings = new HashMap<Key, Money>();
        db.sql(OPENINGS.formatted(movements(kind)))
                .param("begins", month.begins())
                .param("party", party)
                .query(row -> {
                    openings.put(key(row), new Money(row.getLong("fen")));
                });
        return openings;
    }

    private Map<Key, List<Line>> lines(Kind kind, BookMonth month, String party) {
        return db
                .sql(LINES.formatted(movements(kind)))
                .param("begins", month.begins())
                .param("ends", month.ends())
                .param("party", party)
                .query((row, n) -> Map.entry(key(row), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The contracts whose money became the developer's in this month. */
    private Map<String, Filed> filed(BookMonth month) {
        var filed = new HashMap<String, Filed>();
        db.sql("""
                select developer_code, count(*) as contracts, sum(price_fen)::bigint as price_fen
                from settlement_contract
                where purchase_no in (select case_no from ledger_transfer
                                      where reason = 'COMMIT' and booked_at >= ? and booked_at < ?)
                group by developer_code""").params(month.begins(), month.ends()).query(row -> {
            filed.put(
                    row.getString("developer_code"),
                    new Filed(row.getInt("contracts"), new Money(row.getLong("price_fen"))));
        });
        return filed;
    }

    private Map<String, String> names(Kind kind) {
        var names = new HashMap<String, String>();
        String named = kind == Kind.FUND
                ? "select no, name from fund_account"
                : "select developer_code, min(developer_name) from settlement_contract group by developer_code";
        db.sql(named).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private static String movements(Kind kind) {
        return kind == Kind.FUND ? OF_FUNDS : OF_DEVELOPERS;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("party"), Section.valueOf(row.getString("section")));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Section.valueOf(row.getString("section")),
                row.getString("item"),
                row.getString("reference"),
                row.getString("filing_no"),
                row.getObject("day", LocalDate.class),
                new Money(row.getLong("fen")));
    }
}
