-- Courts freeze what vouchers have (司法冻结): the frozen amount stands on an account of its own and goes nowhere from there
-- but back, or stays until the order lapses.

alter table rule_version add column freeze_years integer not null default 3 check (freeze_years between 1 and 3);
alter table rule_version alter column freeze_years drop default;

-- Two reasons more, added to whatever the ledger knows by now.
do
$$
declare
    known text := pg_get_constraintdef((select oid from pg_constraint where conname = 'ledger_transfer_reason_check'));
begin
    alter table ledger_transfer drop constraint ledger_transfer_reason_check;
    execute 'alter table ledger_transfer add constraint ledger_transfer_reason_check '
            || replace(known, 'ARRAY[', 'ARRAY[''FREEZE''::text, ''UNFREEZE''::text, ');
end
$$;

alter table ledger_transfer add constraint frozen_from_what_is_available check (
    (reason = 'FREEZE') = (to_account like 'voucher/%/frozen')
    and (reason <> 'FREEZE' or to_account = 'voucher/' || book || '/frozen' and from_account = 'voucher/' || book || '/available'));
alter table ledger_transfer add constraint frozen_money_only_comes_back check (
    (reason = 'UNFREEZE') = (from_account like 'voucher/%/frozen')
    and (reason <> 'UNFREEZE' or from_account = 'voucher/' || book || '/frozen' and to_account = 'voucher/' || book || '/available'));

create table voucher_freeze (
    case_no         text        primary key,
    voucher_no      text        not null references voucher,
    status          text        not null check (status in ('REGISTERED', 'RETURNED', 'CHECKED', 'FROZEN', 'PAPER_DUE', 'PAPER_IN',
                                                           'PAPER_CHECKED', 'RELEASED', 'LAPSED', 'LIFTED')),
    policy_version  text        not null references rule_version,
    court           text        not null,
    order_no        text        not null,                          -- of the court's notice to assist (协助执行通知书)
    ordered_on      date        not null,
    served_on       date        not null,
    served_by       text        not null,                          -- the court's officers who brought it
    cause           text        not null,
    ordered_fen     bigint      check (ordered_fen > 0),           -- null: all there is
    frozen_fen      bigint      not null check (frozen_fen > 0),
    leaves_nothing  boolean     not null,                          -- of the voucher that could be used
    last_day        date        not null,
    registered_by   text        not null,
    registered_on   date        not null,
    decided_by      text,
    decided_at      timestamptz,
    asked_at_days   integer     check (asked_at_days in (0, 7, 30)), -- how near the end was when the clerk was asked last
    paper_kind      text        check (paper_kind in ('RELEASE', 'RENEW', 'LAPSE')),
    paper_no        text,
    paper_served_on date,
    paper_last_day  date,
    paper_by        text,
    ended_by        text,
    ended_on        date,
    constraint served_after_it_was_ordered check (served_on >= ordered_on and registered_on >= served_on),
    constraint frozen_no_more_than_ordered check (frozen_fen <= ordered_fen),
    constraint frozen_for_a_time check (last_day > served_on),
    constraint two_persons_freeze check (decided_by <> registered_by),
    constraint two_persons_unfreeze check (ended_by <> paper_by),
    constraint frozen_by_a_decision check (status in ('REGISTERED', 'RETURNED', 'CHECKED')
                                           or decided_by is not null and decided_at is not null),
    constraint a_paper_is_whole check (
        (paper_kind is null) = (paper_by is null)
        and (paper_kind is null) = (paper_no is null)
        and (paper_kind is null) = (paper_served_on is null)
        and (paper_kind is not distinct from 'RENEW') = (paper_last_day is not null)),
    constraint ended_by_a_paper check (status not in ('RELEASED', 'LAPSED') or paper_kind is not null and ended_by is not null),
    constraint ended_on_a_day check ((ended_by is null) = (ended_on is null))
);

create unique index one_freeze_per_order on voucher_freeze (voucher_no, order_no) where status <> 'LIFTED';
create index freeze_of_voucher on voucher_freeze (voucher_no);
create index freeze_that_ends on voucher_freeze (last_day) where status = 'FROZEN';

-- Every period of a freeze as it was approved: the first, then each renewal (续冻).
create table freeze_period (
    case_no     text        not null references voucher_freeze,
    seq         integer     not null check (seq > 0),
    order_no    text        not null,
    served_on   date        not null,
    last_day    date        not null,
    maker       text        not null,
    checker     text        not null,
    recorded_at timestamptz not null,
    primary key (case_no, seq),
    constraint two_persons_set_a_period check (maker <> checker)
);

create trigger append_only before update or delete or truncate on freeze_period
    for each statement execute function refuse_change();

-- What stands on the account is what the cases say, at every commit.
create function frozen_as_the_cases_say() returns trigger language plpgsql as
$$
declare
    voucher text;
    on_account bigint;
    in_cases bigint;
begin
    if tg_table_name = 'voucher_freeze' then
        voucher := coalesce(new.voucher_no, old.voucher_no);
    else
        voucher := new.book;
    end if;
    select coalesce(sum(balance_fen), 0) into on_account from ledger_account where code = 'voucher/' || voucher || '/frozen';
    select coalesce(sum(frozen_fen), 0) into in_cases
    from voucher_freeze where voucher_no = voucher and status not in ('RELEASED', 'LAPSED', 'LIFTED');
    if on_account <> in_cases then
        raise exception 'voucher %: % fen frozen in the books, % in the cases', voucher, on_account, in_cases
            using errcode = 'check_violation', constraint = 'frozen_as_the_cases_say';
    end if;
    return null;
end
$$;

create constraint trigger frozen_as_the_cases_say after insert or update or delete on voucher_freeze
    deferrable initially deferred for each row execute function frozen_as_the_cases_say();
create constraint trigger frozen_as_the_cases_say after insert on ledger_transfer
    deferrable initially deferred for each row when (new.reason in ('FREEZE', 'UNFREEZE'))
    execute function frozen_as_the_cases_say();

-- A voucher whose money is frozen has not come to its end.
create function refuse_end_of_frozen_voucher() returns trigger language plpgsql as
$$
begin
    if exists (select from ledger_account where code = 'voucher/' || new.no || '/frozen' and balance_fen > 0) then
        raise exception 'voucher % has frozen money', new.no
            using errcode = 'check_violation', constraint = 'frozen_money_outlives_no_voucher';
    end if;
    return new;
end
$$;

create trigger frozen_money_outlives_no_voucher before update of status on voucher for each row
    when (new.status is distinct from old.status and new.status in ('FULLY_USED', 'CONVERTED', 'CASHED_OUT', 'CLOSED', 'VOID'))
    execute function refuse_end_of_frozen_voucher();

-- Added to whatever these views hold by now.
do
$$
begin
    execute 'create or replace view case_register as ' || rtrim(pg_get_viewdef('case_register'), '; ') || $view$
        union all
        select f.case_no, 'FREEZE', v.holder_name, v.project_code, f.frozen_fen, v.no, p.name
        from voucher_freeze f
        join voucher v on v.no = f.voucher_no
        left join expropriation_project p on p.code = v.project_code$view$;
    execute 'create or replace view case_rules as ' || rtrim(pg_get_viewdef('case_rules'), '; ') || $view$
        union all
        select case_no, policy_version, null::date from voucher_freeze$view$;
    execute 'create or replace view household_case as ' || rtrim(pg_get_viewdef('household_case'), '; ') || $view$
        union
        select coalesce(v.agreement_case_no, v.source_case_no), f.case_no
        from voucher v
        join voucher_freeze f on f.voucher_no = v.no$view$;
end
$$;
