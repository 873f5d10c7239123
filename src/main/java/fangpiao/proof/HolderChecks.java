package fangpiao.proof;

import static fangpiao.proof.Topic.HOLDERS;

import java.util.List;

/** Whether what people are owed and were paid agrees with their cases. */
final class HolderChecks {

    /** Every case that pays people, whom it pays, how much, and how far it is: not approved, owed, paid. */
    private static final String PAYOUT = """
            with payout as (
                select case_no, voucher_no as owner, payable_fen,
                       case when status in ('CONVERTED', 'SENT') then 'OWED' when status = 'PAID' then 'PAID' else 'OPEN' end as state
                from voucher_expiry
                union all
                select case_no, voucher_no, payable_fen,
                       case when status in ('APPROVED', 'SENT', 'BOUNCED') then 'OWED' when status = 'PAID' then 'PAID' else 'OPEN' end
                from cash_out
                union all
                select s.case_no, a.agreement_no, s.fee_payable_fen,
                       case when s.status in ('CONVERTED', 'FEE_SENT') then 'OWED' when s.status = 'FEE_PAID' then 'PAID' else 'OPEN' end
                from swap_conversion s join compensation_agreement a on a.case_no = s.agreement_case_no
            )
            """;

    private static final String FINANCE = "财政审核岗提出，分管副局长批准，审计监督岗备查";

    private HolderChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "OWED",
                        HOLDERS,
                        "逐案应付",
                        "账上转为应付个人",
                        "案件核定的应付金额",
                        PAYOUT + """
                        , page as (
                            select case_no, sum(amount_fen) as fen from ledger_transfer
                            where to_account like 'holder/%/payable' and reason <> 'BANK_RETURN' group by case_no
                        ), approved as (
                            select case_no, payable_fen as fen from payout where state <> 'OPEN' and payable_fen > 0
                        )
                        select coalesce(p.case_no, page.case_no) as place, coalesce(p.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(p.fen, 0) as right_fen
                        from approved p full join page on page.case_no = p.case_no""",
                        Repair.by(
                                FINANCE,
                                "案件{place}账上多转应付 {gap} 元：由holder/…/payable转回原账户 {gap} 元，未付前重新复核。",
                                "案件{place}账上少转应付 {gap} 元：由原账户（房票available，过渡费、利息为treasury）转入holder/…/payable {gap} 元；余额不足的，退回重新确认金额。")),
                Check.ofSums(
                        "HOLDER_PAYABLE",
                        HOLDERS,
                        "应付个人",
                        "账上应付",
                        "已核定而未付的",
                        PAYOUT + """
                        , due as (
                            select owner, sum(payable_fen) as fen from payout
                            where state = 'OWED' and payable_fen > 0 group by owner
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
                                "{place}账上应付少 {gap} 元：按「逐案应付」补记，转入holder/{place}/payable {gap} 元。")),
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
                        select coalesce(b.case_no, page.case_no) || ' 房票' || coalesce(b.voucher_no, page.book) as place,
                               coalesce(b.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(b.amount_fen, 0) as right_fen
                        from use_bonus b full join page on page.case_no = b.case_no and page.book = b.voucher_no""",
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
                                "{place}：没有批准的退房案而冲回奖励 {gap} 元：由treasury转回holder/…/bonus（已付的转回房票available） {gap} 元。",
                                "{place}：少冲回 {gap} 元：由holder/…/bonus（已付的由房票available）转回treasury {gap} 元。")),
                Check.ofSums(
                        "BONUSES_TAKEN_OFF",
                        HOLDERS,
                        "扣回已付奖励",
                        "账上由房票扣回",
                        "退房案追回款可扣回的",
                        """
                        select page.case_no || ' 房票' || page.book as place, page.case_no, page.fen as left_fen,
                               case when back.voucher_no is null then 0 else least(page.fen, back.fen) end as right_fen
                        from (select case_no, book, sum(amount_fen) as fen from ledger_transfer
                              where reason = 'SET_OFF' and from_account like 'voucher/%/available' group by case_no, book) page
                        left join (select coalesce(r.case_no, b.source) as case_no, b.voucher_no, sum(b.amount_fen) as fen
                                   from claw_back_return b
                                   left join contract_rescission r on r.case_no = b.rescission_no and r.receipt_no = b.source
                                   group by 1, 2) back on back.case_no = page.case_no and back.voucher_no = page.book""",
                        Repair.by(
                                FINANCE,
                                "{place}：没有追回款而扣回奖励 {gap} 元：由treasury转回房票available {gap} 元。",
                                "{place}：少扣回 {gap} 元：由房票available转入treasury {gap} 元。")));
    }
}
