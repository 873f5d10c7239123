-- Monthly statements (对账单, D21): what the books say of one month to a developer, and of a fund; both sides sign them.

create table statement (
    no                 text        primary key,
    kind               text        not null check (kind in ('DEVELOPER', 'FUND')),
    party              text        not null, -- unified social credit code, or number of the fund
    party_name         text        not null,
    month              date        not null check (extract(day from month) = 1),
    version            integer     not null check (version > 0), -- above 1 where the month was reopened and its books changed
    contracts          integer     not null check (contracts >= 0), -- filed in the month …
    contract_price_fen bigint      not null check (contract_price_fen >= 0), -- … and what they come to
    digest             bytea       not null check (length(digest) = 32), -- SM3 over all figures
    issued_by          text, -- null where the calendar did it
    issued_at          timestamptz not null,
    constraint issued_once_for_each_month unique (kind, party, month, version),
    constraint issued_after_the_end_of_its_month
        check (issued_at >= (month + interval '1 month') at time zone 'Asia/Shanghai')
);

create index statement_of_month on statement (month);

-- Those that no later one has corrected.
create view standing_statement as
select * from statement s
where not exists (select from statement later
                  where later.kind = s.kind and later.party = s.party and later.month = s.month
                    and later.version > s.version);

-- An account at the beginning and at the end of the month …
create table statement_balance (
    statement_no text   not null references statement,
    section      text   not null check (section in ('PAYABLE', 'CLAW_BACK', 'FREE', 'PROMISED')),
    opening_fen  bigint not null,
    closing_fen  bigint not null,
    primary key (statement_no, section)
);

-- … and what happened to it between, each line with its case.
create table statement_line (
    statement_no text    not null,
    section      text    not null,
    seq          integer not null check (seq > 0),
    item         text    not null, -- why, in the word of the books
    reference    text    not null, -- case number, or document of a deposit
    filing_no    text,
    booked_on    date    not null,
    amount_fen   bigint  not null check (amount_fen <> 0),
    primary key (statement_no, section, seq),
    foreign key (statement_no, section) references statement_balance
);

create function refuse_statement_that_does_not_add_up() returns trigger language plpgsql as
$$
begin
    if new.closing_fen <> new.opening_fen + (select coalesce(sum(amount_fen), 0) from statement_line
                                             where statement_no = new.statement_no and section = new.section) then
        raise exception 'opening and lines do not make the closing of %, %', new.statement_no, new.section
            using errcode = 'check_violation', constraint = 'opening_and_lines_make_the_closing';
    end if;
    return null;
end
$$;

-- At the end of the transaction, because the lines are written after it.
create constraint trigger opening_and_lines_make_the_closing after insert on statement_balance
    deferrable initially deferred for each row execute function refuse_statement_that_does_not_add_up();

-- The bureau and the developer, or for a fund two persons of finance.
create table statement_signature (
    statement_no   text        not null references statement,
    side           text        not null check (side in ('BUREAU', 'APPROVER', 'DEVELOPER')),
    signed_by      text        not null,
    signed_by_name text        not null,
    signed_at      timestamptz not null,
    constraint signed_once_by_each_side primary key (statement_no, side),
    constraint two_persons_sign unique (statement_no, signed_by)
);

-- The developer's books say something else: somebody has to find out why, until a day.
create table statement_dispute (
    id             bigint generated always as identity primary key,
    statement_no   text        not null references statement,
    amount_fen     bigint      not null check (amount_fen > 0),
    words          text        not null check (length(words) between 5 and 500),
    raised_by      text        not null,
    raised_by_name text        not null,
    raised_at      timestamptz not null,
    owner          text        not null,
    due_on         date        not null
);

create index dispute_of_statement on statement_dispute (statement_no);

create table statement_answer (
    dispute_id       bigint      primary key references statement_dispute, -- answered once
    words            text        not null check (length(words) between 5 and 500),
    answered_by      text        not null,
    answered_by_name text        not null,
    answered_at      timestamptz not null
);

create function refuse_response() returns trigger language plpgsql as
$$
begin
    if not exists (select from standing_statement where no = new.statement_no) then
        raise exception 'statement % was corrected by a later one', new.statement_no
            using errcode = 'check_violation', constraint = 'nobody_signs_what_was_corrected';
    end if;
    if exists (select from statement_dispute d
               where d.statement_no = new.statement_no
                 and not exists (select from statement_answer where dispute_id = d.id)) then
        raise exception 'statement % is disputed', new.statement_no
            using errcode = 'check_violation', constraint = 'disputes_are_answered_first';
    end if;
    if tg_table_name = 'statement_dispute'
       and exists (select from statement_signature where statement_no = new.statement_no and side = 'DEVELOPER') then
        raise exception 'the developer has signed statement %', new.statement_no
            using errcode = 'check_violation', constraint = 'nobody_disputes_what_he_signed';
    end if;
    return new;
end
$$;

create trigger signed_where_it_may_be before insert on statement_signature
    for each row execute function refuse_response();
create trigger disputed_where_it_may_be before insert on statement_dispute
    for each row execute function refuse_response();

-- The months for which the press was printed once for all; the calendar does not print them again.
create table statement_issue (
    month      date        primary key,
    issued_by  text,
    issued_at  timestamptz not null,
    statements integer     not null
);

create trigger append_only before update or delete or truncate on statement
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_balance
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_line
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_signature
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_dispute
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_answer
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_issue
    for each statement execute function refuse_change();
