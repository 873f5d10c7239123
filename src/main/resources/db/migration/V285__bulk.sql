-- Bulk decisions (批量办理): many tasks of one step decided alike by one person, rehearsed, confirmed, then worked row by row.

create table bulk_run (
    id           bigint generated always as identity primary key,
    no           text unique, -- PL-2025-000001, given when it is confirmed
    digest       text        not null, -- SM3 of person, step, tasks and answers
    person       text        not null,
    person_name  text        not null,
    process_key  text        not null,
    step_key     text        not null,
    step_name    text        not null,
    rehearsed_at timestamptz not null,
    confirmed_at timestamptz, -- null: only rehearsed, and gone with the next rehearsal of the same person
    rounds       integer     not null default 0, -- how often it was begun: confirmed, and gone on with
    finished_at  timestamptz, -- nothing waits
    constraint numbered_when_confirmed check ((no is null) = (confirmed_at is null)),
    constraint begun_when_confirmed check ((rounds = 0) = (confirmed_at is null)),
    constraint finished_after_confirmed check (finished_at is null or confirmed_at is not null)
);

create unique index the_same_is_not_run_twice on bulk_run (digest) where confirmed_at is not null;
create index bulk_run_of_person on bulk_run (person, id);
create index bulk_run_to_work on bulk_run (id) where confirmed_at is not null and finished_at is null;

-- What is answered in every form of the run, as the person read it.
create table bulk_answer (
    run_id bigint  not null references bulk_run on delete cascade,
    place  integer not null,
    key    text    not null,
    label  text    not null,
    value  text    not null,
    shown  text    not null,
    primary key (run_id, key)
);

create table bulk_row (
    run_id     bigint  not null references bulk_run on delete cascade,
    place      integer not null, -- in this order they are rehearsed and worked
    task_id    text    not null,
    case_no    text    not null,
    party      text,
    amount_fen bigint,
    state      text    not null,
    sentence   text, -- why it was refused
    decided_at timestamptz,
    attempts   integer not null default 0, -- broken off by an outage
    primary key (run_id, place),
    constraint a_task_is_once_in_a_run unique (run_id, task_id),
    constraint state_of_row check (state in ('REHEARSED', 'WAITING', 'DONE', 'REFUSED')),
    constraint refused_with_a_sentence check ((state = 'REFUSED') = (sentence is not null)),
    constraint decided_at_a_time check ((state in ('DONE', 'REFUSED')) = (decided_at is not null))
);

create unique index a_task_waits_in_one_run on bulk_row (task_id) where state in ('WAITING', 'DONE');

create function keep_bulk_run() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.confirmed_at is null then return new; end if;
    if tg_op = 'DELETE' and old.confirmed_at is null then return old; end if;
    if tg_op = 'DELETE' or (new.no, new.digest, new.person, new.process_key, new.step_key, new.confirmed_at)
                           is distinct from (old.no, old.digest, old.person, old.process_key, old.step_key, old.confirmed_at) then
        raise exception 'bulk run % is confirmed', old.no;
    end if;
    return new;
end
$$;

create trigger confirmed_run_stays before update or delete on bulk_run
    for each row execute function keep_bulk_run();

create function keep_bulk_row() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and not exists (select from bulk_run where id = old.run_id and confirmed_at is not null) then
        return old;
    end if;
    if tg_op = 'DELETE' or old.state = 'DONE'
       or (new.run_id, new.place, new.task_id, new.case_no, new.amount_fen)
          is distinct from (old.run_id, old.place, old.task_id, old.case_no, old.amount_fen) then
        raise exception 'row % of bulk run % stays', old.place, old.run_id;
    end if;
    return new;
end
$$;

create trigger done_row_stays before update or delete on bulk_row
    for each row execute function keep_bulk_row();

create trigger answers_stay before update or truncate on bulk_answer
    for each statement execute function refuse_change();
