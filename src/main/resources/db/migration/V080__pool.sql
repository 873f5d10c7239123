-- The pool of homes (房源库): who sells, where, and which unit can be had for how much.

create table developer (
    credit_code text primary key, -- 统一社会信用代码
    name        text not null,
    constraint credit_code_has_18_characters check (credit_code ~ '^[0-9A-Z]{18}$')
);

create table estate (
    code           text primary key, -- the initials of the name: CYXJ
    developer_code text not null references developer,
    name           text not null,
    address        text not null,
    district_code  text not null check (district_code in ('530102', '530103', '530111', '530112', '530114', '530115',
                                                          '530181')),
    sale_stage     text not null check (sale_stage in ('PRESALE', 'READY')),
    permit_no      text not null, -- presale permit, or filing of the sale of a finished estate
    escrow_bank    text not null,
    escrow_account text not null,
    delivery_on    date not null,
    status         text not null check (status in ('ENTERING', 'LISTED', 'REJECTED'))
);

-- after a rejection the developer may apply again; while an application or a listing lives, nobody may
create unique index one_live_estate_per_name on estate (name) where status <> 'REJECTED';
create index estate_of_developer on estate (developer_code);

create table pool_entry (
    case_no         text primary key,
    estate_code     text        not null references estate,
    status          text        not null check (status in ('OPENED', 'DOCUMENTS_ACCEPTED', 'SITE_ACCEPTED',
                                                           'UNITS_ENTERED', 'APPROVED', 'LISTED', 'REJECTED')),
    opened_at       timestamptz not null,
    progress        text check (progress in ('FOUNDATION', 'TOPPED', 'COMPLETED')),
    inspected_on    date,
    inspector_names text,
    notice_no       text,
    published_on    date,
    notice_days     integer check (notice_days between 5 and 30),
    constraint listed_only_after_a_notice check (status <> 'LISTED' or (notice_no is not null
        and published_on is not null and notice_days is not null))
);

create index pool_entry_of_estate on pool_entry (estate_code);

create table unit (
    no                text primary key, -- estate, building, room: CYXJ-01-0101
    estate_code       text          not null references estate,
    building          text          not null,
    room              text          not null,
    property_type     text          not null check (property_type in ('HOME', 'SHOP', 'OFFICE', 'PARKING')),
    area_sqm          numeric(8, 2) not null check (area_sqm > 0),
    filed_price_fen   bigint        not null check (filed_price_fen > 0),
    voucher_price_fen bigint        not null check (voucher_price_fen > 0),
    status            text          not null check (status in ('CHECKING', 'LISTED', 'RESERVED', 'SOLD_VOUCHER',
                                                               'REMOVED')),
    taken_by          text, -- the purchase that has reserved or bought it
    constraint voucher_price_within_filed_price check (voucher_price_fen <= filed_price_fen),
    constraint taken_exactly_when_reserved_or_sold check ((taken_by is not null)
        = (status in ('RESERVED', 'SOLD_VOUCHER')))
);

create index unit_of_estate on unit (estate_code);
