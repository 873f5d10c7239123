-- What of an instalment is kept back until the end, what the last one bears, and what is taken off for a breach.

alter table settlement_tranche disable trigger append_only;
alter table settlement_tranche
    add column retained_fen bigint not null default 0 -- kept back of it; claimed as the tranche RETENTION
        constraint what_is_kept_back_is_not_below_zero check (retained_fen >= 0);
alter table settlement_tranche alter column retained_fen drop default;
alter table settlement_tranche enable trigger append_only;

alter table settlement_claim
    add column approved_on         date, -- interest runs until then
    add column penalty_fen         bigint not null default 0 check (penalty_fen >= 0),
    add column penalty_reason      text,
    add column penalty_document_no text,
    add constraint penalty_with_reason_and_document
        check ((penalty_fen > 0) = (penalty_reason is not null) and (penalty_reason is null) = (penalty_document_no is null));
update settlement_claim claim
set approved_on = (select max(decided_at at time zone 'Asia/Shanghai')::date from decision
                   where case_no = claim.case_no and step_key = 'approveClaim' and outcome = 'APPROVE')
where status in ('APPROVED', 'RELEASED', 'SENT', 'PAID');

-- What the vouchers' parts of a last instalment bear, fixed when the funds are released: from then on nothing changes it.
create table claim_interest (
    claim_no   text   not null references settlement_claim,
    voucher_no text   not null references voucher,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (claim_no, voucher_no)
);

create trigger append_only before update or delete or truncate on claim_interest
    for each statement execute function refuse_change();

-- What is paid of a voucher its own fund pays, also where a case owes interest on the vouchers of several funds; what a fund
-- promised to the case itself is asked only for what no voucher pays.
create or replace view fund_payment as
select coalesce(backing.fund_no, own.fund_no) as fund_no, t.book, t.page, t.case_no, t.reason, t.booked_at,
       case t.to_account when 'paid' then t.amount_fen else -t.amount_fen end as amount_fen
from ledger_transfer t
left join voucher v on v.no = t.book
left join lateral (select fund_no from fund_movement where reference = t.case_no and kind in ('RESERVE', 'OWE')
                   order by id desc limit 1) own on true
left join lateral (select fund_no from fund_movement where reference = v.issuance_case_no and kind = 'RESERVE'
                   order by id desc limit 1) backing on true
where t.to_account = 'paid' or t.from_account like 'developer/%/clawback';
