-- Applications for more days for a voucher, and days that the office lost.

create table voucher_extension (
    case_no            text        primary key,
    voucher_no         text        not null references voucher,
    status             text        not null check (status in ('APPLIED', 'RETURNED', 'CHECKED', 'GRANTED', 'STOPPED', 'DELAY_ENDED',
                                                              'REFUSED', 'WITHDRAWN', 'CLOSED')),
    policy_version     text        not null references rule_version,
    application_no     text        not null,
    reason             text        not null check (reason in ('HOME_NOT_DELIVERED', 'ILLNESS', 'DEATH_OR_INHERITANCE', 'LITIGATION',
                                                              'FORCE_MAJEURE', 'POOL_SHORTAGE', 'OTHER', 'AUTHORITY_DELAY')),
    proof              text        not null,
    cause              text        not null,
    months             integer     check (months > 0),
    delay_from         date,
    delay_until        date,                 -- null while it goes on
    delay_end_document text,
    reported_by        text,                 -- who says that the delay is over
    last_day           date        not null, -- when it was asked for
    next_day           date,                 -- that was granted
    applied_on         date        not null,
    applied_by         text        not null,
    decided_by         text,
    decided_at         timestamptz,
    opened_at          timestamptz not null,
    constraint months_or_a_delay check ((months is null) = (reason = 'AUTHORITY_DELAY')
                                        and (delay_from is null) = (reason <> 'AUTHORITY_DELAY')),
    constraint a_delay_ends_after_it_began check (delay_until >= delay_from),
    constraint decided_by_another_person check (decided_by <> applied_by),
    constraint decided_by_somebody_at_a_time check ((decided_by is null) = (decided_at is null)),
    constraint granted_with_a_last_day check (status <> 'GRANTED' or next_day is not null and decided_by is not null)
);

create unique index one_open_extension_per_voucher on voucher_extension (voucher_no)
    where status not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED');
create unique index one_extension_per_application on voucher_extension (application_no)
    where status not in ('REFUSED', 'WITHDRAWN', 'CLOSED');

-- Every case of any kind in one row, with these. Read by our own pages only.
create or replace view case_register as
select c.*, p.name as project_name
from (select case_no, 'AGREEMENT' as kind, holder_name as party, project_code, equity_fen as amount_fen,
             null::text as voucher_no
      from compensation_agreement
      union all
      select case_no, 'GRANT', holder_name, project_code, amount_fen, null
      from voucher_grant
      union all
      select c.case_no, 'SWAP_CONVERSION', a.holder_name, a.project_code, c.converted_fen, v.no
      from swap_conversion c
      join compensation_agreement a on a.case_no = c.agreement_case_no
      left join voucher v on v.source_case_no = c.case_no
      union all
      select i.case_no, 'ISSUANCE', i.holder_name, i.project_code, i.face_fen, v.no
      from voucher_issuance i
      left join voucher v on v.issuance_case_no = i.case_no
      union all
      select part.purchase_no, 'PURCHASE', string_agg(v.holder_name, '、' order by v.no), min(v.project_code),
             sum(part.amount_fen)::bigint, string_agg(v.no, '、' order by v.no)
      from purchase_voucher_part part
      join voucher v on v.no = part.voucher_no
      group by part.purchase_no
      union all
      select claim.case_no, 'SETTLEMENT', min(contract.developer_name), min(v.project_code), sum(t.amount_fen)::bigint,
             string_agg(v.no, '、' order by v.no)
      from settlement_claim claim
      join settlement_contract contract on contract.purchase_no = claim.purchase_no
      join settlement_tranche t on t.purchase_no = claim.purchase_no and t.node = claim.node
      join voucher v on v.no = t.voucher_no
      group by claim.case_no
      union all
      select e.case_no, 'EXPIRY', v.holder_name, v.project_code, e.payable_fen, v.no
      from voucher_expiry e
      join voucher v on v.no = e.voucher_no
      union all
      select c.case_no, 'CASH_OUT', v.holder_name, v.project_code, c.payable_fen, v.no
      from cash_out c
      join voucher v on v.no = c.voucher_no
      union all
      select x.case_no, 'EXTENSION', v.holder_name, v.project_code, null, v.no
      from voucher_extension x
      join voucher v on v.no = x.voucher_no
      union all
      select entry.case_no, 'POOL_ENTRY', estate.name, null, null, null
      from pool_entry entry
      join estate on estate.code = entry.estate_code
      union all
      select c.case_no, c.kind, estate.name, null, null, null
      from (select case_no, 'POOL_REVIEW' as kind, estate_code from pool_review
            union all
            select case_no, 'POOL_EXIT', estate_code from pool_exit
            union all
            select case_no, 'PRICE_CHANGE', estate_code from price_change) c
      join estate on estate.code = c.estate_code
      union all
      select r.case_no, 'RESCISSION', string_agg(v.holder_name, '、' order by v.no), min(v.project_code),
             sum(part.amount_fen)::bigint, string_agg(v.no, '、' order by v.no)
      from contract_rescission r
      join purchase_voucher_part part on part.purchase_no = r.purchase_no
      join voucher v on v.no = part.voucher_no
      group by r.case_no
      union all
      select change.case_no, 'POLICY_CHANGE', version.name, version.project_code, null, null
      from policy_change change
      join rule_version version on version.code = change.rule_version
      union all
      select entry.case_no, 'FUND_ENTRY', coalesce(f.name, entry.fund_name), coalesce(f.project_code, entry.project_code),
             entry.amount_fen, null
      from fund_entry entry
      left join fund_account f on f.no = entry.fund_no
      union all
      select case_no, 'MONTH_CLOSING',
             to_char(month, 'YYYY年FMMM月') || case act when 'CLOSE' then '月结' else '反结账' end, null, null, null
      from month_closing
      union all
      select d.case_no, 'RECONCILIATION', coalesce(entry.party_name, d.subject, d.account_no), null, d.amount_fen, null
      from bank_difference d
      left join bank_entry entry on entry.no = d.entry_no) c
