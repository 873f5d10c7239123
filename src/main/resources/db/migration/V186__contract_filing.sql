-- What the housing authority has filed, by interface or by file, and where it differs from what the house knows.

-- Requests of other systems that were worked, with their answers: sent again, they are answered again.
create table api_request (
    account     text        not null,
    key         text        not null,
    path        text        not null,
    body_sha256 text        not null, -- of path and body
    response    text        not null,
    answered_at timestamptz not null,
    constraint answered_once primary key (account, key),
    constraint keys_are_short_and_visible check (key ~ '^[!-~]{8,64}$')
);

create trigger append_only before update or delete or truncate on api_request
    for each statement execute function refuse_change();

-- A file is kept until it is taken over; what remains is its mark, by which it is known again.
create table filing_file (
    no          bigint      generated always as identity primary key,
    name        text        not null,
    sha256      text        not null,
    rows        integer     not null check (rows > 0),
    complaints  integer     not null check (complaints >= 0),
    content     bytea,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    adopted_by  text,
    adopted_at  timestamptz,
    constraint adopted_by_somebody_at_some_time check ((adopted_by is null) = (adopted_at is null)),
    constraint adopted_without_a_mistake check (adopted_at is null or complaints = 0),
    constraint forgotten_once_adopted check (adopted_at is null or content is null)
);

create unique index adopted_once on filing_file (sha256) where adopted_at is not null;

create table contract_filing (
    filing_no   text        primary key,
    contract_no text        not null,
    kind        text        check (kind in ('VOUCHER', 'OTHER')), -- null: the authority does not say
    estate_code text,
    permit_no   text,
    building    text        not null,
    room        text        not null,
    buyer_name  text, -- only where a voucher is concerned
    buyer_id_no text,
    price_fen   bigint      not null check (price_fen > 0),
    signed_on   date        not null,
    filed_on    date        not null,
    mark        text        not null, -- of all it says; another mark under the same number is a difference
    file_no     bigint      references filing_file, -- null: by the interface
    received_by text        not null,
    received_at timestamptz not null
);

create index filing_of_contract on contract_filing (contract_no);
create index filing_received on contract_filing (received_at);
create index filing_of_file on contract_filing (file_no) where file_no is not null;

create trigger append_only before update or delete or truncate on contract_filing
    for each statement execute function refuse_change();

-- What became of a filing; the last one counts.
create table filing_outcome (
    filing_no   text        not null references contract_filing,
    seq         integer     not null check (seq > 0),
    outcome     text        not null check (outcome in ('COMMITTED', 'REPORTED', 'MATCHED', 'SOLD_ELSEWHERE', 'KEPT',
                                                        'DIFFERENT', 'CANCELLED')),
    purchase_no text        references purchase,
    unit_no     text        references unit,
    at          timestamptz not null,
    primary key (filing_no, seq)
);

create index outcome_of_unit on filing_outcome (unit_no) where outcome = 'SOLD_ELSEWHERE';

create trigger append_only before update or delete or truncate on filing_outcome
    for each statement execute function refuse_change();

-- A cancelled filing may be one that a clerk entered by hand: then only the purchase knows it.
create table filing_cancellation (
    filing_no    text        primary key,
    cancelled_on date        not null,
    reason       text        not null,
    received_by  text        not null,
    received_at  timestamptz not null
);

create trigger append_only before update or delete or truncate on filing_cancellation
    for each statement execute function refuse_change();

create table filing_difference (
    no          bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('DOUBLE_SALE', 'PRICE', 'UNIT', 'BUYER', 'BUYER_NAME', 'OTHER_FILING', 'DAY',
                                                     'BACKDATED', 'UNKNOWN_CONTRACT', 'NOT_YET_LISTED', 'CHANGED',
                                                     'CANCELLED_FILING', 'REFUSED')),
    filing_no   text        not null,
    contract_no text        not null,
    purchase_no text        references purchase,
    unit_no     text        references unit,
    ours        text        not null,
    theirs      text        not null,
    opened_at   timestamptz not null,
    resolution  text        check (resolution in ('APPLIED', 'MATCHED', 'DISMISSED', 'CANCELLED')),
    reason      text        check (reason <> ''),
    resolved_by text,
    resolved_at timestamptz,
    constraint resolved_by_somebody_with_a_reason check (num_nonnulls(resolution, reason, resolved_by, resolved_at) in (0, 4))
);

create unique index told_once on filing_difference (filing_no, kind, theirs) where resolution is null;
create index difference_of_contract on filing_difference (contract_no);

-- A difference is resolved once; nothing else about it changes.
create function refuse_second_resolution() returns trigger language plpgsql as
$$
begin
    if old.resolution is not null or (to_jsonb(new) - '{resolution,reason,resolved_by,resolved_at}'::text[])
            <> (to_jsonb(old) - '{resolution,reason,resolved_by,resolved_at}'::text[]) then
        raise exception 'difference % is only resolved, and once', old.no
            using errcode = 'check_violation', constraint = 'resolved_once';
    end if;
    return new;
end
$$;

create trigger resolved_once before update on filing_difference for each row execute function refuse_second_resolution();
create trigger never_deleted before delete or truncate on filing_difference
    for each statement execute function refuse_change();

-- What the authority was asked about a contract, and what it answered: at once, later, or never.
create table filing_inquiry (
    no            bigint      generated always as identity primary key,
    difference_no bigint      not null references filing_difference,
    contract_no   text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null
);

create table filing_answer (
    inquiry_no  bigint      not null references filing_inquiry,
    answer      text        not null,
    answered_at timestamptz not null,
    constraint said_once primary key (inquiry_no, answer)
);

create index inquiry_of_difference on filing_inquiry (difference_no);
create index inquiry_of_contract on filing_inquiry (contract_no);

create trigger append_only before update or delete or truncate on filing_inquiry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on filing_answer
    for each statement execute function refuse_change();
