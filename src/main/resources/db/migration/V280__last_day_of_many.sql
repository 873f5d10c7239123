-- The last day of very many vouchers at once: a page for each term that ends, and a line for those that need a person.

-- Sets are taken from the beginning of the index, however many have ended before.
drop index voucher_in_term;
create index voucher_in_term on voucher (expires_on, no) where status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED');

-- What stood in a voucher's book when its term ended (期满登记). The end itself moves no money.
create table voucher_term_end (
    voucher_no     text        not null references voucher,
    last_day       date        not null,
    policy_version text        not null, -- the voucher's own
    available_fen  bigint      not null check (available_fen >= 0),
    held_fen       bigint      not null check (held_fen >= 0), -- of contracts that were signed in time
    frozen_fen     bigint      not null default 0 check (frozen_fen >= 0), -- by a court, where that stops no clock
    ended_at       timestamptz not null,
    constraint a_term_ends_once primary key (voucher_no, last_day)
);

create trigger append_only before update or delete or truncate on voucher_term_end
    for each statement execute function refuse_change();

-- Vouchers that need a person and wait for their case (待立案). A line leaves with the transaction that opens the case.
create table expiry_waiting (
    voucher_no    text        primary key references voucher,
    last_day      date        not null,
    balance_fen   bigint      not null check (balance_fen >= 0),
    waiting_since timestamptz not null,
    in_trouble    boolean     not null default false -- left alone until the next sheet
);
create index next_to_have_a_case on expiry_waiting (last_day, balance_fen desc, voucher_no) where not in_trouble;

-- When the next of them may have their cases, by the server's own clock, whichever node opens them.
create table expiry_pace (
    only_one boolean     primary key default true check (only_one),
    next_at  timestamptz not null
);
insert into expiry_pace (next_at) values (now());
