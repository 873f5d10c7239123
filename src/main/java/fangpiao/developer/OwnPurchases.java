package fangpiao.developer;

import fangpiao.purchase.PurchaseStatus;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The purchases of a company's units. Names leave the tables masked. */
@Repository
class OwnPurchases {

    private static final String OURS = """
            from purchase p
            join unit u on u.no = p.unit_no
            join estate e on e.code = u.estate_code
            where e.developer_code = :company
              and (:status::text is null or p.status = :status)
              and (:unit::text is null or p.unit_no = :unit)
              and (:caseNo::text is null or p.case_no = :caseNo)""";

    private static final String LINES = """
            select p.case_no, p.unit_no, p.estate_name, p.status, p.opened_at at time zone 'Asia/Shanghai' as opened,
                   left(p.buyer_name, 1) || '*' as buyer, coalesce(p.contract_price_fen, p.price_fen) as price,
                   p.hold_until at time zone 'Asia/Shanghai' as held_until, p.contract_no, p.contract_signed_on, p.filing_no,
                   p.filed_on, v.holders, v.vouchers, v.amount
            from (select p.*, e.name as estate_name %s
                  order by p.opened_at desc, p.case_no desc limit :size offset :offset) p
            join lateral (select string_agg(left(v.holder_name, 1) || '*', '、' order by v.no) as holders,
                                 count(*) as vouchers, sum(part.amount_fen)::bigint as amount
                          from purchase_voucher_part part
                          join voucher v on v.no = part.voucher_no
                          where part.purchase_no = p.case_no) v on true
            order by p.opened_at desc, p.case_no desc""".formatted(OURS);

    private final JdbcClient db;

    OwnPurchases(JdbcClient db) {
        this.db = db;
    }

    int count(Company company, PurchaseStatus status) {
        return bind(db.sql("select count(*) " + OURS), company, status, null, null)
                .query(Integer.class)
                .single();
    }

    List<OwnPurchase> of(Company company, PurchaseStatus status, Slice slice) {
        return lines(company, status, null, null, slice.offset());
    }

    List<OwnPurchase> ofUnit(Company company, String unitNo) {
        return lines(company, null, unitNo, null, 0);
    }

    Optional<OwnPurchase> find(Company company, String caseNo) {
        return lines(company, null, null, caseNo, 0).stream().findFirst();
    }

    private List<OwnPurchase> lines(Company company, PurchaseStatus status, String unit, String caseNo, int offset) {
        return bind(db.sql(LINES), company, status, unit, caseNo)
                .param("size", Slice.SIZE)
                .param("offset", offset)
                .query(OwnPurchases::line)
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec query, Company company, PurchaseStatus status, String unit, String caseNo) {
        return query.param("company", company.code())
                .param("status", status == null ? null : status.name())
                .param("unit", unit)
                .param("caseNo", caseNo);
    }

    private static OwnPurchase line(ResultSet row, int number) throws SQLException {
        return new OwnPurchase(
                row.getString("case_no"),
                row.getString("unit_no"),
                row.getString("estate_name"),
                PurchaseStatus.valueOf(row.getString("status")),
                row.getObject("opened", LocalDateTime.class),
                row.getString("holders"),
                row.getString("buyer"),
                new Money(row.getLong("price")),
                new Money(row.getLong("amount")),
                row.getInt("vouchers"),
                row.getObject("held_until", LocalDateTime.class),
                row.getString("contract_no"),
                row.getObject("contract_signed_on", LocalDate.class),
                row.getString("filing_no"),
                row.getObject("filed_on", LocalDate.class));
    }
}
