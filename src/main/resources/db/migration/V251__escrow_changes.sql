-- The account into which an estate is paid changes by the word of two persons and a paper; what it was stays in the book.

create table escrow_change (
    id           bigint generated always as identity primary key,
    estate_code  text        not null references estate,
    old_bank     text        not null,
    old_account  text        not null,
    new_bank     text        not null,
    new_account  text        not null check (new_account ~ '^\d{10,30}$'),
    document_no  text        not null, -- of the bank's or the authority's paper; the file lies with the estate's entry
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    status       text        not null check (status in ('REQUESTED', 'CONFIRMED', 'REFUSED')),
    decided_by   text,
    decided_at   timestamptz,
    opinion      text,
    constraint another_account check (new_account <> old_account),
    constraint another_person_decides check (decided_by <> requested_by),
    constraint decided_with_person_and_time
        check ((status = 'REQUESTED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);

create unique index one_open_account_change_per_estate on escrow_change (estate_code) where status = 'REQUESTED';
create index account_change_of_estate on escrow_change (estate_code, old_account);

create trigger decided_once before update on escrow_change for each row
    when (old.status <> 'REQUESTED'
          or (old.estate_code, old.old_bank, old.old_account, old.new_bank, old.new_account, old.document_no, old.reason,
              old.requested_by, old.requested_at)
             is distinct from (new.estate_code, new.old_bank, new.old_account, new.new_bank, new.new_account, new.document_no,
                               new.reason, new.requested_by, new.requested_at))
    execute function refuse_change();
create trigger append_only before delete or truncate on escrow_change
    for each statement execute function refuse_change();
