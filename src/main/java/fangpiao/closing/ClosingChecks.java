package fangpiao.closing;

import fangpiao.proof.MonthProof;
import fangpiao.shared.BookMonth;
import fangpiao.statement.StatementDesk;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is looked at before a month is closed: each line is one question to the tables, answered with how much is undone. */
@Repository
class ClosingChecks {

    private static final String BOOKS_IN_BALANCE = """
            select case sum(balance_fen) when 0 then 0 else 1 end from ledger_account""";

    private static final String ACCOUNTS_FOLLOW_FROM_TRANSFERS = """
            select count(*)
            from ledger_account a
            left join (select account, sum(fen) as fen
                       from ledger_transfer t
                       cross join lateral (values (t.to_account, t.amount_fen), (t.from_account, -t.amount_fen))
                                          side (account, fen)
                       group by account) moved on moved.account = a.code
            where a.balance_fen <> coalesce(moved.fen, 0)""";

    private static final String FUNDS_FOLLOW_FROM_MOVEMENTS = """
            select count(*)
            from fund_account f
            where free_fen <> (select coalesce(sum(case when kind in ('RESERVE', 'OWE') then -amount_fen else amount_fen end), 0)
                               from fund_movement where fund_no = f.no)
               or deposited_fen <> (select coalesce(sum(amount_fen), 0) from fund_movement
                                    where fund_no = f.no and kind = 'DEPOSIT')""";

    private static final String DEBTS_AS_IN_THE_BOOKS = """
            select count(*)
            from (select contract.developer_code as code, sum(c.amount_fen - coalesce(r.fen, 0)) as fen
                  from claw_back c
                  left join (select rescission_no, voucher_no, sum(amount_fen) as fen from claw_back_return
                             group by rescission_no, voucher_no) r using (rescission_no, voucher_no)
                  join contract_rescission rescission on rescission.case_no = c.rescission_no
                  join settlement_contract contract on contract.purchase_no = rescission.purchase_no
                  group by contract.developer_code) owed
            full join (select split_part(code, '/', 2) as code, balance_fen as fen from ledger_account
                       where code like 'developer/%/clawback') booked using (code)
            where coalesce(owed.fen, 0) <> coalesce(booked.fen, 0)""";

    private static final String PAYMENTS_IN_DOUBT = """
            select count(*) from payment_order
            where sent_at >= :begins and sent_at < :ends and status not in ('RECEIVED', 'FAILED', 'REFUSED', 'WITHDRAWN')""";

    private static final String STATEMENTS_NOT_SIGNED = """
            select count(*) from standing_statement s
            where s.month = :month
              and (select count(*) from statement_signature where statement_no = s.no) < 2""";

    private static final String OBJECTIONS_NOT_ANSWERED = """
            select count(*) from statement_dispute d
            join statement s on s.no = d.statement_no
            where s.month <= :month and not exists (select from statement_answer where dispute_id = d.id)""";

    /** Of the differences between bank and books that concern the month or one before it, those in this state. */
    private static final String BANK_DIFFERENCES = """
            select count(*)
            from bank_difference d
            where d.status = :status
              and coalesce((select booked_on from bank_entry where no = d.entry_no),
                           (select (sent_at at time zone 'Asia/Shanghai')::date from payment_order where key = d.subject),
                           (select (moved_at at time zone 'Asia/Shanghai')::date from fund_movement
                            where kind = 'DEPOSIT' and id::text = d.subject),
                           (select paid_on from contract_rescission where case_no = d.subject),
                           (select min(from_on) from bank_statement where account_no = d.account_no)) < :nextMonth""";

    private static final String ACCOUNTS_WITHOUT_STATEMENT = """
            select count(distinct f.account_no)
            from fund_account f
            where (exists (select from fund_movement
                           where fund_no = f.no and kind = 'DEPOSIT' and moved_at >= :begins and moved_at < :ends)
                   or exists (select from payment_order where payer = f.no and sent_at >= :begins and sent_at < :ends))
              and not exists (select from bank_statement where account_no = f.account_no and to_on >= :lastDay)""";

    private static final String FILINGS_THAT_DIFFER = """
            select count(*) from filing_difference where resolution is null and opened_at < :ends""";

    private final JdbcClient db;
    private final StatementDesk statements;
    private final MonthProof proof;

    ClosingChecks(JdbcClient db, StatementDesk statements, MonthProof proof) {
        this.db = db;
        this.statements = statements;
        this.proof = proof;
    }

    List<Item> of(BookMonth month) {
        String signed = "/statements?month=" + month;
        MonthProof.Outcome proven = proof.of(month);
        return List.of(
                required("全部账户余额合计为零", count(BOOKS_IN_BALANCE, month), "/proof/trial-balance"),
                required("各账户余额与逐笔转账一致", count(ACCOUNTS_FOLLOW_FROM_TRANSFERS, month), "/proof/trial-balance"),
                required("资金账户可用余额与逐笔收支一致", count(FUNDS_FOLLOW_FROM_MOVEMENTS, month), "/funds"),
                required("追款台账与资金台账一致", count(DEBTS_AS_IN_THE_BOOKS, month), "/arrears"),
                required("月末以后已核验账目（昨日或今日）", proven.ran() ? 0 : 1, "/proof"),
                required("账目核验款项、台账无不符", proven.inBooks(), "/proof"),
                advised("账目核验案件与流程无不符", proven.inCases(), "/proof"),
                required("银行对账差异均已查明", differences("OPEN", month), "/reconciliation"),
                advised("银行对账差异均已复核", differences("EXPLAINED", month), "/reconciliation"),
                advised("付款账户的银行流水均已导入至月末", count(ACCOUNTS_WITHOUT_STATEMENT, month), "/reconciliation"),
                required("对账单均已出具，并与资金台账一致", statements.missingOrDifferent(month), signed),
                advised("对账单双方均已签认", count(STATEMENTS_NOT_SIGNED, month), signed),
                advised("对账单异议均已答复", count(OBJECTIONS_NOT_ANSWERED, month), signed),
                advised("本月发出的付款均有结果", count(PAYMENTS_IN_DOUBT, month), "/payments"),
                advised("网签差异均已处理", count(FILINGS_THAT_DIFFER, month), "/filings/differences"));
    }

    private static Item required(String name, int undone, String path) {
        return new Item(name, true, undone, path);
    }

    private static Item advised(String name, int undone, String path) {
        return new Item(name, false, undone, path);
    }

    private int differences(String status, BookMonth month) {
        return asked(BANK_DIFFERENCES, month)
                .param("status", status)
                .query(Integer.class)
                .single();
    }

    private int count(String sql, BookMonth month) {
        return asked(sql, month).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, BookMonth month) {
        return db.sql(sql)
                .param("month", month.firstDay())
                .param("begins", month.begins())
                .param("ends", month.ends())
                .param("lastDay", month.lastDay())
                .param("nextMonth", month.next().firstDay());
    }
}
