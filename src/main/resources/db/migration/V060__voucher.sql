-- Housing vouchers (房票). How much a voucher has available or held stands in the ledger, not here.

create table voucher_series (
    project_code text    not null,
    year         integer not null,
    last         integer not null,
    primary key (project_code, year)
);

create table voucher (
    no                text primary key,
    issuance_case_no  text   not null unique,
    agreement_case_no text   not null references compensation_agreement,
    project_code      text   not null references expropriation_project,
    holder_name       text   not null,
    holder_id_no      text   not null,
    property_address  text   not null,
    policy_version    text   not null references rule_version,
    equity_fen        bigint not null,
    bonus_fen         bigint not null,
    face_fen          bigint not null,
    status            text   not null check (status in ('APPROVED', 'PRINTED', 'ISSUED', 'ACTIVE', 'PARTIALLY_USED', 'FULLY_USED',
                                                        'EXPIRED', 'CONVERTED', 'CLOSED', 'VOID')),
    verify_token      text   not null unique,
    stock_serial      text unique,
    issued_on         date,
    expires_on        date,
    handed_over_at    timestamptz,
    constraint face_is_equity_and_bonus check (face_fen = equity_fen + bonus_fen and equity_fen > 0 and bonus_fen >= 0),
    constraint issued_with_a_last_day check ((issued_on is null) = (expires_on is null) and expires_on >= issued_on)
);

create unique index one_live_voucher_per_agreement on voucher (agreement_case_no) where status not in ('VOID', 'CONVERTED', 'CLOSED');
create index voucher_in_term on voucher (expires_on) where status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED');

-- Blank paper that was used up, well printed or spoilt.
create table voucher_print (
    stock_serial text        primary key,
    voucher_no   text        not null references voucher,
    spoilt       boolean     not null,
    reason       text,
    printed_at   timestamptz not null,
    constraint spoilt_paper_has_a_reason check (not spoilt or reason is not null)
);

create trigger append_only before update or delete or truncate on voucher_print
    for each statement execute function refuse_change();
