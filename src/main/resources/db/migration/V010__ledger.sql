-- The books (design §5). All balances add up to zero at every commit.

create table ledger_account (
    code        text primary key,
    balance_fen bigint not null,
    constraint no_overdraft check (balance_fen >= 0 or code = 'treasury')
);

create table ledger_transfer (
    book         text        not null, -- the voucher whose book this page belongs to
    page         integer     not null check (page > 0),
    from_account text        not null references ledger_account,
    to_account   text        not null references ledger_account,
    amount_fen   bigint      not null,
    reason       text        not null check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND',
                                                        'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID')),
    case_no      text        not null,
    booked_at    timestamptz not null,
    hash         bytea       not null check (length(hash) = 32), -- SM3 over the page before and this one
    primary key (book, page),
    constraint moves_a_positive_amount check (amount_fen > 0),
    constraint moves_between_two_accounts check (from_account <> to_account),
    constraint booked_once unique (case_no, reason, from_account, book)
);

insert into ledger_account (code, balance_fen) values ('treasury', 0);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;

create trigger append_only before update or delete or truncate on ledger_transfer
    for each statement execute function refuse_change();
