-- How the books are proved. A book's chain does not miss its own last page, nor a book that is gone as a whole: so the last
-- pages of all books are put under seal (封账) once a day, and the seals are chained as well.

create table ledger_seal (
    no        integer     primary key check (no > 0),
    sealed_at timestamptz not null,
    books     integer     not null check (books >= 0), -- all there were
    pages     bigint      not null check (pages >= 0), -- in all of them
    heads     integer     not null check (heads >= 0), -- books that had grown since the seal before
    digest    bytea       not null check (length(digest) = 32), -- SM3 over their heads, in the order of their names
    hash      bytea       not null unique check (length(hash) = 32) -- SM3 over the seal before and everything above
);

-- The last page of a book at the time of a seal. A book that has not grown since needs no new one.
create table ledger_seal_head (
    book    text    not null,
    pages   integer not null check (pages > 0),
    hash    bytea   not null check (length(hash) = 32), -- the one on that page
    seal_no integer not null references ledger_seal,
    primary key (book, pages)
);

create trigger append_only before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_seal_head
    for each statement execute function refuse_change();

-- Each time somebody, or the night, compared the books with everything else; with what was found, for good.
create sequence proof_run_no;

create table proof_run (
    no            bigint      primary key default nextval('proof_run_no'),
    asked_by      text,       -- null: the night
    asked_by_name text,
    started_at    timestamptz not null,
    duration_ms   bigint      not null check (duration_ms >= 0),
    checks        integer     not null check (checks > 0),
    compared      bigint      not null check (compared >= 0),
    differences   bigint      not null check (differences >= 0),
    seal_no       integer     not null references ledger_seal,
    seal_hash     bytea       not null, -- once more, so that a seal that is gone is missed
    constraint asked_by_somebody_with_a_name check ((asked_by is null) = (asked_by_name is null))
);

create index nightly_run on proof_run (started_at) where asked_by is null;

create table proof_result (
    run_no      bigint  not null references proof_run deferrable initially deferred, -- the run is written when it is over
    check_code  text    not null,
    title       text    not null,
    compared    bigint  not null check (compared >= 0),
    differences bigint  not null check (differences >= 0),
    duration_ms bigint  not null check (duration_ms >= 0),
    primary key (run_no, check_code)
);

-- Two sides that should agree and do not: as sums, or as words.
create table proof_difference (
    run_no     bigint not null,
    check_code text   not null,
    place      text   not null,
    case_no    text,
    left_fen   bigint,
    right_fen  bigint,
    left_word  text,
    right_word text,
    primary key (run_no, check_code, place),
    foreign key (run_no, check_code) references proof_result deferrable initially deferred,
    constraint sums_or_words check (num_nonnulls(left_fen, right_fen) = 0 or num_nonnulls(left_word, right_word) = 0),
    constraint sides_differ check ((left_fen, left_word) is distinct from (right_fen, right_word))
);

create index difference_at_place on proof_difference (check_code, place, run_no);

create trigger append_only before update or delete or truncate on proof_run
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on proof_result
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on proof_difference
    for each statement execute function refuse_change();
