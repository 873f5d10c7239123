-- Every parameter of domain §12 in a column of its own; drafts beside active versions; scopes that exclude each other.

alter table rule_version disable trigger written_once;

alter table rule_version
    add column city                       text      not null default '昆明市',
    add column status                     text      not null default 'ACTIVE' check (status in ('DRAFT', 'ACTIVE', 'ABANDONED')),
    add column author                     text,
    add column activator                  text,
    add column activated_at               timestamptz,
    add column areas                      text[]    not null default '{530102,530103,530111,530112}',
    add column land_types                 text[]    not null default '{COLLECTIVE,STATE}'
        check (land_types <@ '{STATE,COLLECTIVE}' and land_types <> '{}'),
    add column property_kinds             text[]    not null default '{RESIDENTIAL}'
        check (property_kinds <@ '{RESIDENTIAL,NON_RESIDENTIAL}' and property_kinds <> '{}'),
    add column fund_sources               text[]    not null default '{BUDGET,DEVELOPER_ADVANCE,PROJECT,SPECIAL_LOAN}'
        check (fund_sources <@ '{BUDGET,PROJECT,SPECIAL_LOAN,DEVELOPER_ADVANCE}' and fund_sources <> '{}'),
    add column voucher_kinds              text[]    not null default '{RESETTLEMENT}'
        check (voucher_kinds <@ '{RESETTLEMENT,TALENT_SUBSIDY,STALLED_PROJECT_SWAP}' and voucher_kinds <> '{}'),
    add column partial_allowed            boolean   not null default true,
    add column cooling_off_days           integer   not null default 7 check (cooling_off_days between 0 and 30),
    add column face_components            text[]    not null default
        '{ATTACHMENTS,DEDUCTION,FITOUT,HOUSE_VALUE,LAND_VALUE,MONEY_CHOICE_SUBSIDY,MOVING_REWARD,PRICE_DIFFERENCE_SWAP,PROJECT_SUBSIDY,SIGNING_REWARD,SMALL_HOME_SUBSIDY}',
    add column bonus_in_face              boolean   not null default true,
    add column issue_deadline_wd          integer   not null default 10 check (issue_deadline_wd between 5 and 60),
    add column uncollected_alert_days     integer   not null default 30 check (uncollected_alert_days between 1 and 365),
    add column vouchers_per_agreement     integer   not null default 3 check (vouchers_per_agreement between 1 and 20),
    add column face_min_fen               bigint    not null default 5000000 check (face_min_fen >= 0),
    add column copies                     integer   not null default 3 check (copies between 2 and 4),
    add column print_full_id              boolean   not null default true,
    add column term_start                 text      not null default 'ISSUE_DATE' check (term_start in ('ISSUE_DATE', 'HANDOVER')),
    add column extensions                 integer   not null default 1 check (extensions between 0 and 3),
    add column extension_months           integer   not null default 6 check (extension_months between 0 and 12),
    add column in_flight_grace_days       integer   not null default 15 check (in_flight_grace_days between 0 and 60),
    add column expiry_result              text      not null default 'CONVERT_TO_MONEY_NO_BONUS'
        check (expiry_result in ('CONVERT_TO_MONEY_NO_BONUS', 'ORIGINAL_AGREEMENT', 'VOID')),
    add column expiry_pay_limit_days      integer   not null default 30 check (expiry_pay_limit_days between 1 and 180),
    add column remind_offsets             integer[] not null default '{1,7,15,30,60,90}',
    add column transition_rate_fen        bigint    check (transition_rate_fen > 0),
    add column transition_overdue_bp      integer   not null default 20000 check (transition_overdue_bp between 10000 and 30000),
    add column transition_one_off_months  integer   not null default 3 check (transition_one_off_months between 0 and 24),
    add column transition_stop            text      not null default 'VOUCHER_HANDOVER'
        check (transition_stop in ('VOUCHER_HANDOVER', 'SUPPLEMENT_SIGNED', 'CONTRACT_FILED', 'HOME_DELIVERED')),
    add column interest_mode              text      not null default 'NONE' check (interest_mode in ('NONE', 'ON_FACE', 'ON_USED')),
    add column interest_rate_bp           integer   not null default 0 check (interest_rate_bp between 0 and 50),
    add column interest_unused_rate_bp    integer   not null default 0 check (interest_unused_rate_bp between 0 and 50),
    add column interest_unused_from_month integer   not null default 0 check (interest_unused_from_month between 0 and 36),
    add column kinship                    text[]    not null default '{CHILD,PARENT,SELF,SPOUSE}'
        check (kinship <@ '{SELF,SPOUSE,PARENT,CHILD,SIBLING,GRANDPARENT,GRANDCHILD}' and kinship <> '{}'),
    add column overseas_allowed           boolean   not null default true,
    add column cash_balance_allowed       boolean   not null default true,
    add column balance_rule               text      not null default 'PRO_RATA_BELOW_THETA'
        check (balance_rule in ('PRO_RATA_BELOW_THETA', 'CLEAR_BONUS_BELOW_THETA', 'HAIRCUT', 'NO_CASH')),
    add column haircut_limit_bp           integer   not null default 0 check (haircut_limit_bp between 0 and 10000),
    add column haircut_bp                 integer   not null default 0 check (haircut_bp between 0 and 10000),
    add column haircut_scope              text      not null default 'EXCESS' check (haircut_scope in ('WHOLE', 'EXCESS')),
    add column consumption_order          text      not null default 'PRO_RATA'
        check (consumption_order in ('PRO_RATA', 'EQUITY_FIRST', 'BONUS_FIRST')),
    add column property_types             text[]    not null default '{HOME,OFFICE,PARKING,SHOP}'
        check (property_types <@ '{HOME,SHOP,OFFICE,PARKING}' and property_types <> '{}'),
    add column second_hand                boolean   not null default false,
    add column multi_home                 boolean   not null default true,
    add column multi_voucher              boolean   not null default true,
    add column region_barrier             boolean   not null default false,
    add column mortgage_allowed           boolean   not null default true,
    add column price_tolerance_bp         integer   not null default 0 check (price_tolerance_bp between 0 and 1000),
    add column tax_exempt                 boolean   not null default true,
    add column loan_property_types        text[]    not null default '{HOME}'
        check (loan_property_types <@ '{HOME,SHOP,OFFICE,PARKING}'),
    add column collective_threshold_fen   bigint    not null default 500000000 check (collective_threshold_fen > 0),
    add column settle_deadline_wd         integer   not null default 20 check (settle_deadline_wd between 1 and 90),
    add column escrow_only                boolean   not null default true,
    add column retention_bp               integer   not null default 0 check (retention_bp between 0 and 5000),
    add column last_tranche_interest_bp   integer   not null default 0 check (last_tranche_interest_bp between 0 and 2400),
    add column refund_grace_days          integer   not null default 90 check (refund_grace_days between 0 and 365),
    add column refund_return_wd           integer   not null default 10 check (refund_return_wd between 1 and 60),
    add column transfer_allowed           boolean   not null default false,
    add column transfer_times             integer   not null default 0 check (transfer_times between 0 and 3),
    add column transfer_min_area          integer   not null default 0 check (transfer_min_area between 0 and 200),
    add column freeze_suspends            boolean   not null default true,
    add column loss_notice_days           integer   not null default 15 check (loss_notice_days between 7 and 60),
    add column inherit_extend_days        integer   not null default 180 check (inherit_extend_days between 0 and 365),
    add column pool_mode                  text      not null default 'CLOSED' check (pool_mode in ('CLOSED', 'OPEN')),
    add column pool_min_progress          text      not null default 'MAIN_STRUCTURE_TOPPED'
        check (pool_min_progress in ('FOUNDATION_DONE', 'MAIN_STRUCTURE_TOPPED', 'COMPLETION_FILED')),
    add column pool_review_months         integer   not null default 3 check (pool_review_months between 1 and 12),
    add column pool_ban_months            integer   not null default 24 check (pool_ban_months between 0 and 120),
    add column pool_stop_work_days        integer   not null default 30 check (pool_stop_work_days between 1 and 365),
    add column pool_late_delivery_days    integer   not null default 90 check (pool_late_delivery_days between 1 and 365),
    add column pool_discount_min_bp       integer   not null default 0 check (pool_discount_min_bp between 0 and 3000),
    add column intake_wd                  integer   not null default 2 check (intake_wd between 1 and 60),
    add column calculate_wd               integer   not null default 3 check (calculate_wd between 1 and 60),
    add column review_wd                  integer   not null default 3 check (review_wd between 1 and 60),
    add column funds_wd                   integer   not null default 5 check (funds_wd between 1 and 60),
    add column approve_wd                 integer   not null default 3 check (approve_wd between 1 and 60),
    add column print_wd                   integer   not null default 1 check (print_wd between 1 and 60),
    add column hand_over_wd               integer   not null default 10 check (hand_over_wd between 1 and 60),
    add column talent_face_max_fen        bigint    check (talent_face_max_fen > 0);

