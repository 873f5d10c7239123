package fangpiao.proof;

import static fangpiao.proof.Topic.DEVELOPERS;

import java.util.List;

/** Whether what developers are owed, were paid and owe back agrees with contracts, claims and the bank's receipts. */
final class DeveloperChecks {

    private static final String FINANCE = "财政审核岗提出，分管副局长批准，审计监督岗备查";
    private static final String CASHIER = "出纳岗核对银行流水，财政审核岗更正";

    private DeveloperChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "TRANCHES",
                        DEVELOPERS,
                        "分期",
                        "合同的房票金额",
                        "各期合计",
                        """
                        select coalesce(part.purchase_no, t.purchase_no) || ' 房票' || coalesce(part.voucher_no, t.voucher_no) as place,
                               part.purchase_no as case_no, coalesce(part.amount_fen, 0) as left_fen, coalesce(t.fen, 0) as right_fen
                        from (select part.* from purchase_voucher_part part
                              join purchase p on p.case_no = part.purchase_no and p.status in ('COMMITTED', 'RESCINDED')) part
                        full join (select purchase_no, voucher_no, sum(amount_fen) as fen from settlement_tranche
                                   group by purchase_no, voucher_no) t
                            on t.purchase_no = part.purchase_no and t.voucher_no = part.voucher_no""",
                        Repair.by(
                                FINANCE,
                                "{place}：各期合计少 {gap} 元。补立一期 {gap} 元（最后一期之后），未补立前该合同不再付款。",
                                "{place}：各期合计多 {gap} 元。从尚未申请的最后一期冲减 {gap} 元；已付的按追款办理。")),
                Check.ofSums(
                        "DEVELOPER_PAYABLE",
                        DEVELOPERS,
                        "应付房企",
                        "账上应付",
                        "有效合同各期减已到账、已抵扣",
                        """
                        with standing as (
                            select c.purchase_no, c.developer_code as code from settlement_contract c
                            join purchase p on p.case_no = c.purchase_no and p.status = 'COMMITTED'
                        ), due as (
                            select code, sum(amount_fen) as fen from settlement_tranche join standing using (purchase_no) group by code
                        ), settled as (
                            select code, sum(fen) as fen
                            from (select purchase_no, o.amount_fen as fen from settlement_claim claim
                                  join payment_order o on o.case_no = claim.case_no and o.status = 'RECEIVED'
                                  union all
                                  select purchase_no, -i.amount_fen from settlement_claim claim
                                  join claim_interest i on i.claim_no = claim.case_no
                                  join voucher_fund f on f.voucher_no = i.voucher_no
                                  join payment_order o on o.case_no = claim.case_no and o.status = 'RECEIVED'
                                                       and o.payer = f.fund_no
                                  union all
                                  select purchase_no, s.amount_fen from settlement_claim claim
                                  join claim_set_off s on s.claim_no = claim.case_no
                                  union all
                                  select purchase_no, penalty_fen from settlement_claim where status = 'PAID') paid
                            join standing using (purchase_no) group by code
                        ), account as (
                            select split_part(code, '/', 2) as code, balance_fen from ledger_account
                            where code like 'developer/%/payable'
                        ), named as (
                            select developer_code as code, min(developer_name) as name from settlement_contract group by 1
                        )
                        select coalesce(a.code, due.code) || coalesce('（' || named.name || '）', '') as place, null as case_no,
                               coalesce(a.balance_fen, 0) as left_fen, coalesce(due.fen, 0) - coalesce(settled.fen, 0) as right_fen
                        from account a
                        full join due on due.code = a.code
                        left join settled on settled.code = coalesce(a.code, due.code)
                        left join named on named.code = coalesce(a.code, due.code)""",
                        Repair.by(
                                FINANCE,
                                "房企{place}账上应付多 {gap} 元：已到账未入账的，补记结算（payable转出至paid {gap} 元）；合同已解除的，转回房票available {gap} 元。",
                                "房企{place}账上应付少 {gap} 元：多记结算的，由paid转回payable {gap} 元；漏记划转的，按「逐案划转」补记。")),
                Check.ofSums(
                        "SETTLED",
                        DEVELOPERS,
                        "结算案入账",
                        "账上结算加抵扣、违约金",
                        "已结算的各期（未结算的为已抵扣、已到账，不含利息）",
                        """
                        with page as (
                            select case_no, sum(case reason when 'BANK_RETURN' then -amount_fen else amount_fen end) as fen
                            from ledger_transfer
                            where from_account like 'developer/%/payable' and reason in ('SETTLE', 'SET_OFF', 'PENALTY')
                               or to_account like 'developer/%/payable' and reason = 'BANK_RETURN' group by case_no
                        ), claim as (
                            select c.case_no,
                                   case when c.status = 'PAID' then (select sum(amount_fen) from settlement_tranche t
                                                                     where t.purchase_no = c.purchase_no and t.node = c.node)
                                        else coalesce(s.amount_fen, 0)
                                             + coalesce((select sum(amount_fen) from payment_order o
                                                         where o.case_no = c.case_no and o.status = 'RECEIVED'), 0)
                                             - coalesce((select sum(i.amount_fen) from claim_interest i
                                                         join voucher_fund f on f.voucher_no = i.voucher_no
                                                         join payment_order o on o.case_no = i.claim_no and o.status = 'RECEIVED'
                                                                              and o.payer = f.fund_no
                                                         where i.claim_no = c.case_no), 0) end as fen
                            from settlement_claim c left join claim_set_off s on s.claim_no = c.case_no
                        )
                        select coalesce(claim.case_no, page.case_no) as place, coalesce(claim.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(claim.fen, 0) as right_fen
                        from claim full join page on page.case_no = claim.case_no""",
                        Repair.by(
                                CASHIER,
                                "结算案{place}账上多结算 {gap} 元：银行未付的，由paid转回developer/…/payable {gap} 元；银行已付的，按银行回单把案件办到「已结算」。",
                                "结算案{place}已结算而账上少 {gap} 元：核对银行回单后补记结算，由developer/…/payable转入paid {gap} 元。")),
                Check.ofSums(
                        "SET_OFFS",
                        DEVELOPERS,
                        "抵扣",
                        "账上抵扣",
                        "结算案的抵扣登记",
                        """
                        with page as (
                            select case_no, sum(amount_fen) as fen from ledger_transfer
                            where reason = 'SET_OFF' and from_account like 'developer/%/payable' group by case_no
                        )
                        select coalesce(s.claim_no, page.case_no) as place, coalesce(s.claim_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(s.amount_fen, 0) as right_fen
                        from claim_set_off s full join page on page.case_no = s.claim_no""",
                        Repair.by(
                                FINANCE,
                                "结算案{place}账上多抵扣 {gap} 元：由paid转回developer/…/payable {gap} 元，同额由房票available转回developer/…/clawback。",
                                "结算案{place}账上少抵扣 {gap} 元：由developer/…/payable转入paid {gap} 元，同额由developer/…/clawback转入房票available。")),
                Check.ofSums(
                        "CLAW_BACKS",
                        DEVELOPERS,
                        "追款",
                        "账上追款",
                        "退房案的追款登记",
                        """
                        with page as (
                            select case_no, book, sum(amount_fen) as fen from ledger_transfer
                            where reason = 'CLAW_BACK' group by case_no, book
                        )
                        select coalesce(c.rescission_no, page.case_no) || ' 房票' || coalesce(c.voucher_no, page.book) as place,
                               coalesce(c.rescission_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(c.amount_fen, 0) as right_fen
                        from claw_back c full join page on page.case_no = c.rescission_no and page.book = c.voucher_no""",
                        Repair.by(
                                FINANCE,
                                "{place}：账上多追款 {gap} 元：由developer/…/clawback转回paid {gap} 元。",
                                "{place}：账上少追款 {gap} 元：由paid转入developer/…/clawback {gap} 元，并补发追款通知。")),
                Check.ofSums(
                        "RETURNS",
                        DEVELOPERS,
                        "追回款",
                        "账上由追款恢复",
                        "追回登记（银行回单与抵扣）",
                        """
                        with page as (
                            select book, sum(amount_fen) as fen from ledger_transfer
                            where from_account like 'developer/%/clawback' and to_account like 'voucher/%' group by book
                        ), back as (select voucher_no, sum(amount_fen) as fen from claw_back_return group by voucher_no)
                        select coalesce(back.voucher_no, page.book) as place, v.issuance_case_no as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(back.fen, 0) as right_fen
                        from back full join page on page.book = back.voucher_no
                        left join voucher v on v.no = coalesce(back.voucher_no, page.book)""",
                        Repair.by(
                                CASHIER,
                                "房票{place}账上多恢复 {gap} 元而没有追回登记：由voucher/{place}/available转回developer/…/clawback {gap} 元。",
                                "房票{place}已追回而账上少恢复 {gap} 元：由developer/…/clawback转入voucher/{place}/available {gap} 元。")),
                Check.ofSums(
                        "DEVELOPER_DEBT",
                        DEVELOPERS,
                        "应向房企追回",
                        "账上应追回",
                        "追款登记减追回登记",
                        """
                        with debt as (
                            select contract.developer_code as code, sum(c.amount_fen - coalesce(r.fen, 0)) as fen
                            from claw_back c
                            join contract_rescission on case_no = c.rescission_no
                            join settlement_contract contract using (purchase_no)
                            left join (select rescission_no, voucher_no, sum(amount_fen) as fen from claw_back_return
                                       group by rescission_no, voucher_no) r using (rescission_no, voucher_no)
                            group by contract.developer_code
                        ), account as (
                            select split_part(code, '/', 2) as code, balance_fen from ledger_account
                            where code like 'developer/%/clawback'
                        )
                        select coalesce(a.code, debt.code) as place, null as case_no,
                               coalesce(a.balance_fen, 0) as left_fen, coalesce(debt.fen, 0) as right_fen
                        from account a full join debt on debt.code = a.code""",
                        Repair.by(
                                FINANCE,
                                "房企{place}账上应追回多 {gap} 元：已追回的，按「追回款」补记恢复；不应追的，由clawback转回paid {gap} 元。",
                                "房企{place}账上应追回少 {gap} 元：按「追款」补记，由paid转入developer/{place}/clawback {gap} 元。")),
                Check.ofSums(
                        "RESTORED",
                        DEVELOPERS,
                        "退房恢复",
                        "账上由应付恢复",
                        "已退房合同中尚未支付的房票金额",
                        """
                        with page as (
                            select case_no, book, sum(amount_fen) as fen from ledger_transfer
                            where reason = 'RESCIND' and from_account like 'developer/%/payable' group by case_no, book
                        ), due as (
                            select r.case_no, part.voucher_no, part.amount_fen - coalesce(c.amount_fen, 0) as fen
                            from contract_rescission r
                            join purchase_voucher_part part on part.purchase_no = r.purchase_no
                            left join claw_back c on c.rescission_no = r.case_no and c.voucher_no = part.voucher_no
                            where r.decided_on is not null
                        )
                        select coalesce(due.case_no, page.case_no) || ' 房票' || coalesce(due.voucher_no, page.book) as place,
                               coalesce(due.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(due.fen, 0) as right_fen
                        from due full join page on page.case_no = due.case_no and page.book = due.voucher_no""",
                        Repair.by(
                                FINANCE,
                                "{place}：账上多恢复 {gap} 元：由房票available转回developer/…/payable {gap} 元。",
                                "{place}：账上少恢复 {gap} 元：由developer/…/payable转入房票available {gap} 元（退房恢复）。")));
    }
}
