package fangpiao.filing;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was filed, and what has become of it. */
@Repository
class Filings {

    private static final String LATEST = """
            select f.*, o.outcome, o.purchase_no, o.unit_no from contract_filing f
            join lateral (select * from filing_outcome where filing_no = f.filing_no order by seq desc limit 1) o on true
            """;

    private final JdbcClient db;

    Filings(JdbcClient db) {
        this.db = db;
    }

    /** Whoever comes with the same filing waits until this transaction has ended. */
    void lock(String filingNo) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('filing ' || ?, 0))")
                .param(filingNo)
                .query((row, n) -> "")
                .single();
    }

    Optional<FilingLine> find(String filingNo) {
        return db.sql(LATEST + "where f.filing_no = ?")
                .param(filingNo)
                .query(Filings::line)
                .optional();
    }

    /** The last filing of a contract that was not cancelled. */
    Optional<FilingLine> ofContract(String contractNo) {
        return db.sql(LATEST + "where contract_no = ? and outcome <> 'CANCELLED' order by received_at desc limit 1")
                .param(contractNo)
                .query(Filings::line)
                .optional();
    }

    List<FilingLine> receivedOn(LocalDate day, int limit) {
        return db.sql(LATEST + "where received_at::date = ? order by received_at desc, f.filing_no limit ?")
                .params(day, limit)
                .query(Filings::line)
                .list();
    }

    List<FilingLine> ofFile(long fileNo) {
        return db.sql(LATEST + "where file_no = ? order by f.filing_no")
                .param(fileNo)
                .query(Filings::line)
                .list();
    }

    /** Filings of homes of an estate that have changed nothing so far; those that were cancelled do not count. */
    List<FilingLine> withoutEffectOn(String estateCode) {
        return db.sql(LATEST + """
                join estate e on e.code = f.estate_code or e.permit_no = f.permit_no
                where e.code = ? and outcome in ('KEPT', 'DIFFERENT')
                  and not exists (select from filing_cancellation c where c.filing_no = f.filing_no)
                order by f.filed_on, f.filing_no""").param(estateCode).query(Filings::line).list();
    }

    /** The filing by which a unit was sold elsewhere last. */
    Optional<String> sellerOf(String unitNo) {
        return db.sql("""
                select filing_no from filing_outcome where unit_no = ? and outcome = 'SOLD_ELSEWHERE'
                order by at desc, filing_no desc limit 1""").param(unitNo).query(String.class).optional();
    }

    void add(ContractFiling filing, boolean withBuyer, Source source, OffsetDateTime now) {
        db.sql("""
                insert into contract_filing (filing_no, contract_no, kind, estate_code, permit_no, building, room, buyer_name,
                    buyer_id_no, price_fen, signed_on, filed_on, mark, file_no, received_by, received_at)
                values (:no, :contract, :kind, :estate, :permit, :building, :room, :buyer, :buyerId, :price, :signedOn,
                    :filedOn, :mark, :file, :by, :now)""")
                .param("no", filing.no())
                .param("contract", filing.contractNo())
                .param("kind", filing.kind() == null ? null : filing.kind().name())
                .param("estate", filing.door().estateCode())
                .param("permit", filing.door().permitNo())
                .param("building", filing.door().building())
                .param("room", filing.door().room())
                .param("buyer", withBuyer ? filing.buyerName() : null)
                .param("buyerId", withBuyer ? filing.buyerIdNo() : null)
                .param("price", filing.price().fen())
                .param("signedOn", filing.signedOn())
                .param("filedOn", filing.filedOn())
                .param("mark", filing.mark())
                .param("file", source.fileNo())
                .param("by", source.by())
                .param("now", now)
                .update();
    }

    void become(String filingNo, Outcome outcome, CaseNo purchase, String unitNo, OffsetDateTime now) {
        db.sql("""
                insert into filing_outcome (filing_no, seq, outcome, purchase_no, unit_no, at)
                select :no, coalesce(max(seq), 0) + 1, :outcome, :purchase, :unit, :now
                from filing_outcome where filing_no = :no""")
                .param("no", filingNo)
                .param("outcome", outcome.name())
                .param("purchase", purchase == null ? null : purchase.value())
                .param("unit", unitNo)
                .param("now", now)
                .update();
    }

    /** Says whether it was not cancelled before. */
    boolean cancel(String filingNo, Cancellation cancellation, String by, OffsetDateTime now) {
        return db.sql("""
                        insert into filing_cancellation (filing_no, cancelled_on, reason, received_by, received_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(filingNo, cancellation.cancelledOn(), cancellation.reason(), by, now)
                        .update()
                > 0;
    }

    private static FilingLine line(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String purchase = row.getString("purchase_no");
        var filing = new ContractFiling(
                row.getString("filing_no"),
                row.getString("contract_no"),
                new ContractFiling.Door(
                        row.getString("estate_code"),
                        row.getString("permit_no"),
                        row.getString("building"),
                        row.getString("room")),
                row.getString("buyer_name"),
                row.getString("buyer_id_no"),
                new Money(row.getLong("price_fen")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                kind == null ? null : FiledKind.valueOf(kind));
        return new FilingLine(
                filing,
                row.getString("mark"),
                Outcome.valueOf(row.getString("outcome")),
                purchase == null ? null : new CaseNo(purchase),
                row.getString("unit_no"),
                Moment.of(row, "received_at"));
    }
}
