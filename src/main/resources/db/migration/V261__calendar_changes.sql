-- The calendar of working days is changed by two persons; what was proposed and decided stays.

create table calendar_change (
    no          bigint      generated always as identity primary key,
    year        integer     not null check (year between 2020 and 2100),
    document_no text        not null, -- the notice of the State Council, or the bureau's own order
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    constraint change_with_its_proposer unique (no, proposed_by)
);

create trigger append_only before update or delete or truncate on calendar_change
    for each statement execute function refuse_change();

create table calendar_change_day (
    change_no bigint not null references calendar_change,
    day       date   not null,
    kind      text   not null check (kind in ('HOLIDAY', 'WORKDAY', 'ORDINARY')), -- ordinary: what its weekday says
    name      text   not null,
    constraint each_day_once_in_a_change primary key (change_no, day)
);

create trigger append_only before update or delete or truncate on calendar_change_day
    for each statement execute function refuse_change();

create table calendar_decision (
    no          bigint      generated always as identity primary key, -- in the order in which they come into force
    change_no   bigint      not null constraint each_change_is_decided_once unique,
    proposed_by text        not null,
    outcome     text        not null check (outcome in ('CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    decided_by  text        not null,
    opinion     text,
    decided_at  timestamptz not null,
    foreign key (change_no, proposed_by) references calendar_change (no, proposed_by),
    constraint two_persons_change_the_calendar check ((outcome = 'WITHDRAWN') = (decided_by = proposed_by))
);

create trigger append_only before update or delete or truncate on calendar_decision
    for each statement execute function refuse_change();

-- In force now; null for what was shipped.
alter table calendar_day add column change_no bigint references calendar_change;

-- Of the calendar as it is now, by which everybody knows whether he has counted with the last one.
create view calendar_edition as
select coalesce(max(no), 0) as no from calendar_decision where outcome = 'CONFIRMED';
