-- Rounds of a case (轮次): each return ends one. A case that never comes back writes nothing here.

-- What a form was handed in with and what the case showed then: at a return, and ever after in that case.
create table round_hand_in (
    task_id  text    primary key references decision (task_id),
    case_no  text    not null,
    round    integer not null check (round > 0),
    step_key text    not null,
    answers  json    not null, -- by the names of the form's fields, in its order
    shown    jsonb   not null  -- rows of item and value
);

create index round_hand_in_of_case on round_hand_in (case_no, round);

create table case_return (
    task_id   text    primary key references round_hand_in,
    case_no   text    not null,
    round     integer not null,
    step_key  text    not null,
    to_step   text    not null,
    to_name   text    not null,
    items     jsonb   not null,
    constraint one_return_ends_a_round unique (case_no, round),
    constraint a_return_says_what_to_put_right check (jsonb_array_length(items) > 0)
);

-- Papers asked back from the applicant (补正), by one return, until a day.
create table asked_back (
    task_id        text        primary key,
    return_task_id text        not null unique references case_return,
    case_no        text        not null,
    answer_by      date        not null, -- as the applicant was told
    asked_at       timestamptz not null
);

create trigger append_only before update or delete or truncate on round_hand_in
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on case_return
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on asked_back
    for each statement execute function refuse_change();

-- The households who apply, and where they are told; developers are told on their own pages.
create view applicant as
select case_no, holder_name as name, holder_phone as phone from compensation_agreement
union all
select case_no, holder_name, holder_phone from voucher_issuance
union all
select case_no, holder_name, holder_phone from voucher_grant
union all
select c.case_no, v.holder_name, v.holder_phone from cash_out c join voucher v on v.no = c.voucher_no
union all
select x.case_no, v.holder_name, v.holder_phone from voucher_extension x join voucher v on v.no = x.voucher_no;

alter table notice drop constraint notice_addressee_type_check;
alter table notice add constraint notice_addressee_type_check
    check (addressee_type in ('PERSON', 'ROLE', 'HOLDER', 'APPLICANT'));
