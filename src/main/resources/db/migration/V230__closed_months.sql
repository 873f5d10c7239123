-- Month close (月结): what was booked in a month stays as it is from the moment two persons have closed it.

-- Each closing of a month and each reopening, written once. Months are closed one after the other and reopened from the
-- last one back, so that all months up to the last closed one are closed.
create table closed_month (
    month        date        not null constraint a_month_is_told_by_its_first_day check (extract(day from month) = 1),
    seq          integer     not null check (seq > 0),
    closed       boolean     not null, -- else reopened
    case_no      text        not null,
    requested_by text        not null,
    confirmed_by text        not null,
    document_no  text,
    reason       text,
    decided_at   timestamptz not null,
    primary key (month, seq),
    constraint closed_and_reopened_by_turns check (closed = (seq % 2 = 1)),
    constraint two_persons_close_and_reopen check (requested_by <> confirmed_by),
    constraint reopened_by_a_document_for_a_reason check (closed or (document_no is not null and reason is not null)),
    constraint closed_after_its_end
        check (not closed or decided_at >= (month + interval '1 month') at time zone 'Asia/Shanghai')
);

create trigger append_only before update or delete or truncate on closed_month
    for each statement execute function refuse_change();

create function last_closed_month() returns date language sql stable as
$$
    select max(month) from closed_month c
    where closed and not exists (select from closed_month later where later.month = c.month and later.seq > c.seq)
$$;

create function refuse_out_of_turn() returns trigger language plpgsql as
$$
declare
    last date := last_closed_month();
begin
    if new.closed and new.month <> last + interval '1 month' or not new.closed and new.month is distinct from last then
        raise exception 'the last closed month is %, not the one beside %', last, new.month
            using errcode = 'check_violation', constraint = 'months_are_closed_in_turn';
    end if;
    return new;
end
$$;

create trigger months_are_closed_in_turn before insert on closed_month
    for each row execute function refuse_out_of_turn();

-- Asked by the application, and as the last line by the tables themselves. Who closes a month waits for those who are
-- booking, and they wait for him; therefore no two statements see a month differently.
create function is_in_closed_month(moment timestamptz) returns boolean language plpgsql as
$$
begin
    lock table closed_month in row share mode;
    return coalesce(date_trunc('month', moment at time zone 'Asia/Shanghai') <= last_closed_month(), false);
end
$$;

create function refuse_booking() returns trigger language plpgsql as
$$
begin
    raise exception '% books nothing in a closed month', tg_table_name
        using errcode = 'check_violation', constraint = 'closed_months_stay_as_they_are';
end
$$;

create trigger closed_months_stay_as_they_are before insert on ledger_transfer for each row
    when (is_in_closed_month(new.booked_at)) execute function refuse_booking();
create trigger closed_months_stay_as_they_are before insert on fund_movement for each row
    when (is_in_closed_month(new.moved_at)) execute function refuse_booking();
