-- What a fund has promised follows the books. Beside the faces that issuances reserve, it comes to owe bonuses and fees, and
-- what goes back to the treasury (a bonus that is forfeited) is promised no longer.
alter table fund_movement
    add column coverage_bp integer not null default 10000 check (coverage_bp between 0 and 20000), -- asked for by the rules of the case
    drop constraint fund_movement_kind_check,
    add constraint fund_movement_kind_check check (kind in ('DEPOSIT', 'RESERVE', 'OWE', 'RELEASE'));

alter table fund_account
    add column deposited_fen bigint not null default 0,
    drop constraint promises_no_more_than_it_has;

update fund_account f
set deposited_fen = (select coalesce(sum(amount_fen), 0) from fund_movement where fund_no = f.no and kind = 'DEPOSIT');

-- What is owed by law is owed, whatever lies in the fund; a face is only promised where the money is there, unless the
-- rules are content with less.
create or replace function keep_free_money() returns trigger language plpgsql as
$$
declare
    free bigint;
begin
    update fund_account
    set free_fen = free_fen + case when new.kind in ('RESERVE', 'OWE') then -new.amount_fen else new.amount_fen end,
        deposited_fen = deposited_fen + case new.kind when 'DEPOSIT' then new.amount_fen else 0 end
    where no = new.fund_no
    returning free_fen into free;
    if free < 0 and new.kind = 'RESERVE' and new.coverage_bp >= 10000 then
        raise exception 'promises_no_more_than_it_has: fund % is short of % fen', new.fund_no, -free
            using errcode = 'check_violation', constraint = 'promises_no_more_than_it_has';
    end if;
    return null;
end
$$;

-- What the books say happened before there was an eye on it.
insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
select i.fund_no, case t.from_account when 'treasury' then 'OWE' else 'RELEASE' end, t.amount_fen, t.case_no, t.booked_at
from ledger_transfer t
join voucher v on v.no = t.book
join voucher_issuance i on i.case_no = v.issuance_case_no
where i.fund_no is not null and t.reason <> 'ISSUE' and 'treasury' in (t.from_account, t.to_account)
order by t.booked_at, t.book, t.page;

insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
select f.no, 'OWE', t.amount_fen, t.case_no, t.booked_at
from ledger_transfer t
join swap_conversion c on c.case_no = t.case_no
join compensation_agreement a on a.case_no = c.agreement_case_no
join lateral (select no from fund_account where project_code = a.project_code
              order by source = 'SPECIAL_LOAN', free_fen desc, no limit 1) f on true
where t.reason = 'TRANSITION_FEE'
order by t.booked_at;

-- Money that left a fund's bank account, or came back to it (below zero) because a contract was rescinded. The fund is the
-- one that promised to the case, else the one that promised the voucher's face.
create index ledger_money_out on ledger_transfer (booked_at) where to_account = 'paid' or from_account like 'developer/%/clawback';

create view fund_payment as
select coalesce(own.fund_no, backing.fund_no) as fund_no, t.book, t.page, t.case_no, t.reason, t.booked_at,
       case t.to_account when 'paid' then t.amount_fen else -t.amount_fen end as amount_fen
from ledger_transfer t
left join voucher v on v.no = t.book
left join lateral (select fund_no from fund_movement where reference = t.case_no and kind in ('RESERVE', 'OWE')
                   order by id desc limit 1) own on true
left join lateral (select fund_no from fund_movement where reference = v.issuance_case_no and kind = 'RESERVE'
                   order by id desc limit 1) backing on true
where t.to_account = 'paid' or t.from_account like 'developer/%/clawback';
