-- What comes after the listing of a home and after the filing of a contract: suspension and leaving of estates, sales to
-- others, developers who work for themselves, rescission. The tables of the new kinds of case get their columns where
-- their work is described; the registers of all cases are defined once, here.

-- An estate that has left may come back with a new application, unless it is banned.
alter table estate drop constraint estate_status_check;
alter table estate add constraint estate_status_check
    check (status in ('ENTERING', 'LISTED', 'SUSPENDED', 'WITHDRAWN', 'REMOVED', 'REJECTED'));
drop index one_live_estate_per_name;
create unique index one_live_estate_per_name on estate (name) where status in ('ENTERING', 'LISTED', 'SUSPENDED');

-- Where a unit may go from where it stands. The application knows the same table; this is the last line.
create table unit_move (
    before text not null,
    after  text not null,
    primary key (before, after)
);

insert into unit_move (before, after)
values ('CHECKING', 'LISTED'), ('CHECKING', 'REMOVED'),
       ('LISTED', 'RESERVED'), ('LISTED', 'SUSPENDED'), ('LISTED', 'SOLD_OTHER'), ('LISTED', 'WITHDRAWN'), ('LISTED', 'REMOVED'),
       ('RESERVED', 'LISTED'), ('RESERVED', 'SUSPENDED'), ('RESERVED', 'SOLD_VOUCHER'), ('RESERVED', 'WITHDRAWN'), ('RESERVED', 'REMOVED'),
       ('SUSPENDED', 'LISTED'), ('SUSPENDED', 'SOLD_OTHER'), ('SUSPENDED', 'WITHDRAWN'), ('SUSPENDED', 'REMOVED'),
       ('SOLD_VOUCHER', 'LISTED'), ('SOLD_VOUCHER', 'SUSPENDED'), ('SOLD_VOUCHER', 'WITHDRAWN'), ('SOLD_VOUCHER', 'REMOVED'),
       ('SOLD_OTHER', 'LISTED'), ('SOLD_OTHER', 'SUSPENDED'), ('SOLD_OTHER', 'WITHDRAWN'), ('SOLD_OTHER', 'REMOVED');

create trigger append_only before update or delete or truncate on unit_move
    for each statement execute function refuse_change();

alter table unit drop constraint unit_status_check;
alter table unit add constraint unit_status_check
    check (status in ('CHECKING', 'LISTED', 'RESERVED', 'SUSPENDED', 'SOLD_VOUCHER', 'SOLD_OTHER', 'WITHDRAWN', 'REMOVED'));

create function refuse_unknown_move() returns trigger language plpgsql as
$$
begin
    if not exists (select from unit_move where before = old.status and after = new.status) then
        raise exception 'unit % cannot go from % to %', old.no, old.status, new.status
            using errcode = 'check_violation', constraint = 'units_move_as_drawn';
    end if;
    return new;
end
$$;

create trigger units_move_as_drawn before update of status on unit for each row
    when (old.status is distinct from new.status) execute function refuse_unknown_move();

-- Which company a user from outside acts for (SOD-10).
create table developer_user (
    user_id        text primary key,
    developer_code text not null references developer
);

create index user_of_developer on developer_user (developer_code);

-- A contract that was filed and rescinded keeps its filing; the unit is free for another contract.
alter table purchase drop constraint purchase_status_check;
alter table purchase add constraint purchase_status_check
    check (status in ('OPENED', 'HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED', 'RESCINDED', 'DECLINED', 'LAPSED',
                      'CANCELLED'));
alter table purchase drop constraint filed_exactly_when_committed;
alter table purchase add constraint filed_exactly_when_committed
    check ((filing_no is not null and filed_on is not null) = (status in ('COMMITTED', 'RESCINDED')));

-- The bonus a purchase earns is owed to the holder; money that was paid for a rescinded contract is owed by the developer.
alter table ledger_transfer drop constraint ledger_transfer_reason_check;
alter table ledger_transfer add constraint ledger_transfer_reason_check
    check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND', 'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID',
                      'TRANSITION_FEE', 'USE_BONUS', 'REVERSE_BONUS', 'CLAW_BACK', 'SET_OFF'));

create table pool_review (
    case_no        text        primary key,
    estate_code    text        not null references estate,
    policy_version text        not null references rule_version,
    status         text        not null,
    opened_at      timestamptz not null
);

create table pool_exit (
    case_no        text        primary key,
    estate_code    text        not null references estate,
    policy_version text        not null references rule_version,
    status         text        not null,
    opened_at      timestamptz not null
);