-- Kunming 2025 widened its area (domain §12 scope.areas).
update rule_version set areas = '{530102,530103,530111,530112,530114,530115,530181}' where code = 'KM-2025';
-- The pilot is about state-owned land in 西山区 (S11, S17).
update rule_version set areas = '{530112}', land_types = '{STATE}' where code = 'XS-PILOT-XKZ';

-- The bonuses of a version add up; the bands of one follow each other.
create table rule_bonus (
    rule_version        text    not null references rule_version,
    seq                 integer not null check (seq between 1 and 3),
    model               text    not null check (model in ('M1_IN_FACE_FLAT', 'M2_ON_USE_TIME_GRADED', 'M3_AREA_BASED_CAPPED',
                                                          'M4_RATE_ON_MIN_PRICE_FACE', 'M5_TRANSITION_FEE_EQUIV', 'M6_FIXED_SUM')),
    rate_bp             integer check (rate_bp between 0 and 4000),
    first_year_extra_bp integer check (first_year_extra_bp between 0 and 4000),
    area_unit_fen       bigint check (area_unit_fen > 0),
    cap_fen             bigint check (cap_fen > 0),
    fixed_fen           bigint check (fixed_fen > 0),
    anchor              text check (anchor in ('CONTRACT_FILING', 'SUBSCRIPTION', 'REDEMPTION')),
    min_use_ratio_bp    integer check (min_use_ratio_bp between 0 and 10000),
    primary key (rule_version, seq)
);