left join expropriation_project p on p.code = c.project_code;

-- An extension is measured by the rules of its voucher; the whole of it has a limit, which stands still while it is corrected.
create or replace view case_rules as
select case_no, policy_version as rule_version, null::date as runs_from from compensation_agreement
union all
select case_no, policy_version, null from voucher_grant
union all
select c.case_no, coalesce(c.policy_version, c.cleared_by, a.policy_version), null
from swap_conversion c
join compensation_agreement a on a.case_no = c.agreement_case_no
union all
select case_no, policy_version, null from voucher_issuance
union all
select p.case_no, (select part.policy_version from purchase_voucher_part part
                   where part.purchase_no = p.case_no order by part.voucher_no limit 1), null
from purchase p
union all
select claim.case_no, (select t.policy_version from settlement_tranche t
                       where t.purchase_no = claim.purchase_no and t.node = claim.node order by t.voucher_no limit 1),
       case when claim.status <> 'RETURNED' then claim.handed_in_on end
from settlement_claim claim
union all
select case_no, policy_version, null from contract_rescission
union all
select e.case_no, v.policy_version, null
from voucher_expiry e
join voucher v on v.no = e.voucher_no
union all
select case_no, policy_version, null from pool_entry
union all
select case_no, policy_version, null from pool_review
union all
select case_no, policy_version, null from pool_exit
union all
select case_no, policy_version, null from price_change
union all
select case_no, policy_version, null from cash_out
union all
select case_no, policy_version, case when status in ('APPLIED', 'CHECKED') then applied_on end from voucher_extension;

-- Every case that touches a household.
create or replace view household_case as
select case_no as household, case_no from compensation_agreement
union
select case_no, case_no from voucher_grant
union
select agreement_case_no, case_no from swap_conversion
union
select coalesce(agreement_case_no, source_case_no), case_no from voucher_issuance
union
select coalesce(v.agreement_case_no, v.source_case_no), part.purchase_no from voucher v
join purchase_voucher_part part on part.voucher_no = v.no
union
select coalesce(v.agreement_case_no, v.source_case_no), claim.case_no from voucher v
join settlement_tranche t on t.voucher_no = v.no
join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
union
select coalesce(v.agreement_case_no, v.source_case_no), r.case_no from voucher v
join purchase_voucher_part part on part.voucher_no = v.no
join contract_rescission r on r.purchase_no = part.purchase_no
union
select coalesce(v.agreement_case_no, v.source_case_no), e.case_no from voucher v
join voucher_expiry e on e.voucher_no = v.no
union
select coalesce(v.agreement_case_no, v.source_case_no), c.case_no from voucher v
join cash_out c on c.voucher_no = v.no
union
select coalesce(v.agreement_case_no, v.source_case_no), x.case_no from voucher v
join voucher_extension x on x.voucher_no = v.no;
