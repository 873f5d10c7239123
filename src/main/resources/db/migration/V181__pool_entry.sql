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

-- The way of an application. Objections come in while the notice runs; the last words on them are kept with the case.
alter table pool_entry drop constraint pool_entry_status_check;
alter table pool_entry add constraint pool_entry_status_check
    check (status in ('OPENED', 'RETURNED', 'DOCUMENTS_ACCEPTED', 'REGISTERS_ACCEPTED', 'INSPECTED', 'SITE_ACCEPTED',
                      'UNITS_ENTERED', 'JOINTLY_REVIEWED', 'APPROVED', 'PUBLISHED', 'NOTICE_CLOSED', 'LISTED', 'REJECTED'));

alter table pool_entry
    add column papers_seen         text[],
    add column licence_until       date, -- null if it has no last day
    add column qualification_until date,
    add column photo_place         text,
    add column findings            text,
    add column minutes_no          text,
    add column met_on              date,
    add column objecting           text[], -- the authorities that did not agree in the joint review
    add column notice_place        text,
    add column notice_ends_on      date, -- the last day of the notice
    add column notice_result       text check (notice_result in ('NO_OBJECTION', 'OBJECTION_DISMISSED', 'OBJECTION_UPHELD')),
    add column notice_answer       text,
    add column cooperation_signed_on date;

update pool_entry set notice_ends_on = published_on + notice_days where published_on is not null;
alter table pool_entry drop constraint listed_only_after_a_notice;
alter table pool_entry drop column notice_days;
alter table pool_entry
    add constraint listed_only_after_a_notice check (status <> 'LISTED'
        or (notice_no is not null and published_on is not null and notice_ends_on is not null)),
    add constraint an_upheld_objection_keeps_it_out check (status not in ('NOTICE_CLOSED', 'LISTED')
        or notice_result is distinct from 'OBJECTION_UPHELD'),
    add constraint notice_ends_after_it_was_published check (notice_ends_on > published_on);

create table entry_objection (
    id            bigint generated always as identity primary key,
    case_no       text        not null references pool_entry,
    objector      text        not null,
    content       text        not null,
    received_on   date        not null,
    registered_at timestamptz not null
);

create index objections_of_entry on entry_objection (case_no, id);

create trigger append_only before update or delete or truncate on entry_objection
    for each statement execute function refuse_change();

-- The papers of a case as files (PDF, JPEG, PNG). A younger file of the same name takes the place of an older one.
create table attachment (
    id            bigint      generated always as identity primary key,
    case_no       text        not null,
    document      text        not null, -- a code of the checklist of its kind of case
    file_name     text        not null,
    media_type    text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    sha256        bytea       not null,
    size_bytes    integer     not null check (size_bytes between 1 and 20971520),
    content       bytea       not null,
    added_by      text        not null,
    added_by_name text        not null,
    added_at      timestamptz not null,
    constraint one_file_once_per_case unique (case_no, sha256)
);

create trigger append_only before update or delete or truncate on attachment
    for each statement execute function refuse_change();
