-- What the bank tells of the accounts that funds pay from: files, statements, entries, and what each entry was found to be.

-- A file is kept until it is taken over; what remains is its mark, by which it is known again.
create table bank_statement_file (
    no          bigint      generated always as identity primary key,
    name        text        not null,
    format      text        not null check (format in ('CAMT_053_001_02', 'CAMT_053_001_08', 'SHEET')),
    sha256      text        not null,
    lines       integer     not null check (lines >= 0),
    complaints  integer     not null check (complaints >= 0),
    content     bytea,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    adopted_by  text,
    adopted_at  timestamptz,
    constraint statement_adopted_by_somebody_at_some_time check ((adopted_by is null) = (adopted_at is null)),
    constraint statement_adopted_without_a_mistake check (adopted_at is null or complaints = 0),
    constraint statement_forgotten_once_adopted check (adopted_at is null or content is null)
);

create unique index statement_adopted_once on bank_statement_file (sha256) where adopted_at is not null;

create table bank_statement (
    no          bigint      generated always as identity primary key,
    file_no     bigint      not null references bank_statement_file,
    account_no  text        not null,
    from_on     date        not null,
    to_on       date        not null,
    opening_fen bigint      not null,
    closing_fen bigint      not null,
    debit_fen   bigint      not null check (debit_fen >= 0),
    credit_fen  bigint      not null check (credit_fen >= 0),
    known_lines integer     not null check (known_lines >= 0), -- of its entries had come with an earlier one
    taken_at    timestamptz not null,
    constraint statement_has_days check (from_on <= to_on),
    constraint statement_adds_up check (opening_fen + credit_fen - debit_fen = closing_fen),
    constraint one_statement_up_to_a_day unique (account_no, to_on)
);

create trigger append_only before update or delete or truncate on bank_statement
    for each statement execute function refuse_change();

create table bank_entry (
    no            bigint  generated always as identity primary key,
    statement_no  bigint  not null references bank_statement,
    account_no    text    not null,
    reference     text    not null, -- the bank's own number, of the day at least
    part          integer not null check (part > 0), -- of a batch that the bank has booked in one sum
    booked_on     date    not null,
    direction     text    not null check (direction in ('DEBIT', 'CREDIT')),
    amount_fen    bigint  not null check (amount_fen > 0),
    payment_key   text,
    party_name    text,
    party_account text,
    words         text,
    return_reason text,
    constraint bank_entry_counts_once unique (account_no, booked_on, reference, part)
);

create index entry_of_account on bank_entry (account_no, booked_on);
create index entry_of_payment on bank_entry (payment_key) where payment_key is not null;
create index entry_of_statement on bank_entry (statement_no);

create trigger append_only before update or delete or truncate on bank_entry
    for each statement execute function refuse_change();

-- What an entry is. Written once: who finds out later that it was something else has the bank book it again.
create table bank_entry_match (
    entry_no   bigint      primary key references bank_entry,
    kind       text        not null check (kind in ('PAYMENT', 'RETURN', 'REPAYMENT', 'DEPOSIT', 'CORRECTION', 'OTHER')),
    subject    text        not null, -- key of the payment, case that repays, number of the deposit, of the other entry, or of the difference
    how        text        not null check (how in ('KEY', 'AMOUNT', 'WORDS', 'PERSON')),
    matched_at timestamptz not null
);

-- A payment leaves the account once and comes back once; a repayment and a deposit arrive once; two entries cancel each other.
create unique index bank_pays_each_order_once on bank_entry_match (subject) where kind = 'PAYMENT';
create unique index bank_returns_each_order_once on bank_entry_match (subject) where kind = 'RETURN';
create unique index bank_receives_each_repayment_once on bank_entry_match (subject) where kind = 'REPAYMENT';
create unique index bank_receives_each_deposit_once on bank_entry_match (subject) where kind = 'DEPOSIT';
create unique index bank_corrects_each_entry_once on bank_entry_match (subject) where kind = 'CORRECTION';

create trigger append_only before update or delete or truncate on bank_entry_match
    for each statement execute function refuse_change();
