-- Claims of holders for money: the balance of a voucher, or the bonus that its purchases have earned (余额兑付、购房奖励).

create table cash_out (
    case_no        text        primary key,
    voucher_no     text        not null references voucher,
    kind           text        not null check (kind in ('BALANCE', 'USE_BONUS')),
    status         text        not null check (status in ('CLAIMED', 'RETURNED', 'CHECKED', 'APPROVED', 'SENT', 'BOUNCED',
                                                          'PAID', 'REJECTED', 'WITHDRAWN')),
    policy_version text        not null references rule_version,
    application_no text        not null, -- of the form the holder has signed (D22)
    cause          text        not null, -- why the holder wants money
    consent_no     text,                 -- by which the other owners agree
    account_name   text        not null,
    account_no     text        not null,
    bank_name      text        not null,
    account_proof  text        not null, -- what shows that the account is the holder's
    claimed_on     date        not null, -- up to this day interest runs
    pay_by         date        not null,
    payable_fen    bigint      not null constraint cash_out_pays_something check (payable_fen > 0),
    minutes_no     text,                 -- of the collective meeting, where one had to decide
    opened_at      timestamptz not null,
    constraint paid_after_the_claim check (pay_by > claimed_on)
);

create unique index one_open_claim_per_voucher_and_kind on cash_out (voucher_no, kind)
    where status not in ('PAID', 'REJECTED', 'WITHDRAWN');
create unique index one_claim_per_application on cash_out (application_no) where status not in ('REJECTED', 'WITHDRAWN');
create index cash_out_into_account on cash_out (account_no);
create index payment_into_account on payment_order (payee_account);

-- Whose a claim is, and under which rules, never changes; what is claimed changes only when it was sent back, and where it
-- is paid to also when the bank has sent the money back. So what was checked and approved is what is paid.
create trigger claim_stays_the_holders before update on cash_out for each row
    when ((old.case_no, old.voucher_no, old.kind, old.policy_version, old.claimed_on, old.pay_by, old.opened_at)
          is distinct from (new.case_no, new.voucher_no, new.kind, new.policy_version, new.claimed_on, new.pay_by, new.opened_at))
    execute function refuse_change();
create trigger claim_is_corrected_when_sent_back before update on cash_out for each row
    when (old.status <> 'RETURNED'
          and (old.application_no, old.cause, old.consent_no, old.payable_fen)
              is distinct from (new.application_no, new.cause, new.consent_no, new.payable_fen))
    execute function refuse_change();
create trigger account_is_corrected_when_sent_back before update on cash_out for each row
    when (old.status not in ('RETURNED', 'BOUNCED')
          and (old.account_name, old.account_no, old.bank_name, old.account_proof)
              is distinct from (new.account_name, new.account_no, new.bank_name, new.account_proof))
    execute function refuse_change();
create trigger append_only before delete or truncate on cash_out
    for each statement execute function refuse_change();

-- Every case of any kind in one row, and which cases belong to one household. Read by our own pages only.
drop view household_case;
drop view case_register;

create view case_register as
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
      join rule_version version on version.code = change.rule_version) c
left join expropriation_project p on p.code = c.project_code;

create view household_case as
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
join cash_out c on c.voucher_no = v.no;
