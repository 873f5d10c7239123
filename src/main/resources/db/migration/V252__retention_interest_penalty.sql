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
