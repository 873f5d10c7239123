-- Every time a task went to another person, or back to its post, without being done (任务移交): who moved it, and why.

create table task_move (
    id         bigint generated always as identity primary key,
    task_id    text        not null,
    case_no    text        not null,
    step_name  text        not null,
    group_id   text        not null,
    kind       text        not null check (kind in ('SUBSTITUTED', 'RETURNED', 'TAKEN_OVER', 'MOVED', 'FELL_BACK', 'HANDED_OVER')),
    from_person text, -- null: nobody had claimed it
    from_name  text,
    to_person  text, -- null: back to the post
    to_name    text,
    stands_for text, -- whom the new holder stands in for
    reason     text        not null,
    moved_by   text, -- null: the house itself, by its sheet
    moved_by_name text,
    moved_at   timestamptz not null,
    constraint a_move_has_a_reason check (length(trim(reason)) > 0),
    constraint a_move_goes_somewhere_else check (from_person is distinct from to_person)
);

create index move_of_task on task_move (task_id);
create index move_of_case on task_move (case_no, id);

create trigger append_only before update or delete or truncate on task_move
    for each statement execute function refuse_change();
