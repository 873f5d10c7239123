-- Separation of duties (不相容岗位分离, domain §1.2): which acts one hand may not unite, as one table. The application asks it
-- before a person takes a task or hands in a form; the trigger below asks it once more of every decision that is written.

create table forbidden_pair (
    rule            text not null check (rule ~ '^SOD-\d+$'),
    scope           text not null check (scope in ('CASE', 'HOUSEHOLD', 'DEVELOPER')),
    earlier         text not null, -- who has acted under this duty
    earlier_process text not null default '*',
    later           text not null, -- does not act under this one
    later_process   text not null default '*',
    primary key (scope, earlier, earlier_process, later, later_process),
    constraint a_duty_is_at_peace_with_itself_within_a_case check (scope <> 'CASE' or earlier <> later)
);

comment on column forbidden_pair.scope is
    'CASE: within one case; HOUSEHOLD: in all cases of a household, which grow from its agreement; DEVELOPER: in all cases about one company, '
    'there only what was agreed to, and only where one person decides alone';

-- Within one case everybody acts under one duty. The five pairs at the end are what one person may unite.
insert into forbidden_pair (rule, scope, earlier, later)
select distinct on (earlier, later) rule, 'CASE', earlier, later
from (values (1, 'SOD-2', array['PRINT', 'SEAL']),
             (2, 'SOD-4', array['INSPECT', 'COUNTERSIGN']),
             (3, 'SOD-1', array['MAKE', 'CALCULATE', 'LEGAL', 'CHECK', 'FUND', 'APPROVE', 'PRINT', 'SEAL', 'HAND_OVER']),
             (4, 'SOD-3', array['MAKE', 'INSPECT', 'CHECK', 'APPROVE', 'FUND', 'PAY', 'AUTHORISE', 'RECEIPT']),
             (5, 'SOD-1', array['MAKE', 'CALCULATE', 'LEGAL', 'CHECK', 'FUND', 'APPROVE', 'PRINT', 'SEAL', 'HAND_OVER', 'INSPECT',
                                'COUNTERSIGN', 'PUBLISH', 'SUPERVISE', 'PAY', 'AUTHORISE', 'RECEIPT'])
     ) as among (place, rule, duties)
cross join unnest(duties) as earlier
cross join unnest(duties) as later
where earlier <> later
  and (least(earlier, later), greatest(earlier, later)) not in
      (('HAND_OVER', 'MAKE'), ('MAKE', 'PUBLISH'), ('APPROVE', 'PUBLISH'), ('APPROVE', 'SUPERVISE'), ('FUND', 'RECEIPT'))
order by earlier, later, place;

-- The same, by the name it has where it matters most.
insert into forbidden_pair (rule, scope, earlier, earlier_process, later, later_process)
select 'SOD-3', 'CASE', earlier, 'developerSettlement', later, 'developerSettlement'
from unnest(array['MAKE', 'INSPECT', 'CHECK', 'APPROVE', 'FUND']) as earlier
cross join unnest(array['MAKE', 'INSPECT', 'CHECK', 'APPROVE', 'FUND']) as later
where earlier <> later
union all
select 'SOD-4', 'CASE', earlier, process, later, process
from unnest(array['poolEntry', 'poolReview', 'poolExit']) as process
cross join unnest(array['INSPECT', 'CHECK', 'APPROVE']) as earlier
cross join unnest(array['INSPECT', 'CHECK', 'APPROVE']) as later
where earlier <> later
union all
select 'SOD-5', 'CASE', earlier, 'policyChange', later, 'policyChange'
from unnest(array['MAKE', 'LEGAL', 'APPROVE']) as earlier
cross join unnest(array['MAKE', 'LEGAL', 'APPROVE']) as later
where earlier <> later
union all
select 'SOD-6', 'CASE', earlier, process, later, process
from unnest(array['balanceCashout', 'voucherExpiry', 'contractRescission']) as process
cross join unnest(array['MAKE', 'CHECK', 'APPROVE']) as earlier
cross join unnest(array['MAKE', 'CHECK', 'APPROVE']) as later
where earlier <> later;

-- Over the cases that grew from one another: what rests on somebody's figures is neither checked nor approved by him, and
-- what rests on somebody's check is not approved by him. And who let a developer in does not alone approve what it is paid.
insert into forbidden_pair (rule, scope, earlier, earlier_process, later, later_process)
values ('SOD-1', 'HOUSEHOLD', 'CALCULATE', '*', 'CHECK', '*'),
       ('SOD-1', 'HOUSEHOLD', 'CALCULATE', '*', 'APPROVE', '*'),
       ('SOD-1', 'HOUSEHOLD', 'CHECK', '*', 'APPROVE', '*'),
       ('SOD-4', 'DEVELOPER', 'APPROVE', 'poolEntry', 'APPROVE', 'developerSettlement');

create trigger append_only before update or delete or truncate on forbidden_pair
    for each statement execute function refuse_change();

-- Recorded by one person, decided by the meeting whose minutes he names.
alter table decision add column collective boolean not null default false;

