-- What is entered about funds, and by whom: opening one, money that came in, another paying account. Two persons, or it
-- does not count.
create table fund_entry (
    case_no             text        primary key,
    kind                text        not null check (kind in ('OPENING', 'DEPOSIT', 'ACCOUNT')),
    status              text        not null check (status in ('ENTERED', 'CONFIRMED', 'REJECTED')),
    document_no         text        not null, -- the bank's receipt, or the paper by which the account was opened or changed
    fund_no             text        references fund_account, -- of a fund that is opened: from its confirmation on
    project_code        text        references expropriation_project,
    fund_name           text,
    source              text        check (source in ('BUDGET', 'PROJECT', 'SPECIAL_LOAN', 'DEVELOPER_ADVANCE')),
    account_name        text,
    account_no          text        check (account_no ~ '^\d{10,30}$'),
    bank_name           text,
    former_account_name text,
    former_account_no   text,
    former_bank_name    text,
    amount_fen          bigint      check (amount_fen > 0),
    arrived_on          date,
    entered_by          text        not null,
    entered_at          timestamptz not null,
    decided_by          text,
    decided_at          timestamptz,
    constraint confirmed_by_another_person check (decided_by <> entered_by),
    constraint decided_by_somebody check ((status = 'ENTERED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint opening_is_whole check ((kind = 'OPENING') = (num_nulls(project_code, fund_name, source) = 0)
        and num_nulls(project_code, fund_name, source) in (0, 3)),
    constraint deposit_is_whole check ((kind = 'DEPOSIT') = (num_nulls(amount_fen, arrived_on) = 0)
        and num_nulls(amount_fen, arrived_on) in (0, 2)),
    constraint account_is_whole check ((kind <> 'DEPOSIT') = (num_nulls(account_name, account_no, bank_name) = 0)
        and num_nulls(account_name, account_no, bank_name) in (0, 3)),
    constraint about_a_fund check (fund_no is not null or kind = 'OPENING' and status <> 'CONFIRMED')
);

create unique index one_deposit_per_receipt on fund_entry (document_no) where kind = 'DEPOSIT' and status <> 'REJECTED';
create unique index one_open_change_per_fund on fund_entry (fund_no) where kind = 'ACCOUNT' and status = 'ENTERED';
create index entries_of_fund on fund_entry (fund_no);

-- What was entered is what was decided on.
create trigger terms_are_fixed before update on fund_entry for each row
    when ((old.case_no, old.kind, old.document_no, old.project_code, old.fund_name, old.source, old.account_name,
           old.account_no, old.bank_name, old.amount_fen, old.arrived_on, old.entered_by, old.entered_at)
          is distinct from (new.case_no, new.kind, new.document_no, new.project_code, new.fund_name, new.source,
           new.account_name, new.account_no, new.bank_name, new.amount_fen, new.arrived_on, new.entered_by, new.entered_at)
          or old.status <> 'ENTERED' and old.status <> new.status)
    execute function refuse_change();
create trigger append_only before delete or truncate on fund_entry
    for each statement execute function refuse_change();

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
      join rule_version version on version.code = change.rule_version) c
left join expropriation_project p on p.code = c.project_code;
