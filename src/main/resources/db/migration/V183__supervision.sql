-- Looking after estates that are in the pool: reviews, exits, warnings, and what holders were told.

-- Why an estate leaves; the codes are those of the rulebook (domain §6.3).
create domain exit_ground as text
    check (value in ('VOLUNTARY', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14',
                     'E15'));

alter table pool_review
    add column cause                text not null check (cause in ('PERIODIC', 'COURT', 'REGISTRY', 'FILING', 'COMPLAINT',
                                                                   'PATROL')),
    add column cause_detail         text not null,
    add column progress             text check (progress in ('FOUNDATION', 'FOUNDATION_DONE', 'TOPPED', 'COMPLETED')),
    add column inspected_on         date,
    add column stopped_since        date,
    add column expected_delivery_on date,
    add column complaints_upheld    integer check (complaints_upheld >= 0),
    add column triggers             text[] not null default '{}', -- those found on the site and in its figures
    add column exit_no              text references pool_exit,
    add column closed_at            timestamptz,
    add constraint pool_review_status_check check (status in ('OPENED', 'INSPECTED', 'KEPT', 'WARNED', 'EXITED')),
    add constraint inspected_before_concluded check (status = 'OPENED' or (progress is not null and inspected_on is not null
        and expected_delivery_on is not null and complaints_upheld is not null)),
    add constraint review_closed_with_its_conclusion check ((closed_at is not null) = (status in ('KEPT', 'WARNED', 'EXITED'))),
    add constraint exit_exactly_when_exited check ((exit_no is not null) = (status = 'EXITED'));

create unique index one_open_review_per_estate on pool_review (estate_code) where closed_at is null;

alter table pool_exit
    add column ground           exit_ground not null,
    add column facts            text        not null,
    add column document_no      text        not null,
    add column rectification_no text,
    add column rectify_until    date,
    add column demands          text,
    add column checked_on       date,
    add column decided_on       date,
    add column suspended_until  date,
    add column resumed_on       date, -- when a decided suspension was ended
    add column notice_no        text,
    add column notice_place     text,
    add column published_on     date,
    add column banned_until     date,
    add column closed_at        timestamptz,
    add constraint pool_exit_status_check check (status in ('OPENED', 'VERIFIED', 'DEMANDED', 'RECTIFIED', 'NOT_RECTIFIED',
        'REMOVAL_DECIDED', 'REMOVED', 'SUSPENDED', 'WARNED', 'REINSTATED', 'REFUSED')),
    add constraint exit_closed_with_its_end check ((closed_at is not null) = (status in ('REMOVED', 'SUSPENDED', 'WARNED',
        'REINSTATED', 'REFUSED'))),
    add constraint demanded_with_a_last_day check (status not in ('DEMANDED', 'RECTIFIED', 'NOT_RECTIFIED')
        or (rectification_no is not null and rectify_until is not null and demands is not null)),
    add constraint not_rectified_after_the_last_day check (status <> 'NOT_RECTIFIED' or checked_on > rectify_until),
    add constraint suspended_until_some_day check ((status = 'SUSPENDED') = (suspended_until is not null)),
    add constraint resumed_after_a_suspension check (resumed_on is null or status = 'SUSPENDED'),
    add constraint removed_after_a_notice check (status <> 'REMOVED' or (notice_no is not null and notice_place is not null
        and published_on >= decided_on));

create unique index one_open_exit_per_estate on pool_exit (estate_code) where closed_at is null;

-- Warnings count: what goes by steps is warned, then suspended, then removed.
create table estate_warning (
    case_no     text        not null,
    estate_code text        not null references estate,
    ground      exit_ground not null,
    given_on    date        not null,
    primary key (case_no, ground)
);

create index warning_of_estate on estate_warning (estate_code, ground);

create trigger append_only before update or delete or truncate on estate_warning
    for each statement execute function refuse_change();

-- What a holder was told about his estate. How it reaches him is another matter; that he had to be told is said here.
create table holder_notice (
    exit_no      text        not null references pool_exit,
    voucher_no   text        not null references voucher,
    purchase_no  text        not null references purchase,
    occasion     text        not null check (occasion in ('OPENED', 'SUSPENDED', 'REINSTATED', 'REMOVED')),
    holder_name  text        not null,
    holder_phone text        not null,
    kind         text        not null check (kind in ('HOLD', 'FILED')),
    urgent       boolean     not null,
    sentence     text        not null,
    told_at      timestamptz not null,
    constraint told_once_at_each_occasion primary key (exit_no, voucher_no, purchase_no, occasion)
);

create trigger append_only before update or delete or truncate on holder_notice
    for each statement execute function refuse_change();

-- Estates that are or were in the pool, with the day they came in.
create view supervised_estate as
select e.code, e.name, e.developer_code, d.name as developer_name, e.district_code, e.sale_stage, e.permit_no, e.delivery_on,
       e.status, e.permit_until, e.cooperation_until, entry.listed_on
from estate e
join developer d on d.credit_code = e.developer_code
join lateral (select max(coalesce(cooperation_signed_on, notice_ends_on)) as listed_on from pool_entry
              where estate_code = e.code and status = 'LISTED') entry on listed_on is not null;