create table rule_bonus_band (
    rule_version text    not null,
    seq          integer not null,
    from_month   integer not null check (from_month >= 0),
    to_month     integer not null,
    rate_bp      integer not null check (rate_bp between 0 and 10000),
    primary key (rule_version, seq, from_month),
    foreign key (rule_version, seq) references rule_bonus,
    constraint band_ends_after_it_begins check (to_month > from_month),
    constraint bands_do_not_overlap exclude using gist (rule_version with =, seq with =, int4range(from_month, to_month) with &&)
);

insert into rule_bonus (rule_version, seq, model, rate_bp)
select code, 1, 'M1_IN_FACE_FLAT', bonus_rate_bp from rule_version;

update rule_version set
    kinship        = (select array_agg(kinship order by kinship) from rule_kinship where rule_version = code),
    property_types = (select array_agg(property_type order by property_type) from rule_property_type where rule_version = code);

alter table rule_version drop column bonus_rate_bp;
drop table rule_kinship;
drop table rule_property_type;

alter table rule_tranche
    drop constraint rule_tranche_sale_stage_check,
    add constraint rule_tranche_sale_stage_check check (sale_stage in ('PRESALE', 'READY', 'SECOND_HAND'));

-- Evidence is read from the packs, parameter by parameter.
truncate rule_evidence;

