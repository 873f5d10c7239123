-- How an estate gets into the pool, whole: what other authorities know of it, which papers it has brought, who has looked
-- at it twice, the notice and the objections to it, the agreement it has signed.

-- Questions to other authorities and what they answered. An answer by wire has no person; one from paper has.
create table register_question (
    id             bigint generated always as identity primary key,
    key            text        not null unique,
    case_no        text        not null,
    register       text        not null check (register in ('TITLE', 'SEIZURE', 'TAX', 'CREDIT', 'PERMIT')),
    developer_code text        not null,
    developer_name text        not null,
    estate_code    text        not null,
    estate_name    text        not null,
    permit_no      text        not null,
    asked_at       timestamptz not null
);

create index register_question_of_case on register_question (case_no, register, id);

create table register_answer (
    id           bigint generated always as identity primary key,
    question_key text        not null references register_question (key),
    finding      text        not null check (finding in ('CLEAR', 'ADVERSE', 'UNREADABLE')),
    word         text        not null, -- as the other side wrote it
    remark       text,
    reference    text        not null,
    entered_by   text,
    came_at      timestamptz not null
);

create index answers_of_question on register_answer (question_key);

create trigger append_only before update or delete or truncate on register_question
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on register_answer
    for each statement execute function refuse_change();

-- Developers that may not apply again until a day, and the case that decided so.
create table developer_ban (
    id             bigint generated always as identity primary key,
    developer_code text not null references developer,
    until          date not null, -- the last day on which it may not apply
    case_no        text not null,
    constraint one_ban_per_case unique (case_no, developer_code)
);

create index bans_of_developer on developer_ban (developer_code, until);

create trigger append_only before update or delete or truncate on developer_ban
    for each statement execute function refuse_change();

-- What the pool must know of an estate for as long as it is in it.
alter table estate
    add column permit_until      date, -- the presale permit is good until then; null if it has no last day
    add column cooperation_no    text,
    add column cooperation_until date; -- the agreement with the bureau runs until then
