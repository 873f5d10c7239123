package fangpiao.sampling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
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

/** Samples, the claims they were drawn from, and what was found; written once, never changed. */
@Repository
class Samplings {

    private record Found(String claimNo, Finding finding) {}

    private record Placed(int place, PaidClaim claim) {}

    private static final int AT_MOST = 50;

    private final JdbcClient db;

    Samplings(JdbcClient db) {
        this.db = db;
    }

    /** What was paid in these months to whom, as the books say; a set-off pays as well. */
    List<PaidClaim> paid(Population population) {
        return db.sql("""
                select claim.case_no, c.developer_name, c.filing_no,
                       sum(case t.to_account when 'paid' then t.amount_fen else -t.amount_fen end)::bigint as amount_fen
                from ledger_transfer t
                join settlement_claim claim on claim.case_no = t.case_no
                join settlement_contract c on c.purchase_no = claim.purchase_no
                where (t.to_account = 'paid' or t.reason = 'BANK_RETURN')
                  and t.booked_at >= :begins and t.booked_at < :ends
                  and (:developer::text is null or c.developer_code = :developer)
                group by claim.case_no, c.developer_name, c.filing_no
                having sum(case t.to_account when 'paid' then t.amount_fen else -t.amount_fen end) >= greatest(:atLeast, 1)
                order by claim.case_no""")
                .param("begins", population.from().begins())
                .param("ends", population.until().ends())
                .param("developer", population.developerCode())
                .param("atLeast", population.atLeast().fen())
                .query(Samplings::claim)
                .list();
    }

    long add(
            Population population, Draw draw, boolean seedGiven, String person, String personName, OffsetDateTime now) {
        long no = db.sql("""
                insert into sampling (from_month, until_month, developer_code, at_least_fen, method, size, seed, seed_given,
                                      digest, drawn_by, drawn_by_name, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning no""")
                .params(
                        population.from().firstDay(),
                        population.until().firstDay(),
                        population.developerCode(),
                        population.atLeast().fen(),
                        draw.method().name(),
                        draw.size(),
                        draw.seed(),
                        seedGiven,
                        Sampling.digestOf(draw.claims()),
                        person,
                        personName,
                        now)
                .query(Long.class)
                .single();
        keep(no, draw);
        return no;
    }

    private void keep(long no, Draw draw) {
        List<PaidClaim> sample = draw.sample();
        List<PaidClaim> claims = draw.claims();
        db.sql("""
                insert into sampling_claim (sampling_no, claim_no, developer_name, filing_no, amount_fen, place)
                select ?, claim_no, developer_name, filing_no, amount_fen, nullif(place, 0)
                from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::integer[])
                     claim (claim_no, developer_name, filing_no, amount_fen, place)""")
                .params(
                        no,
                        cells(claims, claim -> claim.no().value()),
                        cells(claims, PaidClaim::developerName),
                        cells(claims, PaidClaim::filingNo),
                        cells(claims, claim -> Long.toString(claim.amount().fen())),
                        cells(claims, claim -> Integer.toString(sample.indexOf(claim) + 1)))
                .update();
    }

    void add(long no, CaseNo claim, Money error, String words, String person, String personName, OffsetDateTime now) {
        db.sql("""
                insert into sampling_finding (sampling_no, claim_no, error_fen, words, found_by, found_by_name, found_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(no, claim.value(), error.fen(), words, person, personName, now)
                .update();
    }

    /** What somebody did in a case, in the words of its steps; empty if nothing. */
    List<String> actsOf(String person, CaseNo claim) {
        return db.sql("select step_name from decision where actor = ? and case_no = ? order by decided_at")
                .params(person, claim.value())
                .query(String.class)
                .list();
    }

    /** The latest first. */
    List<Long> latest() {
        return db.sql("select no from sampling order by no desc limit ?")
                .param(AT_MOST)
                .query(Long.class)
                .list();
    }

    Optional<Sampling> find(long no) {
        return db.sql("select * from sampling where no = ?")
                .param(no)
                .query((row, n) -> read(row, no))
                .optional();
    }

    private Sampling read(ResultSet row, long no) throws SQLException {
        var population = new Population(
                BookMonth.of(row.getObject("from_month", LocalDate.class)),
                BookMonth.of(row.getObject("until_month", LocalDate.class)),
                row.getString("developer_code"),
                new Money(row.getLong("at_least_fen")));
        var draw = new Draw(
                claims(no), Method.valueOf(row.getString("method")), row.getInt("size"), row.getString("seed"));
        return new Sampling(
                no,
                population,
                draw,
                row.getBoolean("seed_given"),
                row.getBytes("digest"),
                row.getString("drawn_by_name"),
                row.getTimestamp("drawn_at").toLocalDateTime(),
                sample(no));
    }

    private List<PaidClaim> claims(long no) {
        return db.sql("""
                select claim_no as case_no, developer_name, filing_no, amount_fen from sampling_claim
                where sampling_no = ? order by claim_no""").param(no).query(Samplings::claim).list();
    }

    private List<Drawn> sample(long no) {
        Map<String, List<Finding>> findings = findings(no);
        return db.sql("""
                select place, claim_no as case_no, developer_name, filing_no, amount_fen from sampling_claim
                where sampling_no = ? and place is not null order by place""").param(no).query((row, n) -> new Placed(row.getInt("place"), claim(row, n))).list().stream()
                .map(placed -> new Drawn(
                        placed.place(),
                        placed.claim(),
                        findings.getOrDefault(placed.claim().no().value(), List.of())))
                .toList();
    }

    private Map<String, List<Finding>> findings(long no) {
        return db
                .sql("select * from sampling_finding where sampling_no = ? order by id")
                .param(no)
                .query((row, n) -> new Found(
                        row.getString("claim_no"),
                        new Finding(
                                new Money(row.getLong("error_fen")),
                                row.getString("words"),
                                row.getString("found_by_name"),
                                row.getTimestamp("found_at").toLocalDateTime())))
                .list()
                .stream()
                .collect(groupingBy(Found::claimNo, mapping(Found::finding, toList())));
    }

    private static PaidClaim claim(ResultSet row, int number) throws SQLException {
        return new PaidClaim(
                new CaseNo(row.getString("case_no")),
                row.getString("developer_name"),
                row.getString("filing_no"),
                new Money(row.getLong("amount_fen")));
    }

    private static String[] cells(List<PaidClaim> claims, Function<PaidClaim, String> cell) {
        return claims.stream().map(cell).toArray(String[]::new);
    }
}
