-- The limit of every task, the ladder of warnings that is told about it, and the times in which a case's clock stands still.

-- How the due date of a task came about, so that it can be planned anew; and how far its ladder has been climbed.
create table task_limit (
    task_id      text        primary key,
    case_no      text        not null,
    step_key     text        not null,
    working_days integer     check (working_days > 0), -- null where the diagram says the day itself
    case_from    date,                                 -- the day from which the limit of the whole case runs
    case_days    integer     check (case_days > 0),
    begun_at     timestamptz not null,
    due_at       timestamptz not null,
    told         integer     not null default 0 check (told in (0, 50, 75, 90, 100, 150)),
    next_at      timestamptz,                          -- when to look at it again; null for never
    edition      bigint      not null,                 -- of the calendar it was planned by
    open         boolean     not null default true,    -- set when the end of the task is noticed, which may be later
    constraint a_case_has_day_and_days_or_neither check ((case_from is null) = (case_days is null))
);

create index limit_to_look_at on task_limit (next_at) where open and next_at is not null;
create index limit_to_plan on task_limit (edition, task_id) where open;
create index limit_of_case on task_limit (case_no);

-- Who was told what of a limit, and when.
create table limit_step (
    no             bigint      generated always as identity primary key,
    task_id        text        not null references task_limit,
    percent        integer     not null check (percent in (50, 75, 90, 100, 150)),
    level          text        not null check (level in ('WORKER', 'HEAD', 'LEADER')),
    addressee_type text        not null check (addressee_type in ('PERSON', 'ROLE')),
    addressee      text        not null,
    told_at        timestamptz not null,
    constraint each_step_told_once unique (task_id, percent, addressee_type, addressee)
);

create index step_told_to on limit_step (addressee, task_id);

create trigger append_only before update or delete or truncate on limit_step
    for each statement execute function refuse_change();

-- Somebody has seen it and says so; the ladder does not go on to the next at that level.
create table limit_acknowledgement (
    task_id         text        not null references task_limit,
    level           text        not null check (level in ('WORKER', 'HEAD', 'LEADER')),
    percent         integer     not null,
    person          text        not null,
    acknowledged_at timestamptz not null,
    constraint each_step_acknowledged_once primary key (task_id, level, percent)
);

create trigger append_only before update or delete or truncate on limit_acknowledgement
    for each statement execute function refuse_change();

-- While papers are with the applicant, or the case may not be worked on, its clock stands still.
create table case_pause (
    no          bigint      generated always as identity primary key,
    case_no     text        not null,
    reason      text        not null check (reason in ('CORRECTION', 'FREEZE', 'RECUSAL', 'INQUIRY')),
    task_id     text,                 -- the task in which papers are asked back; null when a person has stopped the clock
    document_no text,
    remark      text,
    paused_at   timestamptz not null,
    paused_by   text,
    ended_at    timestamptz,
    ended_by    text,
    constraint stopped_by_a_task_or_a_person_with_a_document
        check ((task_id is not null) = (paused_by is null) and (paused_by is null or document_no is not null)),
    constraint ended_after_it_began check (ended_at >= paused_at)
);

create index pause_of_case on case_pause (case_no);
create unique index stopped_once_for_each_reason on case_pause (case_no, reason, coalesce(task_id, ''))
    where ended_at is null;

-- What a change of the calendar has moved.
create table limit_move (
    change_no  bigint      not null,
    task_id    text        not null references task_limit,
    step       text        not null, -- its name
    due_before timestamptz not null,
    due_after  timestamptz not null check (due_after <> due_before),
    moved_at   timestamptz not null,
    constraint each_limit_moves_once_by_a_change primary key (change_no, task_id)
);

create trigger append_only before update or delete or truncate on limit_move
    for each statement execute function refuse_change();
