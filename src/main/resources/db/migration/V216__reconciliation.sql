-- Where bank and books do not agree: each difference is a case, explained by one person and settled by another.

create table bank_difference (
    case_no    text        primary key,
    kind       text        not null check (kind in ('PAID_TWICE', 'AMOUNT', 'PAYEE', 'OTHER_ACCOUNT', 'NOT_ORDERED', 'NOT_TOLD',
                                                    'AMBIGUOUS', 'REFUSED', 'UNKNOWN_CREDIT', 'LATE_RETURN', 'REFUND',
                                                    'MISSING_DEBIT', 'MISSING_CREDIT', 'OPENING')),
    account_no text        not null,
    entry_no   bigint      references bank_entry, -- null where something is missing on the statement
    subject    text,                              -- key of the payment, case that repays or number of the deposit; null if unknown
    amount_fen bigint      not null,
    ours       text        not null,
    theirs     text        not null,
    opened_at  timestamptz not null,
    due_on     date        not null,
    status     text        not null check (status in ('OPEN', 'EXPLAINED', 'RESOLVED', 'VANISHED')),
    closed_at  timestamptz,
    closed_by  text,
    constraint difference_closed_at_some_time check ((status in ('RESOLVED', 'VANISHED')) = (closed_at is not null)),
    constraint difference_resolved_by_somebody check ((status = 'RESOLVED') = (closed_by is not null))
);

create unique index one_open_difference_per_entry on bank_difference (entry_no) where closed_at is null;
create unique index one_open_difference_per_missing_entry on bank_difference (account_no, kind, coalesce(subject, ''))
    where entry_no is null and closed_at is null;
create index difference_of_entry on bank_difference (entry_no);

create trigger terms_are_fixed before update on bank_difference for each row
    when (old.closed_at is not null
          or (old.case_no, old.kind, old.account_no, old.entry_no, old.subject, old.amount_fen, old.ours, old.theirs, old.opened_at,
              old.due_on)
             is distinct from
             (new.case_no, new.kind, new.account_no, new.entry_no, new.subject, new.amount_fen, new.ours, new.theirs, new.opened_at,
              new.due_on))
    execute function refuse_change();
create trigger append_only before delete or truncate on bank_difference
    for each statement execute function refuse_change();

-- What was found out about a difference, each time it was explained; the last one was settled.
create table bank_explanation (
    case_no      text        not null references bank_difference,
    seq          integer     not null check (seq > 0),
    resolution   text        not null check (resolution in ('CLAIMED', 'CORRECTED', 'BOOKED', 'NOT_PAID', 'NOTED')),
    subject      text,       -- what the entry was claimed for, or the bank's reference of the entry that corrects it
    reason_code  text        not null,
    words        text        not null check (words <> ''),
    document_no  text        not null check (document_no <> ''),
    explained_by text        not null,
    explained_at timestamptz not null,
    primary key (case_no, seq),
    constraint claimed_for_something check ((resolution in ('CLAIMED', 'CORRECTED')) = (subject is not null))
);

create trigger append_only before update or delete or truncate on bank_explanation
    for each statement execute function refuse_change();

-- Every case of any kind in one row: differences of the bank are cases too.
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
      select change.case_no, 'POLICY_CHANGE', version.name, version.project_code, null, null
      from policy_change change
      join rule_version version on version.code = change.rule_version
      union all
      select d.case_no, 'RECONCILIATION', coalesce(entry.party_name, d.subject, d.account_no), null, d.amount_fen, null
      from bank_difference d
      left join bank_entry entry on entry.no = d.entry_no) c
left join expropriation_project p on p.code = c.project_code;
