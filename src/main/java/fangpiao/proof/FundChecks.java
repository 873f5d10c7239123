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
                        left join (select fund_no, sum(case kind when 'RESERVE' then -amount_fen else amount_fen end) as fen
                                   from fund_movement group by fund_no) m on m.fund_no = f.no""",
                        Repair.by(
                                WHO,
                                "资金账户{place}可用余额多 {gap} 元：与银行余额核对后，更正为 {right} 元；更正前该账户不再预留。",
                                "资金账户{place}可用余额少 {gap} 元：与银行余额核对后，更正为 {right} 元。")),
                Check.ofSums(
                        "FUND_PROMISES",
                        FUNDS,
                        "预留资金",
                        "为核发案预留",
                        "票面金额乘规则的落实比例",
                        """
                        with promise as (
                            select reference as case_no, sum(case kind when 'RESERVE' then amount_fen else -amount_fen end) as fen
                            from fund_movement where kind <> 'DEPOSIT' group by reference
                        ), need as (
                            select i.case_no,
                                   case when i.status in ('FUNDED', 'APPROVED', 'NUMBERED', 'PRINTED', 'ISSUED', 'HANDED_OVER')
                                        then round(i.face_fen::numeric * r.fund_coverage_min_bp / 10000) else 0 end as fen
                            from voucher_issuance i join rule_version r on r.code = i.policy_version
                        )
                        select coalesce(need.case_no, promise.case_no) as place, coalesce(need.case_no, promise.case_no) as case_no,
                               coalesce(promise.fen, 0) as left_fen, coalesce(need.fen, 0) as right_fen
                        from need full join promise on promise.case_no = need.case_no""",
                        Repair.by(
                                WHO,
                                "案件{place}多预留 {gap} 元：作一笔释放 {gap} 元，资金回到可用余额。",
                                "案件{place}少预留 {gap} 元：在同一资金账户补作预留 {gap} 元；可用余额不足的，先落实资金。")));
    }
}
