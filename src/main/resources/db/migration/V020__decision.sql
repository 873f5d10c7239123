-- Every act of a person on a case: what was started, decided or carried out, by whom, under which duty.

create table case_series (
    prefix text    not null,
    year   integer not null,
    last   integer not null,
    primary key (prefix, year)
);

create table decision (
    id           bigint generated always as identity primary key,
    case_no      text        not null,
    process_key  text        not null,
    step_key     text        not null, -- user task or start event
    step_name    text        not null,
    task_id      text        constraint decided_once unique,
    duty         text        not null,
    actor        text        not null,
    actor_name   text        not null,
    outcome      text        not null,
    outcome_name text        not null,
    reason_code  text,
    opinion      text,
    decided_at   timestamptz not null
);

create index decision_of_case on decision (case_no, id);
create index decision_of_actor on decision (actor, decided_at);

create trigger append_only before update or delete or truncate on decision
    for each statement execute function refuse_change();
