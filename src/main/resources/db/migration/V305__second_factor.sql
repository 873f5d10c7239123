-- The second factor (动态口令): what a person's telephone shares with the house, every code that was given, the acts it stood for.

create table second_factor (
    id           bigint generated always as identity primary key,
    person       text        not null,
    secret       bytea,       -- AES-256-GCM: nonce, cipher, tag; bound to the person, erased when void
    made_at      timestamptz not null,
    confirmed_at timestamptz, -- by a first code; pending before
    last_step    bigint,      -- of 30 seconds: the codes up to this one are used
    voided_at    timestamptz,
    constraint void_means_erased check ((voided_at is null) = (secret is not null)),
    constraint confirmed_by_a_code check ((confirmed_at is null) = (last_step is null))
);

create unique index one_live_factor_each on second_factor (person) where confirmed_at is not null and voided_at is null;
create unique index one_pending_factor_each on second_factor (person) where confirmed_at is null and voided_at is null;

create trigger never_deleted before delete or truncate on second_factor
    for each statement execute function refuse_change();

-- Whose it is and since when does not change, what is void stays so, and a code that is used stays used.
create function second_factor_only_goes_on() returns trigger language plpgsql as $$
begin
    if old.voided_at is not null
        or (new.person, new.made_at) is distinct from (old.person, old.made_at)
        or new.secret is distinct from old.secret and new.secret is not null
        or old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at
        or old.last_step is not null and (new.last_step is null or new.last_step < old.last_step)
    then
        raise exception 'second factor % only goes on', old.id using errcode = 'check_violation', constraint = tg_name;
    end if;
    return new;
end $$;

create trigger second_factor_only_goes_on before update on second_factor
    for each row execute function second_factor_only_goes_on();

-- A code that somebody gave. What was taken is his pass (验证通过) for some minutes.
create table second_factor_try (
    id           bigint generated always as identity primary key,
    factor_id    bigint      not null references second_factor,
    tried_at     timestamptz not null, -- the office's time
    step         bigint,               -- of 30 seconds of real time; null when it was wrong
    locked_until timestamptz,          -- what too many wrong ones bring
    constraint a_code_is_used_once unique (factor_id, step),
    constraint only_wrong_codes_lock check (step is null or locked_until is null)
);

create index second_factor_try_of_factor on second_factor_try (factor_id, id);

create trigger append_only before update or delete or truncate on second_factor_try
    for each statement execute function refuse_change();

-- Which act a pass stood for.
create table second_factor_use (
    decision_id bigint primary key references decision,
    try_id      bigint not null references second_factor_try
);

create index second_factor_use_of_try on second_factor_use (try_id);

create trigger append_only before update or delete or truncate on second_factor_use
    for each statement execute function refuse_change();

create function acts_are_verified_by_the_actor() returns trigger language plpgsql as $$
begin
    if not exists (select from decision d
                   join second_factor_try t on t.id = new.try_id and t.step is not null
                   join second_factor f on f.id = t.factor_id and f.person = d.actor
                   where d.id = new.decision_id)
    then
        raise exception 'decision % is not verified by its actor', new.decision_id
            using errcode = 'check_violation', constraint = tg_name;
    end if;
    return new;
end $$;

create trigger acts_are_verified_by_the_actor before insert on second_factor_use
    for each row execute function acts_are_verified_by_the_actor();

-- What one administrator asks for and another confirms: that an act or a post needs it or not, or that a person begins anew.
create table second_factor_request (
    no           bigint generated always as identity primary key,
    kind         text        not null check (kind in ('REQUIRE', 'RELAX', 'RESET')),
    scope        text        not null check (scope in ('ACT', 'ROLE', 'PERSON')),
    subject      text        not null, -- key of the step, group or user
    document_no  text        not null, -- the order, or the person's own written request
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    constraint only_persons_are_reset check ((kind = 'RESET') = (scope = 'PERSON')),
    constraint nobody_resets_himself check (scope <> 'PERSON' or subject <> requested_by),
    constraint request_with_its_persons unique (no, scope, subject, requested_by)
);

create trigger append_only before update or delete or truncate on second_factor_request
    for each statement execute function refuse_change();

create table second_factor_ruling (
    no           bigint generated always as identity primary key, -- in the order in which they come into force
    request_no   bigint      not null constraint each_request_is_ruled_once unique,
    scope        text        not null,
    subject      text        not null,
    requested_by text        not null,
    outcome      text        not null check (outcome in ('CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    ruled_by     text        not null,
    opinion      text,
    ruled_at     timestamptz not null,
    try_id       bigint references second_factor_try, -- the pass of who ruled, if he has a factor
    foreign key (request_no, scope, subject, requested_by)
        references second_factor_request (no, scope, subject, requested_by),
    constraint two_administrators_rule check ((outcome = 'WITHDRAWN') = (ruled_by = requested_by)),
    constraint nobody_confirms_his_own_reset check (scope <> 'PERSON' or ruled_by <> subject)
);

create trigger append_only before update or delete or truncate on second_factor_ruling
    for each statement execute function refuse_change();
