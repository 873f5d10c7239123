-- Rule versions (domain §0.3, §12). A version is written once; a correction is a new version (R-VER-2).

create extension if not exists btree_gist;

create table rule_version (
    code                   text primary key,
    name                   text    not null,
    legal_basis            text    not null,
    issued_on              date    not null,
    effective_from         date    not null,
    effective_to           date,
    project_code           text, -- a project's own rules go before the city's
    bonus_rate_bp          integer not null check (bonus_rate_bp between 0 and 4000),
    term_months            integer not null check (term_months between 1 and 36),
    roll_to_working_day    boolean not null,
    reserve_ttl_days       integer not null check (reserve_ttl_days between 3 and 60),
    use_ratio_for_cash_bp  integer not null check (use_ratio_for_cash_bp between 0 and 10000),
    expiry_case_days       integer not null check (expiry_case_days between 1 and 180),
    fund_coverage_min_bp   integer not null check (fund_coverage_min_bp between 0 and 20000),
    constraint takes_effect_before_it_ends check (effective_to is null or effective_to >= effective_from),
    constraint one_rule_per_scope_and_day exclude using gist (
        coalesce(project_code, '*') with =,
        daterange(effective_from, effective_to, '[]') with &&)
);

create table rule_evidence (
    rule_version text    not null references rule_version,
    parameter    text    not null,
    confirmed    boolean not null,
    source       text    not null,
    primary key (rule_version, parameter)
);

create table rule_tranche (
    rule_version text    not null references rule_version,
    sale_stage   text    not null check (sale_stage in ('PRESALE', 'READY')),
    seq          integer not null check (seq > 0),
    node         text    not null,
    share_bp     integer not null check (share_bp between 1 and 10000),
    primary key (rule_version, sale_stage, seq),
    constraint one_share_per_node unique (rule_version, sale_stage, node)
);

create table rule_kinship (
    rule_version text not null references rule_version,
    kinship      text not null,
    primary key (rule_version, kinship)
);

create table rule_property_type (
    rule_version  text not null references rule_version,
    property_type text not null,
    primary key (rule_version, property_type)
);

insert into rule_version (code, name, legal_basis, issued_on, effective_from, effective_to, project_code, bonus_rate_bp, term_months,
                          roll_to_working_day, reserve_ttl_days, use_ratio_for_cash_bp, expiry_case_days, fund_coverage_min_bp)
values ('KM-2022-TRIAL', '昆明市2022年试行办法', '昆政办〔2022〕56号；昆建通〔2024〕78号、79号', '2022-09-28', '2022-09-30', '2025-06-07', null,
        800, 12, true, 15, 8500, 30, 10000),
       ('KM-2025', '昆明市2025年实施意见', '昆明市政府办公室《关于推行房屋征收补偿使用房票的实施意见》', '2025-05-07', '2025-06-08', null, null,
        800, 6, true, 15, 8500, 30, 10000),
       ('XS-PILOT-XKZ', '西山区西客站试点', '昆政办〔2022〕56号；西建函〔2024〕67号', '2024-08-30', '2024-08-30', null, 'XKZ',
        400, 12, true, 15, 8500, 30, 10000);

insert into rule_evidence (rule_version, parameter, confirmed, source)
select version, parameter, confirmed, source
from (values ('KM-2022-TRIAL', 'bonus.rate', false, '未公布；采用郑州8%'), ('KM-2022-TRIAL', 'term.months', false, '未公布；采用多数城市12个月'),
             ('KM-2025', 'bonus.rate', false, '未公布；采用郑州8%'), ('KM-2025', 'term.months', true, '2025年实施意见'),
             ('XS-PILOT-XKZ', 'bonus.rate', false, '由首张房票票面反推4%，仅作样例'), ('XS-PILOT-XKZ', 'term.months', false, '票面载明期限，数值未公布')) as known
         (version, parameter, confirmed, source);

insert into rule_evidence (rule_version, parameter, confirmed, source)
select code, parameter, false, '本系统缺省值，待区城市更新改造局确认'
from rule_version,
     unnest(array['expiry.rollToWorkingDay', 'reserve.ttlDays', 'use.minRatioForCash', 'expiry.caseDays', 'fund.coverageMin',
                  'settle.presale', 'settle.ready', 'buyer.kinship']) as parameter;

insert into rule_evidence (rule_version, parameter, confirmed, source)
select code, 'purchase.propertyTypes', true, '西建函〔2024〕67号' from rule_version;

insert into rule_tranche (rule_version, sale_stage, seq, node, share_bp)
select code, stage, seq, node, share
from rule_version,
     (values ('PRESALE', 1, 'CONTRACT_FILED', 6000), ('PRESALE', 2, 'MAIN_STRUCTURE_TOPPED', 3000), ('PRESALE', 3, 'FIRST_REGISTRATION', 1000),
             ('READY', 1, 'DELIVERABLE', 10000)) as tranche (stage, seq, node, share);

insert into rule_kinship (rule_version, kinship)
select code, kinship from rule_version, unnest(array['SELF', 'SPOUSE', 'PARENT', 'CHILD']) as kinship;

insert into rule_property_type (rule_version, property_type)
select code, kind from rule_version, unnest(array['HOME', 'SHOP', 'OFFICE', 'PARKING']) as kind;

create function refuse_rewriting_rules() returns trigger language plpgsql as
$$ begin raise exception 'a rule version is not rewritten; issue a new one'; end $$;

create trigger written_once before update or delete or truncate on rule_version
    for each statement execute function refuse_rewriting_rules();
create trigger written_once before update or delete or truncate on rule_tranche
    for each statement execute function refuse_rewriting_rules();
create trigger written_once before update or delete or truncate on rule_kinship
    for each statement execute function refuse_rewriting_rules();
create trigger written_once before update or delete or truncate on rule_property_type
    for each statement execute function refuse_rewriting_rules();
