-- Vouchers are of kinds (domain §12 voucherType), and it is known whose money stands behind each.

-- A project issues vouchers of one kind; where no home is taken it is a programme with a budget of its own.
alter table expropriation_project
    add column purpose text not null default 'RESETTLEMENT'
        check (purpose in ('RESETTLEMENT', 'TALENT_SUBSIDY', 'STALLED_PROJECT_SWAP')),
    add constraint project_and_purpose unique (code, purpose);

alter table expropriation_project alter column purpose drop default;

create unique index one_programme_per_kind on expropriation_project (purpose) where purpose <> 'RESETTLEMENT';

insert into expropriation_project (code, name, area_code, authority, purpose)
values ('RC', '西山区人才房票', '530112', '昆明市西山区城市更新改造局', 'TALENT_SUBSIDY'),
       ('TG', '西山区停工项目置换房票', '530112', '昆明市西山区城市更新改造局', 'STALLED_PROJECT_SWAP');

alter table fund_account add constraint fund_and_project unique (no, project_code);

-- What an issuance is for: the agreement, or another case that grants a voucher.
alter table voucher_issuance
    add column kind             text,
    add column source_case_no   text,
    add column project_code     text,
    add column holder_name      text,
    add column holder_id_no     text,
    add column holder_phone     text,
    add column property_address text,
    add column building_area_m2 numeric(10, 2),
    add column entitlement_fen  bigint check (entitlement_fen > 0);

update voucher_issuance i
set kind = 'RESETTLEMENT', source_case_no = a.case_no, project_code = a.project_code, holder_name = a.holder_name,
    holder_id_no = a.holder_id_no, holder_phone = a.holder_phone, property_address = a.property_address,
    building_area_m2 = a.building_area_m2, entitlement_fen = i.equity_fen + i.deduction_fen
from compensation_agreement a where a.case_no = i.agreement_case_no;

alter table voucher_issuance
    alter column kind set not null,
    alter column source_case_no set not null,
    alter column project_code set not null,
    alter column holder_name set not null,
    alter column holder_id_no set not null,
    alter column holder_phone set not null,
    alter column entitlement_fen set not null,
    alter column agreement_case_no drop not null,
    drop constraint voucher_issuance_fund_no_fkey,
    add constraint kind_of_its_project foreign key (project_code, kind) references expropriation_project (code, purpose),
    add constraint fund_of_its_project foreign key (fund_no, project_code) references fund_account (no, project_code),
    add constraint resettlement_has_an_agreement check ((kind = 'RESETTLEMENT') = (agreement_case_no is not null)),
    add constraint only_talents_give_up_no_home check (property_address is not null or kind = 'TALENT_SUBSIDY'),
    add constraint equity_is_what_deductions_leave check (equity_fen = entitlement_fen - deduction_fen);

drop index one_open_issuance_per_agreement;
create unique index one_open_issuance_per_source on voucher_issuance (source_case_no) where status not in ('WITHDRAWN', 'REJECTED');

alter table voucher
    add column kind           text,
    add column source_case_no text,
    add column holder_phone   text,
    add column fund_source    text check (fund_source in ('BUDGET', 'PROJECT', 'SPECIAL_LOAN', 'DEVELOPER_ADVANCE'));

update voucher v
set kind = 'RESETTLEMENT', source_case_no = a.case_no, holder_phone = a.holder_phone,
    fund_source = coalesce((select f.source from voucher_issuance i join fund_account f on f.no = i.fund_no
                            where i.case_no = v.issuance_case_no), 'PROJECT')
from compensation_agreement a where a.case_no = v.agreement_case_no;

alter table voucher
    alter column kind set not null,
    alter column source_case_no set not null,
    alter column holder_phone set not null,
    alter column fund_source set not null,
    alter column agreement_case_no drop not null,
    alter column property_address drop not null,
    drop constraint voucher_project_code_fkey,
    add constraint kind_of_its_project foreign key (project_code, kind) references expropriation_project (code, purpose),
    add constraint resettlement_has_an_agreement check ((kind = 'RESETTLEMENT') = (agreement_case_no is not null)),
    add constraint only_talents_give_up_no_home check (property_address is not null or kind = 'TALENT_SUBSIDY');

drop index one_live_voucher_per_agreement;
create unique index one_live_voucher_per_source on voucher (source_case_no) where status not in ('VOID', 'CONVERTED', 'CLOSED');

-- Applications for vouchers without expropriation (专项房票), and what proves each.
create table voucher_grant (
    case_no        text primary key,
    kind           text   not null check (kind <> 'RESETTLEMENT'),
    status         text   not null check (status in ('REQUESTED', 'RETURNED', 'CHECKED', 'APPROVED', 'REJECTED')),
    project_code   text   not null,
    policy_version text   not null references rule_version,
    holder_name    text   not null,
    holder_id_no   text   not null,
    holder_phone   text   not null,
    document_no    text   not null,
    amount_fen     bigint not null check (amount_fen > 0),
    minutes_no     text,
    constraint kind_of_its_project foreign key (project_code, kind) references expropriation_project (code, purpose)
);

create unique index one_live_grant_per_talent on voucher_grant (holder_id_no)
    where kind = 'TALENT_SUBSIDY' and status <> 'REJECTED';

create table grant_talent (
    case_no          text primary key references voucher_grant,
    employer         text    not null,
    credit_code      text    not null,
    category         text    not null check (category in ('A', 'B', 'C', 'D', 'E')),
    insurance_months integer not null check (insurance_months between 0 and 600)
);

create table grant_stalled_home (
    case_no      text primary key references voucher_grant,
    contract_no  text   not null,
    project_name text   not null,
    address      text   not null,
    paid_fen     bigint not null check (paid_fen > 0)
);

create index grant_of_contract on grant_stalled_home (contract_no);

-- Whether a granted voucher gets the bonus of the rules.
alter table rule_version add column grant_bonus boolean not null default false;
alter table rule_version alter column grant_bonus drop default;

-- A household is known by its agreement, or by the case that granted it a voucher; the views come back in V175.
drop view household_case;
drop view case_register;
drop index voucher_of_agreement;
create index voucher_of_household on voucher (coalesce(agreement_case_no, source_case_no));
create index issuance_of_household on voucher_issuance (coalesce(agreement_case_no, source_case_no));