-- A new row says every value itself.
do $$
declare known record;
begin
    for known in select column_name from information_schema.columns
                 where table_schema = current_schema and table_name = 'rule_version' and column_default is not null
    loop
        execute format('alter table rule_version alter column %I drop default', known.column_name);
    end loop;
end
$$;

-- What a version covers, kind by kind, so that two active versions can never both hold for one home on one day.
alter table rule_version drop constraint one_rule_per_scope_and_day;

create table rule_scope (
    rule_version  text      not null references rule_version,
    project_code  text      not null, -- '*' for every project of the area
    area          text      not null,
    land_type     text      not null,
    property_kind text      not null,
    days          daterange not null,
    primary key (rule_version, project_code, area, land_type, property_kind),
    constraint one_rule_per_scope_and_day exclude using gist (
        project_code with =, area with =, land_type with =, property_kind with =, days with &&)
);

create function cover_scope() returns trigger language plpgsql as
$$
begin
    delete from rule_scope where rule_version = new.code;
    insert into rule_scope (rule_version, project_code, area, land_type, property_kind, days)
    select new.code, coalesce(new.project_code, '*'), area, land_type, property_kind,
           daterange(new.effective_from, new.effective_to, '[]')
    from unnest(new.areas) area, unnest(new.land_types) land_type, unnest(new.property_kinds) property_kind
    where new.status = 'ACTIVE';
    return null;
end
$$;

create trigger cover_scope after insert or update on rule_version
    for each row execute function cover_scope();

update rule_version set status = 'ACTIVE';

-- A draft may still be written; an active version only gets its last day, when another one follows it (R-VER-2).
drop trigger written_once on rule_version;
drop trigger written_once on rule_tranche;
drop function refuse_rewriting_rules();

create function keep_active_rules() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if old.status = 'DRAFT' then return old; end if;
        raise exception 'a rule version is not deleted';
    end if;
    if old.status = 'DRAFT' then return new; end if;
    if old.effective_to is null and new.effective_to >= old.effective_from
        and to_jsonb(new) - 'effective_to' = to_jsonb(old) - 'effective_to' then
        return new;
    end if;
    raise exception 'a rule version is not rewritten; issue a new one';
end
$$;

create trigger written_once before update or delete on rule_version
    for each row execute function keep_active_rules();

create function keep_parts_of_active_rules() returns trigger language plpgsql as
$$
declare version text := coalesce(new.rule_version, old.rule_version);
begin
    if tg_op <> 'INSERT' and exists (select from rule_version where code = version and status <> 'DRAFT') then
        raise exception 'a rule version is not rewritten; issue a new one';
    end if;
    if tg_op = 'INSERT' and exists (select from rule_version where code = version and status <> 'DRAFT') then
        raise exception 'a rule version is not added to; issue a new one';
    end if;
    return coalesce(new, old);
end
$$;

create trigger written_once before insert or update or delete on rule_tranche
    for each row execute function keep_parts_of_active_rules();
create trigger written_once before insert or update or delete on rule_bonus
    for each row execute function keep_parts_of_active_rules();
create trigger written_once before insert or update or delete on rule_bonus_band
    for each row execute function keep_parts_of_active_rules();

-- SOD-5: who writes rules does not put them in force.
alter table rule_version add constraint another_person_activates check (author is null or activator is null or author <> activator);

create trigger never_emptied before truncate on rule_tranche for each statement execute function refuse_change();
create trigger never_emptied before truncate on rule_bonus for each statement execute function refuse_change();
create trigger never_emptied before truncate on rule_bonus_band for each statement execute function refuse_change();
