-- what the simulated bank has booked, so that its statements go on where they ended also after a restart
create table if not exists demo_bank_entry (
    no            bigint  generated always as identity primary key,
    account_no    text    not null,
    booked_on     date    not null,
    direction     text    not null check (direction in ('DEBIT', 'CREDIT')),
    amount_fen    bigint  not null check (amount_fen > 0),
    payment_key   text,
    party_name    text,
    party_account text,
    words         text,
    return_reason text,
    occasion      text    unique -- what it was booked for, so that it is booked once
);

create index if not exists demo_bank_entry_of_account on demo_bank_entry (account_no, booked_on);
