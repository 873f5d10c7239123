package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books beside the bank's: what came into the funds of an account, what was ordered to be paid from it, what came back. */
@Repository
class AccountBooks {

    /** From which day to which the statements reach, and the balances at both ends. */
    record Reach(LocalDate from, LocalDate to, Money opening, Money closing) {}

    /**
     * Returned payments are two lines if the bank has told of the first; one the bank never paid is none. A repayment by
     * several vouchers' developers stands with the account it came into, or else with the fund of the first voucher. The funds
     * that have or had the account are found first, so that the account of its day is asked only of what can be theirs.
     */
    private static final String LINES = """
            with fund as (
                select no from fund_account where account_no = :account
                union
                select fund_no from fund_entry where kind = 'ACCOUNT' and former_account_no = :account
            ), payment as (
                select p.key, p.sent_on, p.amount_fen, p.payee_name, p.status, p.pending, out.entry_no as out_no,
                       back.entry_no as back_no
                from order_at_bank p
                left join bank_entry_match out on out.kind = 'PAYMENT' and out.subject = p.key
                left join bank_entry_match back on back.kind = 'RETURN' and back.subject = p.key
                where p.payer in (select no from fund) and p.account_no = :account
            ), repayment as (
                select r.case_no, r.paid_on, contract.developer_name, sum(b.amount_fen)::bigint as amount_fen,
                       coalesce((select e.account_no from bank_entry_match m join bank_entry e on e.no = m.entry_no
                                 where m.kind = 'REPAYMENT' and m.subject = r.case_no),
                                (select paying_account_at(v.fund_no, (r.paid_on + 1)::timestamp at time zone 'Asia/Shanghai')
                                 from voucher_fund v where v.voucher_no = min(b.voucher_no))) as account_no
                from contract_rescission r
                join settlement_contract contract on contract.purchase_no = r.purchase_no
                join claw_back_return b on b.rescission_no = r.case_no and b.source = r.receipt_no
                where r.case_no in (select m.subject from bank_entry_match m join bank_entry e on e.no = m.entry_no
                                    where m.kind = 'REPAYMENT' and e.account_no = :account
                                    union all
                                    select x.rescission_no from claw_back_return x
                                    join voucher_fund v on v.voucher_no = x.voucher_no
                                    where v.fund_no in (select no from fund))
                group by r.case_no, r.paid_on, contract.developer_name
            ), line as (
                select 'DEPOSIT' as kind, d.no as subject, d.day as on_day, d.amount_fen,
                       d.fund_name || '到位资金，' || d.reference as words, false as pending, 'DEPOSIT' as matched_as
                from deposit_at_bank d
                where d.fund_no in (select no from fund) and d.account_no = :account
                union all
                select 'PAYMENT', key, sent_on, -amount_fen, '支付指令' || key || '，收款人' || payee_name,
                       pending, 'PAYMENT'
                from payment where pending or status = 'RECEIVED' or out_no is not null or back_no is not null
                union all
                select 'RETURN', p.key, coalesce(back.booked_on, out.booked_on), p.amount_fen,
                       '支付指令' || p.key || '退汇，' || p.payee_name, false, 'RETURN'
                from payment p
                left join bank_entry out on out.no = p.out_no
                left join bank_entry back on back.no = p.back_no
                where p.back_no is not null or (p.out_no is not null and p.status = 'FAILED')
                union all
                select 'REPAYMENT', case_no, paid_on, amount_fen, '追回款' || case_no || '，' || developer_name, false, 'REPAYMENT'
                from repayment where account_no = :account
                union all
                select 'OTHER', m.subject, e.booked_on, case e.direction when 'CREDIT' then e.amount_fen else -e.amount_fen end,
                       '另行入账，' || m.subject, false, 'OTHER'
                from bank_entry_match m join bank_entry e on e.no = m.entry_no
                where m.kind = 'OTHER' and e.account_no = :account
            )
            select line.*, e.booked_on as banked_on,
                   line.kind = 'PAYMENT' and exists (
                       select from bank_entry x left join bank_entry_match xm on xm.entry_no = x.no
                       where x.payment_key = line.subject and xm.kind is distinct from 'CORRECTION') as told
            from line
            left join bank_entry_match m on m.kind = line.matched_as and m.subject = line.subject
            left join bank_entry e on e.no = m.entry_no
            order by on_day, line.kind, line.subject""";

    private final JdbcClient db;

    AccountBooks(JdbcClient db) {
        this.db = db;
    }

    Optional<Reach> reach(String account) {
        return db.sql("""
                select min(from_on) as first, max(to_on) as last,
                       (array_agg(opening_fen order by to_on))[1] as opening_fen,
                       (array_agg(closing_fen order by to_on desc))[1] as closing_fen
                from bank_statement where account_no = ? having count(*) > 0""")
                .param(account)
                .query((row, n) -> new Reach(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        new Money(row.getLong("opening_fen")),
                        new Money(row.getLong("closing_fen"))))
                .optional();
    }

    List<BookLine> linesOf(String account) {
        return db.sql(LINES).param("account", account).query(AccountBooks::line).list();
    }

    /** What the bank says stood there at the end of a day the statements reach. */
    Money bankBalance(String account, LocalDate day) {
        return new Money(db.sql("""
                select (select opening_fen from bank_statement where account_no = :account order by to_on limit 1)
                       + coalesce((select sum(case direction when 'CREDIT' then amount_fen else -amount_fen end) from bank_entry
                                   where account_no = :account and booked_on <= :day), 0)""")
                .param("account", account)
                .param("day", day)
                .query(Long.class)
                .single());
    }

    /** BankEntries up to a day that the books do not have up to that day, each with the case that is or was about it. */
    List<Unbooked> unbooked(String account, LocalDate day) {
        return db.sql("""
                select e.*, d.case_no, d.kind as difference_kind, d.status from bank_entry e
                left join bank_entry_match m on m.entry_no = e.no
                left join lateral (select * from bank_difference where entry_no = e.no order by opened_at desc limit 1) d on true
                left join bank_entry other on m.kind = 'CORRECTION' and other.no::text = m.subject
                where e.account_no = :account and e.booked_on <= :day
                  and (m.entry_no is null or other.booked_on > :day)
                order by e.booked_on, e.no""")
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Unbooked(
                        BankEntry.read(row, n),
                        row.getString("case_no"),
                        row.getString("difference_kind") == null
                                ? null
                                : DifferenceKind.valueOf(row.getString("difference_kind"))))
                .list();
    }

    /** @param difference the case about it; null as long as it was not compared */
    public record Unbooked(BankEntry entry, String difference, DifferenceKind kind) {}

    private static BookLine line(ResultSet row, int number) throws SQLException {
        return new BookLine(
                MatchKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("on_day", LocalDate.class),
                new Money(row.getLong("amount_fen")),
                row.getString("words"),
                row.getBoolean("pending"),
                row.getObject("banked_on", LocalDate.class),
                row.getBoolean("told"));
    }
}
