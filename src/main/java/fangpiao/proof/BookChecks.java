package fangpiao.proof;

import static fangpiao.proof.Topic.BOOKS;

import java.util.List;
import java.util.Map;

/** Whether the books agree with themselves. */
final class BookChecks {

    /** The one that is no query: page after page is read. */
    static final Check CHAIN = new Check(
            "CHAIN",
            BOOKS,
            "账页链与封账",
            "读到的账页",
            "校验值与历次封账",
            null,
            Map.of(),
            Repair.step(
                    "系统管理员恢复，审计监督岗见证；属人为改动的，移交调查",
                    "停止以本处为依据的付款；以最近一份封账时导出的账册文件或数据库备份为准，恢复{place}的原账页，恢复后重新核验。不得手工补写账页。"));

    private static final String WHO_MENDS_ACCOUNTS = "系统管理员办理，审计监督岗见证";

    private BookChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "ACCOUNT_BALANCE",
                        BOOKS,
                        "账户余额",
                        "账户余额",
                        "全部账页转入减转出",
                        """
                        select coalesce(a.code, t.code) as place, null as case_no,
                               coalesce(a.balance_fen, 0) as left_fen, coalesce(t.fen, 0) as right_fen
                        from ledger_account a
                        full join (select code, sum(fen) as fen
                                   from (select to_account as code, amount_fen as fen from ledger_transfer
                                         union all
                                         select from_account, -amount_fen from ledger_transfer) side
                                   group by code) t on t.code = a.code""",
                        Repair.by(
                                WHO_MENDS_ACCOUNTS,
                                "账页链完好的，以账页为准：账户{place}的余额由 {left} 元更正为 {right} 元（调减 {gap} 元），更正单写明本次核验编号；账页链也有问题的，先恢复账页。",
                                "账页链完好的，以账页为准：账户{place}的余额由 {left} 元更正为 {right} 元（调增 {gap} 元），更正单写明本次核验编号；账页链也有问题的，先恢复账页。")),
                Check.ofSums(
                        "ALL_ACCOUNTS",
                        BOOKS,
                        "借贷平衡",
                        "全部账户余额合计",
                        "零",
                        "select '全部账户' as place, null as case_no, sum(balance_fen) as left_fen, 0 as right_fen from ledger_account",
                        Repair.by(
                                WHO_MENDS_ACCOUNTS,
                                "全部账户合计多 {gap} 元：按「账户余额」一项列出的账户逐一更正，更正后本项即平。",
                                "全部账户合计少 {gap} 元：按「账户余额」一项列出的账户逐一更正，更正后本项即平。")),
                Check.ofWords(
                        "ACCOUNT_OWNER",
                        BOOKS,
                        "账户归属",
                        "账户",
                        "房票、房企、协议",
                        """
                        select code as place, null as case_no, '有主' as right_word,
                               case when code in ('treasury', 'paid')
                                      or kind = 'voucher' and part in ('available', 'held', 'frozen')
                                         and owner in (select no from voucher)
                                      or kind = 'holder' and part in ('payable', 'bonus')
                                         and (owner in (select no from voucher)
                                              or owner in (select agreement_no from compensation_agreement
                                                           where agreement_no is not null))
                                      or kind = 'developer' and part in ('payable', 'clawback')
                                         and owner in (select developer_code from settlement_contract)
                                    then '有主' else '没有这张房票、这家房企或这份协议' end as left_word
                        from (select code, split_part(code, '/', 1) as kind, split_part(code, '/', 2) as owner,
                                     split_part(code, '/', 3) as part
                              from ledger_account) account""",
                        Map.of(),
                        Repair.step("财政审核岗提出，审计监督岗复核", "账户{place}没有主人：查明其账页的案件，把余额以相反转账退回原转出账户，账户清零后不再使用。")),
                Check.ofWords(
                        "PAGE_CASE",
                        BOOKS,
                        "账页的案件",
                        "账页所记案件",
                        "案件登记",
                        """
                        select t.case_no || '（账册' || t.book || '）' as place, null as case_no, '案件在册' as right_word,
                               case when c.case_no is null then '没有这个案件' else '案件在册' end as left_word
                        from (select case_no, min(book) as book from ledger_transfer group by case_no) t
                        left join (select distinct case_no from case_register) c on c.case_no = t.case_no""",
                        Map.of(),
                        Repair.step("财政审核岗提出，审计监督岗复核", "{place}的转账没有案件可依：查明经办人和依据；无依据的，逐笔作相反转账冲回，并移交审计监督岗调查。")));
    }
}
