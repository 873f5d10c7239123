package fangpiao.proof;

import static fangpiao.proof.Topic.PAYMENTS;

import java.util.List;
import java.util.Map;

/** Whether what was paid by the books is what the bank was told, in which batches, and what its statements show. */
final class PaymentChecks {

    private static final String CASHIER = "出纳岗核对银行流水，财政审核岗更正";

    private PaymentChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "PAYMENTS",
                        PAYMENTS,
                        "付款与银行回单",
                        "账上已付",
                        "银行已到账的支付指令",
                        """
                        with page as (
                            select case_no, sum(case reason when 'BANK_RETURN' then -amount_fen else amount_fen end) as fen
                            from ledger_transfer
                            where to_account = 'paid' and reason in ('SETTLE', 'INTEREST', 'CASH_OUT') or reason = 'BANK_RETURN'
                            group by case_no
                        ), paid as (
                            select case_no, sum(amount_fen) as fen from payment_order where status = 'RECEIVED' group by case_no
                        )
                        select coalesce(paid.case_no, page.case_no) as place, coalesce(paid.case_no, page.case_no) as case_no,
                               coalesce(page.fen, 0) as left_fen, coalesce(paid.fen, 0) as right_fen
                        from paid full join page on page.case_no = paid.case_no""",
                        Repair.by(
                                CASHIER,
                                "案件{place}账上已付比银行回单多 {gap} 元：向银行查询；未付的，由paid转回应付账户 {gap} 元，案件退回「待支付」。",
                                "案件{place}银行已付而账上少 {gap} 元：按回单补记，由应付账户转入paid {gap} 元；重复付款的，立即追回。")),
                Check.ofWords(
                        "ORDERS",
                        PAYMENTS,
                        "在途支付指令",
                        "银行未了结的支付指令",
                        "支付中的案件",
                        """
                        with ordered as (
                            select case_no, count(*) filter (where status not in ('RECEIVED', 'FAILED', 'WITHDRAWN')) as open,
                                   count(*) filter (where status in ('FAILED', 'WITHDRAWN')) as failed
                            from payment_order group by case_no
                        ), paying as (
                            select case_no, status from settlement_claim
                            union all
                            select case_no, status from voucher_expiry
                            union all
                            select case_no, status from cash_out
                            union all
                            select case_no, case status when 'FEE_SENT' then 'SENT' else status end from swap_conversion
                        ), compared as (
                            select coalesce(paying.case_no, ordered.case_no) as case_no, paying.status,
                                   coalesce(ordered.open, 0) as open, coalesce(ordered.failed, 0) as failed
                            from paying full join ordered on ordered.case_no = paying.case_no
                            where paying.status = 'SENT' or ordered.case_no is not null
                        )
                        select case_no as place, case_no, open || ' 笔' as left_word,
                               -- of a case that several funds pay, one order may be back while another is under way
                               case when status = 'SENT' and open > 0 or status = 'RELEASED' and (open = 0 or failed > 0)
                                      or status not in ('SENT', 'RELEASED') and open = 0 then open || ' 笔'
                                    when status = 'SENT' then '至少 1 笔'
                                    else '0 笔（案件不在支付中）' end as right_word
                        from compared""",
                        Map.of(),
                        Repair.step(
                                "出纳岗向银行查询，财政审核岗办理",
                                "案件{place}有 {left} 未了结的支付指令，应为 {right}。先向银行查清每笔指令的结果；已付的按回单入账，未付的由银行退回后再办理，查清之前不得再付。")),
                Check.ofSums(
                        "BATCHES",
                        PAYMENTS,
                        "付款批次",
                        "批次合计",
                        "批次内各笔指令合计",
                        """
                        select b.no as place, null as case_no, b.total_fen as left_fen, coalesce(i.fen, 0) as right_fen
                        from payment_batch b
                        left join (select item.batch_no, sum(o.amount_fen) as fen
                                   from payment_batch_item item join payment_order o on o.key = item.key
                                   group by item.batch_no) i on i.batch_no = b.no""",
                        Repair.by(
                                CASHIER,
                                "批次{place}合计多 {gap} 元：未放款的，撤销该批次后重新组批；已放款的，逐笔与银行核对后按实际到账入账。",
                                "批次{place}合计少 {gap} 元：未放款的，撤销该批次后重新组批；已放款的，逐笔与银行核对，多付的立即追回。")),
                Check.ofSums(
                        "BANK",
                        PAYMENTS,
                        "银行流水",
                        "流水所付减退回",
                        "已到账的支付指令",
                        """
                        with moved as (
                            select m.subject as key, sum(case e.direction when 'DEBIT' then e.amount_fen else -e.amount_fen end) as fen,
                                   bool_or(m.kind = 'PAYMENT') as paid
                            from bank_entry_match m join bank_entry e on e.no = m.entry_no
                            where m.kind in ('PAYMENT', 'RETURN') group by m.subject
                        )
                        select moved.key as place, o.case_no, moved.fen as left_fen,
                               case when o.status = 'RECEIVED' then o.amount_fen else 0 end as right_fen
                        from moved left join payment_order o on o.key = moved.key where moved.paid""",
                        Repair.by(
                                CASHIER,
                                "支付指令{place}流水多付 {gap} 元：指令未记到账的，按流水确认到账；多付的，立即向收款方或银行追回。",
                                "支付指令{place}流水少付 {gap} 元：已退回的，登记退回后重新付款；尚未查明的，先作对账差异处理。")));
    }
}
