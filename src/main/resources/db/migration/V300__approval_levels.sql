-- The ladder (分级审批): on what sum each approval was put to its level, which cases made it up, and who votes there (会签).

-- What the rules say of it: claims of one developer that are handed in no further apart count together.
alter table rule_version
    add column claims_together_days integer not null default 3 check (claims_together_days between 0 and 90);
alter table rule_version alter column claims_together_days drop default;

-- One row each time an approval falls due: a case that was sent back gets another when it comes again.
create table approval_level (
    id             bigint generated always as identity primary key,
    case_no        text        not null,
    step_key       text        not null, -- the user task that approves
    round          integer     not null check (round > 0),
    own_fen        bigint      not null check (own_fen >= 0),
    total_fen      bigint      not null,
    threshold_fen  bigint      not null, -- above it a meeting decides, by the rules of the case
    policy_version text        references rule_version, -- null where the case has none
    approval_group text        not null,
    seats          integer     not null check (seats > 0),
    approvals      integer     not null check (approvals between 1 and seats), -- so many agree, and it is approved
    refusals       integer     not null check (refusals between 1 and seats),  -- so many refuse, and it is refused
    collective     boolean     not null,
    determined_at  timestamptz not null,
    constraint one_level_per_round unique (case_no, step_key, round),
    constraint a_sum_contains_its_case check (total_fen >= own_fen),
    constraint collective_exactly_above_the_threshold check (collective = (total_fen > threshold_fen)),
    constraint every_round_comes_to_an_end check (approvals + refusals <= seats + 1)
);

-- The other cases of the sum.
create table approval_part (
    level_id   bigint not null references approval_level,
    case_no    text   not null,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (level_id, case_no)
);

create trigger append_only before update or delete or truncate on approval_level
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on approval_part
    for each statement execute function refuse_change();

-- Which round a decision votes in, and under which number its minutes are filed.
alter table decision
    add column level_id   bigint references approval_level,
    add column minutes_no text;

create index vote_of_level on decision (level_id) where level_id is not null;

-- A vote belongs to the last round of its step, and names its minutes where a meeting decides. Nobody has two in it, neither his own and one for a colleague he stands in for,
-- nor one that the colleague has cast already. This comes after "nobody_unites_forbidden_duties", which has made the acts of
-- one person in a case come one after the other.
create function count_vote() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
declare
    level   approval_level;
    earlier record;
begin
    select * into level from approval_level
    where case_no = new.case_no and step_key = new.step_key order by round desc limit 1;
    new.level_id := level.id;
    if level.collective and new.outcome <> 'RETURN' and new.minutes_no is null then
        raise exception '% is decided collectively, and no minutes are named', new.case_no
            using errcode = 'check_violation', constraint = 'a_collective_decision_names_its_minutes';
    end if;
    select d.actor, d.acted_for, d.decided_at, d.outcome_name into earlier
    from decision d
    where d.level_id = new.level_id
      and (d.actor in (new.actor, new.acted_for) or d.acted_for in (new.actor, new.acted_for))
    limit 1;
    if found then
        raise exception '% votes twice on %', new.actor, new.case_no
            using errcode = 'check_violation', constraint = 'nobody_votes_twice';
    end if;
    return new;
end
$$;

create trigger nobody_votes_twice before insert on decision for each row
    when (new.duty = 'APPROVE') execute function count_vote();

-- What belongs together, so that nobody comes to a lower desk by splitting: the other cases of this kind that are open or
-- approved, of one household, of one person who is granted vouchers, or of one developer within so many days. What is paid to
-- holders in money is one kind, be it a balance or a voucher that has ended. Asked by the transaction that makes an approval fall
-- due, which thereby has its turn: of two at one instant the second sees what the first has written. The name is locked and no
-- row, because the rows of a household are locked in other orders elsewhere; and it is locked last, so nobody waits for a second.
create function counted_together(of_case text, of_step text, days integer) returns table (case_no text, amount_fen bigint)
    language plpgsql set plan_cache_mode = force_generic_plan as
