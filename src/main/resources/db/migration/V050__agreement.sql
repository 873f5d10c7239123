-- Compensation agreements (征收安置补偿协议) with their components.

create table compensation_agreement (
    case_no                    text primary key,
    agreement_no               text unique,
    status                     text           not null check (status in ('SURVEYED', 'VALUED', 'CHECKED', 'CHOSEN', 'SIGNED',
                                                                         'PUBLISHED', 'CONCLUDED', 'REJECTED')),
    project_code               text           not null references expropriation_project,
    holder_name                text           not null,
    holder_id_no               text           not null,
    holder_phone               text           not null,
    property_address           text           not null,
    title_no                   text           not null,
    building_area_m2           numeric(10, 2) not null check (building_area_m2 > 0),
    land_type                  text           not null check (land_type in ('STATE', 'COLLECTIVE')),
    surveyed_on                date           not null,
    appraisal_report_no        text,
    valuation_round            integer        not null default 0,
    equity_fen                 bigint check (equity_fen > 0),
    voucher_part_fen           bigint check (voucher_part_fen >= 0),
    swap_part_fen              bigint check (swap_part_fen >= 0),
    cash_part_fen              bigint check (cash_part_fen >= 0),
    signed_on                  date,
    notice_no                  text,
    published_on               date,
    notice_place               text,
    notice_days                integer,
    supplementary_agreement_no text,
    constraint parts_make_the_whole check (voucher_part_fen + swap_part_fen + cash_part_fen = equity_fen),
    constraint signed_after_the_survey check (signed_on >= surveyed_on),
    constraint published_after_signing check (published_on >= signed_on)
);

create unique index one_live_agreement_per_title on compensation_agreement (title_no) where status <> 'REJECTED';

-- One row for each amount of a valuation; a valuation that was sent back stays as an earlier round.
create table agreement_component (
    case_no    text    not null references compensation_agreement,
    round      integer not null,
    code       text    not null,
    amount_fen bigint  not null check (amount_fen > 0),
    in_face    boolean not null,
    primary key (case_no, round, code)
);

create trigger append_only before update or delete or truncate on agreement_component
    for each statement execute function refuse_change();