-- What counts as an act of a person: his decisions, those that another took in his place (the column "acted_for", once
-- decisions have it), and what he wrote on a draft of rules.
create view act_of_person as
select d.actor as person, d.case_no, d.process_key, d.step_name, d.duty, d.outcome, d.decided_at
from decision d
union all
select to_jsonb(d) ->> 'acted_for', d.case_no, d.process_key, d.step_name, d.duty, d.outcome, d.decided_at
from decision d
where to_jsonb(d) ->> 'acted_for' is not null
union all
select author, c.case_no, 'policyChange', '修改规则草案', 'MAKE', 'DONE', null
from policy_change c
cross join unnest(c.authors) as author;

-- The earliest act of these persons that forbids them this one; no row if none does. The wider rules are looked through
-- only by steps that have any.
create function forbidden_by(persons text[], of_case text, as_duty text, of_process text, alone boolean)
    returns table (rule text, person text, case_no text, step_name text, duty text, decided_at timestamptz) language plpgsql stable rows 1
    set plan_cache_mode = force_generic_plan as -- planning the views takes ten times as long as asking them
$$
declare
    around text[]; -- looked up first: within a join the planner would work out the whole of the views
begin
    return query
        select p.rule, a.person, a.case_no, a.step_name, a.duty, a.decided_at
        from act_of_person a
        join forbidden_pair p on p.scope = 'CASE' and p.earlier = a.duty and p.earlier_process in ('*', a.process_key)
                             and p.later = as_duty and p.later_process in ('*', of_process)
        where a.case_no = of_case and a.person = any (persons)
        order by a.decided_at, p.later_process desc
        limit 1;
    if found or not exists (select from forbidden_pair p where p.scope <> 'CASE' and p.later = as_duty) then
        return;
    end if;
    around := array(select c.household from household_case c where c.case_no = of_case);
    around := array(select c.case_no from household_case c where c.household = any (around) and c.case_no <> of_case);
    return query
        select p.rule, a.person, a.case_no, a.step_name, a.duty, a.decided_at
        from act_of_person a
        join forbidden_pair p on p.scope = 'HOUSEHOLD' and p.earlier = a.duty and p.earlier_process in ('*', a.process_key)
                             and p.later = as_duty and p.later_process in ('*', of_process)
        where a.case_no = any (around) and a.person = any (persons)
        order by a.decided_at
        limit 1;
    if found or not alone or not exists (select from forbidden_pair p
                                         where p.scope = 'DEVELOPER' and p.later = as_duty and p.later_process = of_process) then
        return;
    end if;
    around := array(select c.developer_code from developer_case c where c.case_no = of_case);
    around := array(select c.case_no from developer_case c where c.developer_code = any (around) and c.kind = 'POOL_ENTRY');
    return query
        select p.rule, a.person, a.case_no, a.step_name, a.duty, a.decided_at
        from act_of_person a
        join forbidden_pair p on p.scope = 'DEVELOPER' and p.earlier = a.duty and p.earlier_process = a.process_key
                             and p.later = as_duty and p.later_process = of_process
        where a.case_no = any (around) and a.person = any (persons) and a.outcome = 'APPROVE'
        order by a.decided_at
        limit 1;
end
$$;

-- One person's decisions in a case, a household or about a company are written one after the other: whoever comes second
-- sees the first. Names are locked in one order, so that two never wait for each other.
create function take_turns(persons text[], of_case text, as_duty text) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(person || '@' || of_case, 0))
    from (select unnest(persons) as person order by 1) hands;
    if exists (select from forbidden_pair p where p.scope <> 'CASE' and as_duty in (p.earlier, p.later)) then
        perform pg_advisory_xact_lock(hashtextextended(person || '@' || around, 0))
        from (select person, around
              from unnest(persons) as person
              cross join (select household as around from household_case where case_no = of_case
                          union
                          select developer_code from developer_case where case_no = of_case) wider
              where around <> of_case
              order by 2, 1) hands;
    end if;
end
$$;

-- The last line: what nobody may decide is not written, whoever writes it.
create function refuse_forbidden_hand() returns trigger language plpgsql as
$$
declare
    hands   text[] := array_remove(array[new.actor, to_jsonb(new) ->> 'acted_for'], null);
    earlier record;
begin
    if to_regclass('act_id_membership') is not null then -- where the engine has its users
        if exists (select from act_id_membership where user_id_ = any (hands) and group_id_ = 'camunda-admin') then
            raise exception 'an administrator decided %', new.step_key
                using errcode = 'check_violation', constraint = 'administrators_never_act';
        end if;
    end if;
    perform take_turns(hands, new.case_no, new.duty);
    select * into earlier from forbidden_by(hands, new.case_no, new.duty, new.process_key, not new.collective);
    if found then
        raise exception '% decided % in %, and now %', hands, earlier.step_name, earlier.case_no, new.step_key
            using errcode = 'check_violation', constraint = 'nobody_unites_forbidden_duties',
                  detail = concat_ws('|', earlier.person, earlier.case_no, earlier.step_name, earlier.duty,
                                     coalesce(extract(epoch from earlier.decided_at)::bigint::text, ''));
    end if;
    return new;
end
$$;

create trigger nobody_unites_forbidden_duties before insert on decision
    for each row execute function refuse_forbidden_hand();
