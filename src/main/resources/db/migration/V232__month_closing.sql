-- Who wants a month closed (月结) or reopened (反结账), and what had been done by then. The acts themselves stand with the books.
create table month_closing (
    case_no      text        primary key,
    act          text        not null check (act in ('CLOSE', 'REOPEN')),
    month        date        not null check (extract(day from month) = 1),
    document_no  text,
    reason       text,
    requested_by text        not null,
    status       text        not null check (status in ('REQUESTED', 'DONE', 'REJECTED')),
    opened_at    timestamptz not null,
    constraint reopening_has_document_and_reason
        check (act = 'CLOSE' or (document_no is not null and reason is not null))
);

create unique index one_closing_at_a_time on month_closing ((true)) where status = 'REQUESTED';

-- What was looked at when a month was closed, and how much of it was left undone.
create table month_closing_item (
    case_no  text    not null references month_closing,
    seq      integer not null check (seq > 0),
    item     text    not null,
    required boolean not null,
    undone   integer not null check (undone >= 0),
    primary key (case_no, seq),
    constraint closed_with_what_is_required_done check (not required or undone = 0)
);

create trigger append_only before update or delete or truncate on month_closing_item
    for each statement execute function refuse_change();

-- Every case of any kind in one row, now with those that close months.
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
      select entry.case_no, 'FUND_ENTRY', coalesce(f.name, entry.fund_name), coalesce(f.project_code, entry.project_code),
             entry.amount_fen, null
      from fund_entry entry
      left join fund_account f on f.no = entry.fund_no
      union all
      select change.case_no, 'POLICY_CHANGE', version.name, version.project_code, null, null
      from policy_change change
      join rule_version version on version.code = change.rule_version
      union all
      select case_no, 'MONTH_CLOSING',
             to_char(month, 'YYYY年FMMM月') || case act when 'CLOSE' then '月结' else '反结账' end, null, null, null
      from month_closing) c
left join expropriation_project p on p.code = c.project_code;