create table price_change (
    case_no        text        primary key,
    estate_code    text        not null references estate,
    policy_version text        not null references rule_version,
    status         text        not null,
    opened_at      timestamptz not null
);

create table contract_rescission (
    case_no        text        primary key,
    purchase_no    text        not null references purchase,
    policy_version text        not null references rule_version,
    status         text        not null,
    opened_at      timestamptz not null
);

create index review_of_estate on pool_review (estate_code);
create index exit_of_estate on pool_exit (estate_code);
create index price_change_of_estate on price_change (estate_code);
create index rescission_of_purchase on contract_rescission (purchase_no);

-- Every case of any kind in one row, and which cases belong to one household. Read by our own pages only.
drop view household_case;
drop view case_register;

create view case_register as
select c.*, p.name as project_name
from (select case_no, 'AGREEMENT' as kind, holder_name as party, project_code, equity_fen as amount_fen,
             null::text as voucher_no
      from compensation_agreement
      union all
      select case_no, 'GRANT', holder_name, project_code, amount_fen, null
      from voucher_grant
      union all
      select c.case_no, 'SWAP_CONVERSION', a.holder_name, a.project_code, c.converted_fen, v.no
      from swap_conversion c
      join compensation_agreement a on a.case_no = c.agreement_case_no
      left join voucher v on v.source_case_no = c.case_no
      union all
      select i.case_no, 'ISSUANCE', i.holder_name, i.project_code, i.face_fen, v.no
      from voucher_issuance i
      left join voucher v on v.issuance_case_no = i.case_no
      union all
      select part.purchase_no, 'PURCHASE', string_agg(v.holder_name, '、' order by v.no), min(v.project_code),
             sum(part.amount_fen)::bigint, string_agg(v.no, '、' order by v.no)
      from purchase_voucher_part part
      join voucher v on v.no = part.voucher_no
      group by part.purchase_no
      union all
      select claim.case_no, 'SETTLEMENT', min(contract.developer_name), min(v.project_code), sum(t.amount_fen)::bigint,
             string_agg(v.no, '、' order by v.no)
      from settlement_claim claim
      join settlement_contract contract on contract.purchase_no = claim.purchase_no
      join settlement_tranche t on t.purchase_no = claim.purchase_no and t.node = claim.node
      join voucher v on v.no = t.voucher_no
      group by claim.case_no
      union all
      select e.case_no, 'EXPIRY', v.holder_name, v.project_code, e.payable_fen, v.no
      from voucher_expiry e
      join voucher v on v.no = e.voucher_no
      union all
      select entry.case_no, 'POOL_ENTRY', estate.name, null, null, null
      from pool_entry entry
      join estate on estate.code = entry.estate_code
      union all
      select c.case_no, c.kind, estate.name, null, null, null
      from (select case_no, 'POOL_REVIEW' as kind, estate_code from pool_review
            union all
            select case_no, 'POOL_EXIT', estate_code from pool_exit
            union all
            select case_no, 'PRICE_CHANGE', estate_code from price_change) c
      join estate on estate.code = c.estate_code
      union all
      select r.case_no, 'RESCISSION', string_agg(v.holder_name, '、' order by v.no), min(v.project_code),
             sum(part.amount_fen)::bigint, string_agg(v.no, '、' order by v.no)
      from contract_rescission r
      join purchase_voucher_part part on part.purchase_no = r.purchase_no
      join voucher v on v.no = part.voucher_no
      group by r.case_no
      union all
      select change.case_no, 'POLICY_CHANGE', version.name, version.project_code, null, null
      from policy_change change
      join rule_version version on version.code = change.rule_version) c
left join expropriation_project p on p.code = c.project_code;

create view household_case as
select case_no as household, case_no from compensation_agreement
union
select case_no, case_no from voucher_grant
union
select agreement_case_no, case_no from swap_conversion
union
select coalesce(agreement_case_no, source_case_no), case_no from voucher_issuance
union
select coalesce(v.agreement_case_no, v.source_case_no), part.purchase_no from voucher v
join purchase_voucher_part part on part.voucher_no = v.no
union
select coalesce(v.agreement_case_no, v.source_case_no), claim.case_no from voucher v
join settlement_tranche t on t.voucher_no = v.no
join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
union
select coalesce(v.agreement_case_no, v.source_case_no), r.case_no from voucher v
join purchase_voucher_part part on part.voucher_no = v.no
join contract_rescission r on r.purchase_no = part.purchase_no
union
select coalesce(v.agreement_case_no, v.source_case_no), e.case_no from voucher v
join voucher_expiry e on e.voucher_no = v.no;
