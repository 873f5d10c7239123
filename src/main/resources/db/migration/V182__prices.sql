-- Lists that come as files, the prices of units over time, what other buyers pay, and what somebody must look into.

-- A list handed in with a case, whether it was good or not. One of the good ones is adopted, the last one counts.
create table list_upload (
    id               bigint generated always as identity primary key,
    case_no          text        not null,
    file_name        text        not null,
    sha256           bytea       not null,
    content          bytea       not null,
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    uploaded_at      timestamptz not null,
    constraint one_list_once_per_case unique (case_no, sha256)
);

create table list_adoption (
    id         bigint generated always as identity primary key,
    upload_id  bigint      not null references list_upload,
    adopted_by text        not null,
    adopted_at timestamptz not null
);

create index adoption_of_upload on list_adoption (upload_id);

create trigger append_only before update or delete or truncate on list_upload
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on list_adoption
    for each statement execute function refuse_change();

-- What a unit has cost, from when on, and the case that says so: its entry, then each change of prices.
create table unit_price (
    id                bigint generated always as identity primary key,
    unit_no           text   not null references unit,
    filed_price_fen   bigint not null check (filed_price_fen > 0),
    voucher_price_fen bigint not null check (voucher_price_fen > 0),
    valid_from        date   not null,
    case_no           text   not null,
    constraint priced_once_per_case unique (unit_no, case_no)
);

insert into unit_price (unit_no, filed_price_fen, voucher_price_fen, valid_from, case_no)
select no, filed_price_fen, voucher_price_fen, published_on, case_no
from unit join pool_entry using (estate_code)
where pool_entry.status = 'LISTED' and unit.status not in ('CHECKING', 'REMOVED');

create trigger append_only before update or delete or truncate on unit_price
    for each statement execute function refuse_change();

-- A change of prices: the new list is taken as a whole, and only what can still be bought gets a new price.
alter table price_change
    add column filing_no text not null, -- of the new price list (一房一价备案)
    add column reason    text not null,
    add constraint price_change_status_check
        check (status in ('OPENED', 'ENTERED', 'APPLIED', 'REJECTED'));

create unique index one_open_change_per_estate on price_change (estate_code) where status in ('OPENED', 'ENTERED');

create table price_change_line (
    case_no               text   not null references price_change,
    unit_no               text   not null references unit,
    old_filed_price_fen   bigint not null,
    old_voucher_price_fen bigint not null,
    filed_price_fen       bigint not null check (filed_price_fen > 0),
    voucher_price_fen     bigint not null check (voucher_price_fen > 0),
    primary key (case_no, unit_no),
    constraint changed_voucher_price_within_filed_price check (voucher_price_fen <= filed_price_fen)
);

-- Homes of the pool that were sold without a voucher, as the housing authority has filed it.
create table other_sale (
    id        bigint generated always as identity primary key,
    unit_no   text   not null references unit,
    price_fen bigint not null check (price_fen > 0),
    filing_no text   not null,
    filed_on  date   not null
);

create index other_sale_of_unit on other_sale (unit_no, id);

-- The filing was cancelled; the sale is compared with no more.
create table other_sale_cancellation (
    sale_id      bigint primary key references other_sale,
    cancelled_at timestamptz not null
);

-- A price that voucher holders should not have to pay, with the sentence that says why.
create table price_alert (
    id        bigint generated always as identity primary key,
    kind      text        not null check (kind in ('ABOVE_OTHERS', 'RAISED', 'ABOVE_FILED')),
    unit_no   text        not null references unit,
    case_no   text, -- the purchase or change of prices it was found in …
    filing_no text, -- … or the filing of a sale without a voucher
    price_fen bigint      not null check (price_fen > 0),
    sentence  text        not null,
    raised_at timestamptz not null,
    constraint found_in_a_case_or_in_a_filing check ((case_no is null) <> (filing_no is null))
);

create unique index raised_once on price_alert (kind, unit_no, coalesce(case_no, filing_no), price_fen);

create table price_alert_handling (
    alert_id   bigint      primary key references price_alert, -- handled once
    handled_by text        not null,
    reason     text        not null check (length(reason) between 5 and 500),
    handled_at timestamptz not null
);

create trigger append_only before update or delete or truncate on other_sale
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on other_sale_cancellation
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on price_alert
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on price_alert_handling
    for each statement execute function refuse_change();
