-- Who stands in for whom (代岗), from day to day, for which of the absent person's posts; and decisions taken that way.

create table substitution (
    id              bigint generated always as identity primary key,
    absent          text        not null,
    absent_name     text        not null,
    substitute      text        not null,
    substitute_name text        not null,
    first_day       date        not null,
    last_day        date        not null, -- up to its last moment
    reason          text        not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null,
    begun_at        timestamptz, -- what the absent person had claimed has been moved
    removed_at      timestamptz, -- before the last day was over; from then on nothing is lent
    removed_by_name text,
    returned_at     timestamptz, -- what was not done has gone back
    constraint ends_not_before_it_begins check (last_day >= first_day),
    constraint nobody_stands_in_for_himself check (substitute <> absent),
    constraint nobody_enters_power_for_himself check (entered_by <> substitute),
    constraint removed_by_somebody check ((removed_at is null) = (removed_by_name is null)),
    constraint substitution_has_a_reason check (length(trim(reason)) > 0)
);

create table substitution_post (
    substitution_id bigint not null references substitution,
    group_id        text   not null,
    primary key (substitution_id, group_id)
);

create index substitution_of_substitute on substitution (substitute, last_day);
create index substitution_of_absent on substitution (absent, last_day);
create index substitution_to_begin_or_return on substitution (first_day) where returned_at is null;

-- Null unless the actor stood in for somebody; both are then named in actor_name: 甲（代乙）.
alter table decision add column acted_for text;
alter table decision add constraint nobody_acts_for_himself check (acted_for <> actor);
