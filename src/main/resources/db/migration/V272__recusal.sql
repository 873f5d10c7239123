-- Recusal (回避, SOD-7): who has declared an interest in a case, a household or a company, and who is related to a party as
-- far as the tables show. Such a person takes no step, whoever hands it to him.

create table recusal (
    id          bigint generated always as identity primary key,
    case_no     text        not null, -- in which he declared it
    person      text        not null,
    person_name text        not null,
    reach       text        not null check (reach in ('CASE', 'HOUSEHOLD', 'DEVELOPER')),
    subjects    text[]      not null, -- the case, its households or its companies
    reason      text        not null check (reason in ('PARTY', 'KINSHIP', 'ECONOMIC', 'OTHER')),
    words       text        not null,
    step_name   text,                 -- what he had in hand
    declared_at timestamptz not null,
    constraint declared_once_for_each_reach unique (case_no, person, reach),
    constraint reaches_something check (cardinality(subjects) > 0)
);

create index recusal_of_person on recusal (person);
create index recusal_of_subject on recusal using gin (subjects);

create trigger append_only before update or delete or truncate on recusal
    for each statement execute function refuse_change();

-- What a case is about: itself, its households, the companies whose homes it concerns.
create function subjects_of(of_case text, by_reach text) returns text[] language plpgsql stable
    set plan_cache_mode = force_generic_plan as
$$
begin
    return case by_reach
               when 'CASE' then array[of_case]
               when 'HOUSEHOLD' then array(select household from household_case where case_no = of_case order by 1)
               else array(select distinct developer_code from developer_case where case_no = of_case order by 1)
           end;
end
$$;

-- The telephone numbers of the parties, by which an official is found among them.
create view household_phone as
select case_no as household, holder_phone as phone from compensation_agreement
union all
select case_no, holder_phone from voucher_grant;

-- What keeps one of these persons out of a case: a declared interest, a seat at the company it is about, or the telephone
-- number of its household; no row if nothing does.
create function interest_of(persons text[], in_case text)
    returns table (kind text, reason text, source_case text, since timestamptz) language plpgsql stable rows 1
    set plan_cache_mode = force_generic_plan as
$$
begin
    -- almost nobody: what the case is about need not be looked up for him
    if not exists (select from recusal where person = any (persons)
                   union all select from developer_user where user_id = any (persons)
                   union all select from contact_point where user_id = any (persons) and phone is not null) then
        return;
    end if;
    return query
        select 'DECLARED', r.reason, r.case_no, r.declared_at
        from recusal r
        where r.person = any (persons) and r.subjects && subjects_of(in_case, r.reach)
        order by r.id
        limit 1;
    if found then
        return;
    end if;
    return query
        select 'SEAT', null::text, d.name, null::timestamptz
        from developer_user s
        join developer d on d.credit_code = s.developer_code
        where s.user_id = any (persons) and s.developer_code = any (subjects_of(in_case, 'DEVELOPER'))
        limit 1;
    if found then
        return;
    end if;
    return query
        select 'PHONE', null::text, p.household, c.entered_at
        from contact_point c
        join household_phone p on p.phone = c.phone
        where c.user_id = any (persons)
          and c.no = (select max(no) from contact_point latest where latest.user_id = c.user_id)
          and p.household = any (subjects_of(in_case, 'HOUSEHOLD'))
        limit 1;
end
$$;

-- The last line here too.
create function refuse_interested_hand() returns trigger language plpgsql as
$$
declare
    hands text[] := array_remove(array[new.actor, to_jsonb(new) ->> 'acted_for'], null);
begin
    if exists (select from interest_of(hands, new.case_no)) then
        raise exception '% has an interest in %', hands, new.case_no
            using errcode = 'check_violation', constraint = 'recused_persons_do_not_act';
    end if;
    return new;
end
$$;

create trigger recused_persons_do_not_act before insert on decision
    for each row execute function refuse_interested_hand();
