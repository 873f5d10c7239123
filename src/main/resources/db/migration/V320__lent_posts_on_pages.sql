-- Posts that are lent (代岗) open the pages of their acts too; what is done there names both persons.

create table lent_page_act (
    id              bigint generated always as identity primary key,
    substitution_id bigint      not null references substitution,
    group_id        text        not null, -- the post by which the door opened
    act             text        not null, -- in the office's words
    path            text        not null, -- of the page, with the number of what was acted on
    acted_at        timestamptz not null
);

create index act_of_substitution on lent_page_act (substitution_id, id);

create trigger append_only before update or delete or truncate on lent_page_act
    for each statement execute function refuse_change();

-- For whom a batch was composed and approved; null where the post is one's own.
alter table payment_batch
    add column composed_for text,
    add column approved_for text,
    add constraint absent_composer_does_not_approve check (approved_by <> composed_for),
    add constraint nobody_composes_for_himself check (composed_for <> composed_by),
    add constraint nobody_approves_for_himself check (approved_for <> approved_by);

create trigger composed_for_is_fixed before update on payment_batch for each row
    when (old.composed_for is distinct from new.composed_for
          or old.approved_by is not null and old.approved_for is distinct from new.approved_for)
    execute function refuse_change();

-- Nobody approves that a case is paid in which he, or who stood in for him, has done anything else.
create or replace function refuse_own_case() returns trigger language plpgsql as
$$
begin
    if exists (select from payment_batch_item i
               join payment_order o on o.key = i.key
               join decision d on d.case_no = o.case_no
               where i.batch_no = new.no and new.approved_by in (d.actor, d.acted_for) and d.duty <> 'AUTHORISE') then
        raise exception 'approver_has_acted_in_no_case_of_the_batch: %', new.no using errcode = 'check_violation';
    end if;
    return new;
end
$$;

alter table payment_batch_act add column acted_for text;

-- Nobody examines a claim in which he, or who stood in for him, has acted.
create or replace function refuse_finding() returns trigger language plpgsql as
$$
declare
    claim sampling_claim;
begin
    select * into claim from sampling_claim where sampling_no = new.sampling_no and claim_no = new.claim_no;
    if claim.place is null then
        raise exception '% was not drawn', new.claim_no
            using errcode = 'check_violation', constraint = 'only_what_was_drawn_is_examined';
    elsif new.error_fen > claim.amount_fen then
        raise exception 'more is wrong with % than was paid', new.claim_no
            using errcode = 'check_violation', constraint = 'error_within_claim';
    elsif exists (select from decision where case_no = new.claim_no and new.found_by in (actor, acted_for)) then
        raise exception '% acted in %', new.found_by, new.claim_no
            using errcode = 'check_violation', constraint = 'nobody_examines_what_he_acted_in';
    end if;
    return new;
end
$$;
