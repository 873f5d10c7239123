package fangpiao.proof;

import static fangpiao.proof.Topic.FUNDS;

import java.util.List;

/** Whether funds have what came into them less what they promised, and promised what vouchers need. */
final class FundChecks {

    private static final String WHO = "财政审核岗提出，分管副局长批准，审计监督岗备查";

    private FundChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "FUND_FREE",
                        FUNDS,
                        "可用资金",
                        "资金账户的可用余额",
                        "到账减预留加释放",
                        """
                        select f.no || '（' || f.name || '）' as place, null as case_no, f.free_fen as left_fen,
                               coalesce(m.fen, 0) as right_fen
                        from fund_account f
                        left join (select fund_no, sum(case when kind in ('RESERVE', 'OWE') then -amount_fen else amount_fen end) as fen
                                   from fund_movement group by fund_no) m on m.fund_no = f.no""",
                        Repair.by(
                                WHO,
                                "资金账户{place}可用余额多 {gap} 元：与银行余额核对后，更正为 {right} 元；更正前该账户不再预留。",
                                "资金账户{place}可用余额少 {gap} 元：与银行余额核对后，更正为 {right} 元。")),
                Check.ofSums(
                        "FUND_DEPOSITS",
                        FUNDS,
                        "到账资金",
                        "资金账户的到账累计",
                        "到账逐笔合计",
                        """
                        select f.no || '（' || f.name || '）' as place, null as case_no, f.deposited_fen as left_fen,
                               coalesce(m.fen, 0) as right_fen
                        from fund_account f
                        left join (select fund_no, sum(amount_fen) as fen from fund_movement where kind = 'DEPOSIT'
                                   group by fund_no) m on m.fund_no = f.no""",
                        Repair.by(
                                WHO,
                                "资金账户{place}到账累计多 {gap} 元：与银行流水核对后，更正为 {right} 元。",
                                "资金账户{place}到账累计少 {gap} 元：与银行流水核对后，更正为 {right} 元。")),
                Check.ofSums(
                        "FUND_PROMISES",
                        FUNDS,
                        "预留资金",
                        "为核发案预留",
                        "核发案的票面金额",
                        """
                        with promise as (
                            select reference as case_no, sum(case kind when 'RESERVE' then amount_fen else -amount_fen end) as fen
                            from fund_movement m
                            where kind = 'RESERVE'
                               or kind = 'RELEASE' and reference in (select case_no from voucher_issuance)
                            group by reference
                        ), need as (
                            select case_no,
                                   case when status in ('FUNDED', 'APPROVED', 'NUMBERED', 'PRINTED', 'ISSUED', 'HANDED_OVER')
                                        then face_fen else 0 end as fen
                            from voucher_issuance
                        )
                        select coalesce(need.case_no, promise.case_no) as place, coalesce(need.case_no, promise.case_no) as case_no,
                               coalesce(promise.fen, 0) as left_fen, coalesce(need.fen, 0) as right_fen
                        from need full join promise on promise.case_no = need.case_no""",
                        Repair.by(
                                WHO,
                                "案件{place}多预留 {gap} 元：作一笔释放 {gap} 元，资金回到可用余额。",
                                "案件{place}少预留 {gap} 元：在同一资金账户补作预留 {gap} 元；可用余额不足的，先落实资金。")),
                Check.ofSums(
                        "FUND_LIABILITIES",
                        FUNDS,
                        "随账增减的承诺",
                        "资金账户的应付增减",
                        "账上财政资金的增减（不含核发）",
                        """
                        with movement as (
                            select reference as case_no, sum(case kind when 'OWE' then amount_fen else -amount_fen end) as fen
                            from fund_movement
                            where kind = 'OWE' or kind = 'RELEASE' and reference not in (select case_no from voucher_issuance)
                            group by reference
                        ), page as (
                            select t.case_no, sum(case t.from_account when 'treasury' then t.amount_fen else -t.amount_fen end) as fen
                            from ledger_transfer t
                            left join voucher v on v.no = t.book
                            where 'treasury' in (t.from_account, t.to_account) and t.reason <> 'ISSUE'
                              -- nobody stands behind what was issued or agreed without a fund
                              and (v.issuance_case_no in (select reference from fund_movement where kind = 'RESERVE')
                                   or t.reason = 'TRANSITION_FEE'
                                      and t.case_no in (select reference from fund_movement where kind = 'OWE'))
                            group by t.case_no
                        )
                        select coalesce(page.case_no, m.case_no) as place, coalesce(page.case_no, m.case_no) as case_no,
                               coalesce(m.fen, 0) as left_fen, coalesce(page.fen, 0) as right_fen
                        from movement m full join page on page.case_no = m.case_no""",
                        Repair.by(
                                WHO,
                                "案件{place}资金账户多记应付 {gap} 元：作一笔释放 {gap} 元，与账一致。",
                                "案件{place}资金账户少记应付 {gap} 元：在支付该房票的资金账户补记应付 {gap} 元，与账一致。")));
    }
}
