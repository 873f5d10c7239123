-- Who asked for nothing but a voucher's state: every public check of a certificate (domain §2.4). Not a word of the asker.

create table verification (
    id          bigint generated always as identity primary key,
    verified_at timestamptz not null,
    voucher_no  text references voucher, -- null when the token belongs to none
    result      text        not null,    -- the state that was shown
    constraint unknown_exactly_without_voucher check ((voucher_no is null) = (result = 'UNKNOWN'))
);

create index verification_of_voucher on verification (voucher_no, verified_at);

create trigger append_only before update or delete or truncate on verification
    for each statement execute function refuse_change();
