-- Sampling of paid claims for audit (抽查): from which claims, by which seed, which were drawn, and what was found.

create table sampling (
    no             bigint generated always as identity primary key,
    from_month     date        not null check (extract(day from from_month) = 1),
    until_month    date        not null check (extract(day from until_month) = 1),
    developer_code text, -- null for all
    at_least_fen   bigint      not null check (at_least_fen >= 0),
    method         text        not null check (method in ('RANDOM', 'BY_AMOUNT')),
    size           integer     not null check (size > 0),
    seed           text        not null check (seed ~ '^[0-9A-Za-z-]{1,64}$'),
    seed_given     boolean     not null, -- by the person; else the machine drew it
    digest         bytea       not null check (length(digest) = 32), -- SM3 over the claims it was drawn from
    drawn_by       text        not null,
    drawn_by_name  text        not null,
    drawn_at       timestamptz not null,
    constraint sampled_from_a_month_to_a_later_one check (from_month <= until_month)
);

-- The claims as they were on that day; those with a place were drawn, in this order.
create table sampling_claim (
    sampling_no    bigint  not null references sampling,
    claim_no       text    not null references settlement_claim,
    developer_name text    not null,
    filing_no      text    not null,
    amount_fen     bigint  not null check (amount_fen > 0),
    place          integer check (place > 0),
    primary key (sampling_no, claim_no),
    constraint one_claim_in_each_place unique (sampling_no, place)
);

-- What the auditor found; if he finds more, the last one counts and the earlier ones stay.
create table sampling_finding (
    id            bigint generated always as identity primary key,
    sampling_no   bigint      not null,
    claim_no      text        not null,
    error_fen     bigint      not null check (error_fen >= 0),
    words         text, -- null where nothing is wrong
    found_by      text        not null,
    found_by_name text        not null,
    found_at      timestamptz not null,
    foreign key (sampling_no, claim_no) references sampling_claim,
    constraint an_error_is_told_in_words check (error_fen = 0 or words is not null)
);

create index finding_of_claim on sampling_finding (sampling_no, claim_no);

create function refuse_finding() returns trigger language plpgsql as
$$
declare
    claim sampling_claim;
begin
    select * into claim from sampling_claim where sampling_no = new.sampling_no and claim_no = new.claim_no;
    if claim.place is null then
        raise exception '% was not drawn', new.claim_no
            using errcode = 'check_violation', constraint = 'only_what_was_drawn_is_examined';
    elsif new.error_fen > claim.amount_fen then
        raise exception 'more is wrong with % than was paid', new.claim_no
            using errcode = 'check_violation', constraint = 'error_within_claim';
    elsif exists (select from decision where case_no = new.claim_no and actor = new.found_by) then
        raise exception '% acted in %', new.found_by, new.claim_no
            using errcode = 'check_violation', constraint = 'nobody_examines_what_he_acted_in';
    end if;
    return new;
end
$$;

create trigger examined_as_it_may_be before insert on sampling_finding
    for each row execute function refuse_finding();

create trigger append_only before update or delete or truncate on sampling
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on sampling_claim
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on sampling_finding
    for each statement execute function refuse_change();
