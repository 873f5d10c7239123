package fangpiao.dashboard;

/** The queries of the {@link Listing lists}. Each answers with case_no, no, party, project, amount_fen, day, word. */
final class ListingSql {

    private static final String VOUCHER = """
            select v.issuance_case_no as case_no, v.no, v.holder_name as party, p.name as project, v.status as word,
                   v.status, v.issued_on, v.expires_on, v.kept_by, v.clock_stopped_on, v.face_fen,
                   coalesce(free.balance_fen, 0) + coalesce(held.balance_fen, 0) + coalesce(frozen.balance_fen, 0) as left_fen,
                   coalesce((select sum(case reason when 'COMMIT' then amount_fen else -amount_fen end)
                             from ledger_transfer
                             where book = v.no
                               and (reason = 'COMMIT' or reason in ('RESCIND', 'SET_OFF') and to_account = free.code)),
                            0)::bigint as used_fen
            from voucher v
            join expropriation_project p on p.code = v.project_code
            left join ledger_account free on free.code = 'voucher/' || v.no || '/available'
            left join ledger_account held on held.code = 'voucher/' || v.no || '/held'
            left join ledger_account frozen on frozen.code = 'voucher/' || v.no || '/frozen'""";

    private static final String VOUCHERS = "select v.*, %s as amount_fen, %s as day from (" + VOUCHER + ") v where %s";

    static final String ISSUED =
            VOUCHERS.formatted("face_fen", "issued_on", "issued_on is not null and status <> 'VOID'");

    static final String USED = VOUCHERS.formatted("used_fen", "expires_on", "used_fen > 0");

    static final String OUTSTANDING = VOUCHERS.formatted("left_fen", "expires_on", "left_fen > 0");

    static final String EXPIRED = VOUCHERS.formatted(
            "left_fen",
            "expires_on",
            "status = 'EXPIRED' or status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and expires_on < :today"
                    + " and kept_by is null and clock_stopped_on is null");

    static final String WAITING_FOR_CASE =
            VOUCHERS.formatted("left_fen", "expires_on", "no in (select voucher_no from expiry_waiting)");

    static final String PAYABLE_TO_DEVELOPERS = """
            select coalesce(claim.case_no, t.purchase_no) as case_no, contract.filing_no as no,
                   contract.developer_name as party, p.name as project,
                   t.amount_fen - greatest(0, least(t.amount_fen, coalesce(s.amount_fen, 0) - coalesce(
                       sum(t.amount_fen) over (partition by claim.case_no order by t.seq, t.voucher_no
                                               rows between unbounded preceding and 1 preceding), 0)))::bigint as amount_fen,
                   contract.filed_on as day, t.node as word
            from settlement_tranche t
            join settlement_contract contract on contract.purchase_no = t.purchase_no
            join voucher v on v.no = t.voucher_no
            join expropriation_project p on p.code = v.project_code
            left join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
                                             and claim.status <> 'REJECTED'
            left join claim_set_off s on s.claim_no = claim.case_no
            where claim.status is distinct from 'PAID'
              and not exists (select from purchase where case_no = t.purchase_no and status = 'RESCINDED')""";

    static final String CLAW_BACKS = """
            select r.case_no, contract.filing_no as no, contract.developer_name as party, min(p.name) as project,
                   (sum(c.amount_fen)
                    - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0))::bigint
                       as amount_fen,
                   coalesce(r.due_on, r.decided_on) as day, case when r.overdue_at is null then r.status else 'OVERDUE' end as word
            from contract_rescission r
            join claw_back c on c.rescission_no = r.case_no
            join settlement_contract contract on contract.purchase_no = r.purchase_no
            join voucher v on v.no = c.voucher_no
            join expropriation_project p on p.code = v.project_code
            where r.status in ('RESCINDED', 'DEMANDED')
            group by r.case_no, contract.filing_no, contract.developer_name""";

    static final String CASHING_OUT = VOUCHERS.formatted("left_fen", "expires_on", "status = 'CASH_OUT_PENDING'");

    /** What courts have frozen (K21), with the last day of each order. */
    static final String FROZEN = """
            select f.case_no, v.no, v.holder_name as party, p.name as project, f.frozen_fen as amount_fen, f.last_day as day,
                   f.status as word
            from voucher_freeze f
            join voucher v on v.no = f.voucher_no
            join expropriation_project p on p.code = v.project_code
            where f.status not in ('RELEASED', 'LAPSED', 'LIFTED')""";

    /** What was approved and is not known to have arrived. */
    static final String PAYABLE_TO_HOLDERS = """
            select due.case_no, v.no, v.holder_name as party, p.name as project, due.payable_fen as amount_fen, due.day,
                   v.status as word
            from (select e.case_no, e.voucher_no, e.payable_fen, e.signed_on + r.expiry_pay_limit_days as day
                  from voucher_expiry e
                  join voucher on voucher.no = e.voucher_no
                  join rule_version r on r.code = voucher.policy_version
                  where e.status in ('CONVERTED', 'SENT')
                  union all
                  select case_no, voucher_no, payable_fen, pay_by
                  from cash_out where status in ('APPROVED', 'SENT', 'BOUNCED')) due
            join voucher v on v.no = due.voucher_no
            join expropriation_project p on p.code = v.project_code""";

    /** What purchases have earned beside the vouchers and nobody has claimed yet, or it is not approved. */
    static final String BONUSES_OWED = """
            select v.issuance_case_no as case_no, v.no, v.holder_name as party, p.name as project,
                   a.balance_fen as amount_fen, v.expires_on as day, v.status as word
            from ledger_account a
            join voucher v on a.code = 'holder/' || v.no || '/bonus'
            join expropriation_project p on p.code = v.project_code
            where a.balance_fen > 0""";

    static final String FEES_PAYABLE = """
            select c.case_no, a.agreement_no as no, a.holder_name as party, p.name as project,
                   c.fee_payable_fen as amount_fen, c.signed_on as day,
                   case c.status when 'FEE_SENT' then '支付中' else '待支付' end as word
            from swap_conversion c
            join compensation_agreement a on a.case_no = c.agreement_case_no
            join expropriation_project p on p.code = a.project_code
            where c.status in ('CONVERTED', 'FEE_SENT') and c.fee_payable_fen > 0""";

    /** What buyers with vouchers have paid less than the filed prices, at estates that concede. */
    static final String CONCESSIONS = """
            select entry.case_no, estate.code as no, developer.name as party, estate.name as project,
                   coalesce(sum(purchase.filed_price_fen - purchase.contract_price_fen), 0)::bigint as amount_fen,
                   estate.concession_until as day, estate.concession_bp::text as word
            from estate
            join pool_entry entry on entry.estate_code = estate.code
            join developer on developer.credit_code = estate.developer_code
            left join unit on unit.estate_code = estate.code
            left join purchase on purchase.unit_no = unit.no and purchase.status = 'COMMITTED'
                               and purchase.concession_bp is not null
            where estate.status = 'LISTED' and estate.concession_bp is not null
            group by entry.case_no, estate.code, developer.name""";

    private ListingSql() {}

    static String expiringIn(int days) {
        return VOUCHERS.formatted(
                "left_fen",
                "expires_on",
                "status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and expires_on between :today and :today + " + days);
    }
}
