package fangpiao.proof;

import static fangpiao.proof.Topic.HOLDERS;

import java.util.List;

/** Whether what people are owed and were paid agrees with their cases. */
final class HolderChecks {

    private static final String FINANCE = "财政审核岗提出，分管副局长批准，审计监督岗备查";

    private HolderChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "CONVERTED",
                        HOLDERS,
                        "转货币",
                        "账上转货币",
                        "到期处置案的应付金额",
                        """
                        with page as (
                            select case_no, sum(amount_fen) as fen from ledger_transfer where reason = 'CONVERT' group by case_no
                        ), converted as (
                            select case_no, payable_fen as fen from voucher_expiry where status in ('CONVERTED', 'SENT', 'PAID')
                        )
                        select coalesce(c.case_no, page.case_no) as place, coalesce(c.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(c.fen, 0) as right_fen
                        from converted c full join page on page.case_no = c.case_no""",
                        Repair.by(
                                FINANCE,
                                "到期处置案{place}账上多转 {gap} 元：由holder/…/payable转回房票available {gap} 元，未付前重新复核。",
                                "到期处置案{place}账上少转 {gap} 元：由房票available转入holder/…/payable {gap} 元；余额不足的，退回重新确认金额。")),
                Check.ofSums(
                        "HOLDER_PAYABLE",
                        HOLDERS,
                        "应付个人",
                        "账上应付",
                        "已转货币、应补过渡费而未付的",
                        """
                        with due as (
                            select voucher_no as owner, sum(payable_fen) as fen from voucher_expiry
                            where status in ('CONVERTED', 'SENT') group by voucher_no
                            union all
                            select a.agreement_no, sum(s.fee_payable_fen) from swap_conversion s
                            join compensation_agreement a on a.case_no = s.agreement_case_no
                            where s.status in ('CONVERTED', 'FEE_SENT') and s.fee_payable_fen > 0 group by a.agreement_no
                        ), account as (
                            select split_part(code, '/', 2) as owner, balance_fen from ledger_account where code like 'holder/%/payable'
                        )
                        select coalesce(a.owner, due.owner) as place, v.issuance_case_no as case_no,
                               coalesce(a.balance_fen, 0) as left_fen, coalesce(due.fen, 0) as right_fen
                        from account a full join due on due.owner = a.owner
                        left join voucher v on v.no = coalesce(a.owner, due.owner)""",
                        Repair.by(
                                FINANCE,
                                "{place}账上应付多 {gap} 元：已付的，按银行回单由holder/{place}/payable转入paid {gap} 元；不应付的，转回原账户。",
                                "{place}账上应付少 {gap} 元：按「转货币」「过渡费」补记，转入holder/{place}/payable {gap} 元。")),
                Check.ofSums(
                        "TRANSITION_FEES",
                        HOLDERS,
                        "过渡费差额",
                        "账上应补过渡费",
                        "转房票案的清算差额",
                        """
                        with page as (
                            select case_no, sum(amount_fen) as fen from ledger_transfer
                            where reason = 'TRANSITION_FEE' group by case_no
                        ), due as (
                            select case_no, fee_payable_fen as fen from swap_conversion
                            where status in ('CONVERTED', 'FEE_SENT', 'FEE_PAID') and fee_payable_fen > 0
                        )
                        select coalesce(due.case_no, page.case_no) as place, coalesce(due.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(due.fen, 0) as right_fen
                        from due full join page on page.case_no = due.case_no""",
                        Repair.by(
                                FINANCE,
                                "转房票案{place}账上多记 {gap} 元：由holder/…/payable转回treasury {gap} 元。",
                                "转房票案{place}账上少记 {gap} 元：由treasury转入holder/…/payable {gap} 元。")),
                Check.ofSums(
                        "USE_BONUSES",
                        HOLDERS,
                        "购房奖励",
                        "账上购房奖励",
                        "核定的购房奖励",
                        """
                        with page as (
                            select case_no, book, sum(amount_fen) as fen from ledger_transfer
                            where reason = 'USE_BONUS' group by case_no, book
                        )
                        select coalesce(b.purchase_no, page.case_no) || ' 房票' || coalesce(b.voucher_no, page.book) as place,
                               coalesce(b.purchase_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(b.amount_fen, 0) as right_fen
                        from use_bonus b full join page on page.case_no = b.purchase_no and page.book = b.voucher_no""",
                        Repair.by(
                                FINANCE,
                                "{place}：账上多计奖励 {gap} 元：由holder/…/bonus转回treasury {gap} 元（冲回购房奖励）。",
                                "{place}：账上少计奖励 {gap} 元：由treasury转入holder/…/bonus {gap} 元（补记购房奖励）。")),
                Check.ofSums(
                        "HOLDER_BONUS",
                        HOLDERS,
                        "应付购房奖励",
                        "账上应付奖励",
                        "核定的奖励减账上冲回",
                        """
                        with due as (
                            select voucher_no as no, sum(fen) as fen
                            from (select voucher_no, amount_fen as fen from use_bonus
                                  union all
                                  select book, -amount_fen from ledger_transfer
                                  where from_account like 'holder/%/bonus') movement
                            group by voucher_no
                        ), account as (
                            select split_part(code, '/', 2) as no, balance_fen from ledger_account where code like 'holder/%/bonus'
                        )
                        select coalesce(a.no, due.no) as place, v.issuance_case_no as case_no,
                               coalesce(a.balance_fen, 0) as left_fen, coalesce(due.fen, 0) as right_fen
                        from account a full join due on due.no = a.no
                        left join voucher v on v.no = coalesce(a.no, due.no)""",
                        Repair.by(
                                FINANCE,
                                "房票{place}账上应付奖励多 {gap} 元：由holder/{place}/bonus转回treasury {gap} 元。",
                                "房票{place}账上应付奖励少 {gap} 元：由treasury转入holder/{place}/bonus {gap} 元。")),
                Check.ofSums(
                        "BONUS_REVERSALS",
                        HOLDERS,
                        "冲回购房奖励",
                        "账上冲回",
                        "已批准退房案可冲回的",
                        """
                        select page.case_no || ' 房票' || page.book as place, page.case_no, page.fen as left_fen,
                               case when part.voucher_no is null then 0 else page.fen end as right_fen
                        from (select case_no, book, sum(amount_fen) as fen from ledger_transfer
                              where reason = 'REVERSE_BONUS' group by case_no, book) page
                        left join contract_rescission r on r.case_no = page.case_no and r.decided_on is not null
                        left join purchase_voucher_part part on part.purchase_no = r.purchase_no and part.voucher_no = page.book""",
                        Repair.by(
                                FINANCE,
                                "{place}：没有批准的退房案而冲回奖励 {gap} 元：由treasury转回holder/…/bonus {gap} 元。",
                                "{place}：少冲回 {gap} 元：由holder/…/bonus转回treasury {gap} 元。")));
    }
}
