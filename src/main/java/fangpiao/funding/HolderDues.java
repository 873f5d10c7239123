package fangpiao.funding;

import fangpiao.funding.Due.Kind;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders are owed in money already, and what developers have to give back. */
@Repository
class HolderDues {

    private static final String OF_VOUCHERS = """
            from voucher v
            join expropriation_project p on p.code = v.project_code
            left join voucher_fund b on b.voucher_no = v.no
            left join fund_account f on f.no = b.fund_no
            """;

    /** The case that has last brought something to the account. */
    private static final String OWED = """
            join lateral (select case_no from ledger_transfer where book = v.no and to_account = a.code
                          order by page desc limit 1) owed on true
            """;

    private static final String CONVERTED = "select " + Backer.COLUMNS + """
            , owed.case_no, v.no, v.holder_name as party, '' as what, a.balance_fen as amount_fen, :today as day
            """ + OF_VOUCHERS + """
            join ledger_account a on a.code = 'holder/' || v.no || '/payable' and a.balance_fen > 0
            """ + OWED + """
            order by v.no""";

    private static final String BONUSES = "select " + Backer.COLUMNS + """
            , owed.case_no, v.no, v.holder_name as party, '' as what, a.balance_fen as amount_fen, :today as day
            """ + OF_VOUCHERS + """
            join ledger_account a on a.code = 'holder/' || v.no || '/bonus' and a.balance_fen > 0
            """ + OWED + """
            order by v.no""";

    private static final String FEES = "select " + Backer.COLUMNS + """
            , c.case_no, a.agreement_no as no, a.holder_name as party, '' as what, c.fee_payable_fen as amount_fen, :today as day
            from swap_conversion c
            join compensation_agreement a on a.case_no = c.agreement_case_no
            join expropriation_project p on p.code = a.project_code
            left join lateral (select fund_no from fund_movement where reference = c.case_no and kind = 'OWE'
                               order by id desc limit 1) b on true
            left join fund_account f on f.no = b.fund_no
            where c.status in ('CONVERTED', 'FEE_SENT') and c.fee_payable_fen > 0
            order by c.case_no""";

    /** Before its notice is served a debt has no last day; then the day of the decision has to do. */
    private static final String CLAW_BACKS = "select " + Backer.COLUMNS + """
            , r.case_no, contract.filing_no as no, contract.developer_name as party,
                   case when r.due_on is null then '退款期限未定' else '退款期限' || r.due_on end as what,
                   c.amount_fen - coalesce((select sum(back.amount_fen) from claw_back_return back
                                            where back.rescission_no = r.case_no and back.voucher_no = v.no), 0)::bigint as amount_fen,
                   coalesce(r.due_on, r.decided_on) as day
            """ + OF_VOUCHERS + """
            join claw_back c on c.voucher_no = v.no
            join contract_rescission r on r.case_no = c.rescission_no and r.status in ('RESCINDED', 'DEMANDED')
            join settlement_contract contract on contract.purchase_no = r.purchase_no
            order by r.case_no, v.no""";

    private final JdbcClient db;

    HolderDues(JdbcClient db) {
        this.db = db;
    }

    List<Due> all(LocalDate today) {
        var dues = new ArrayList<Due>();
        dues.addAll(list(Kind.CONVERTED, CONVERTED, today));
        dues.addAll(list(Kind.BONUS, BONUSES, today));
        dues.addAll(list(Kind.FEE, FEES, today));
        dues.addAll(
                db.sql(CLAW_BACKS).query((row, n) -> due(Kind.CLAW_BACK, row)).list());
        return dues.stream().filter(due -> due.amount().isPositive()).toList();
    }

    private List<Due> list(Kind kind, String sql, LocalDate today) {
        return db.sql(sql)
                .param("today", today)
                .query((row, n) -> due(kind, row))
                .list();
    }

    private static Due due(Kind kind, ResultSet row) throws SQLException {
        return new Due(
                kind,
                row.getString("case_no"),
                row.getString("no"),
                Backer.read(row),
                row.getString("party"),
                row.getString("what"),
                new Money(row.getLong("amount_fen")),
                row.getObject("day", LocalDate.class),
                null);
    }
}