$$
#variable_conflict use_column
declare
    around text[];
    day    date;
begin
    if of_step = 'approveClaim' then
        select array[contract.developer_code], claim.handed_in_on into around, day
        from settlement_claim claim join settlement_contract contract using (purchase_no)
        where claim.case_no = of_case;
    elsif of_step = 'approveGrant' then
        around := array(select holder_id_no from voucher_grant g where g.case_no = of_case);
    else
        around := array(select c.household from household_case c where c.case_no = of_case);
    end if;
    perform pg_advisory_xact_lock(hashtextextended('approval@' || name, 0)) from (select unnest(around) as name order by 1) names;
    case of_step
        when 'approveIssuance' then return query
            select i.case_no, i.face_fen
            from voucher_issuance i
            where coalesce(i.agreement_case_no, i.source_case_no) = any (around)
              and i.status not in ('WITHDRAWN', 'REJECTED') and i.face_fen > 0 and i.case_no <> of_case;
        when 'approveSupplement' then return query
            select c.case_no, c.converted_fen
            from swap_conversion c
            where c.agreement_case_no = any (around) and c.status <> 'DROPPED' and c.case_no <> of_case;
        when 'approveGrant' then return query
            select g.case_no, g.amount_fen
            from voucher_grant g
            where g.holder_id_no = any (around) and g.status <> 'REJECTED' and g.case_no <> of_case;
        when 'approveCashOut', 'approveConversion' then return query
            select m.case_no, m.payable_fen
            from voucher v
            join (select c.case_no, c.voucher_no, c.payable_fen
                  from cash_out c where c.status not in ('REJECTED', 'WITHDRAWN')
                  union all
                  select e.case_no, e.voucher_no, e.payable_fen
                  from voucher_expiry e where e.status not in ('CLOSED', 'VOIDED', 'WITHDRAWN') and e.payable_fen > 0) m
              on m.voucher_no = v.no
            where coalesce(v.agreement_case_no, v.source_case_no) = any (around) and m.case_no <> of_case;
        when 'approveWithdrawal' then return query
            select e.case_no, left_of.fen
            from voucher v
            join voucher_expiry e on e.voucher_no = v.no and e.status in ('WITHDRAWN', 'VOIDED') and e.case_no <> of_case
            join lateral (select case e.status
                                 when 'VOIDED' then (select coalesce(sum(t.amount_fen), 0)::bigint
                                                     from ledger_transfer t where t.case_no = e.case_no and t.reason = 'VOID')
                                 else (select coalesce(sum(a.balance_fen), 0)::bigint
                                       from ledger_account a where a.code = 'voucher/' || v.no || '/available') end as fen) left_of
              on left_of.fen > 0
            where coalesce(v.agreement_case_no, v.source_case_no) = any (around);
        when 'approveRescission' then return query
            select r.case_no, sum(part.amount_fen)::bigint
            from contract_rescission r
            join purchase_voucher_part part on part.purchase_no = r.purchase_no
            where r.status <> 'REFUSED' and r.case_no <> of_case
              and exists (select from purchase_voucher_part own join voucher v on v.no = own.voucher_no
                          where own.purchase_no = r.purchase_no
                            and coalesce(v.agreement_case_no, v.source_case_no) = any (around))
            group by r.case_no;
        when 'approveClaim' then return query
            select claim.case_no, sum(t.amount_fen)::bigint
            from settlement_contract contract
            join settlement_claim claim using (purchase_no)
            join settlement_tranche t on t.purchase_no = claim.purchase_no and t.node = claim.node
            where contract.developer_code = any (around)
              and claim.handed_in_on between day - days and day + days
              and claim.status not in ('REJECTED', 'DROPPED') and claim.case_no <> of_case
            group by claim.case_no;
    end case;
end
$$;
