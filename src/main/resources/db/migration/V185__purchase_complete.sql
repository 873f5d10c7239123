-- Buying a home, complete: amount and unit are locked from the opening on, several vouchers of several holders pay one home
-- together with the buyer's own money, the housing authority's word of a filing may come before the contract was checked, and
-- a purchase earns the bonus that the rules grant on use.

-- Nothing waits unlocked any more: what was not verified yet is applied for again.
update purchase set status = 'DECLINED' where status = 'OPENED';

alter table purchase drop constraint purchase_status_check;
alter table purchase add constraint purchase_status_check
    check (status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED', 'RESCINDED', 'DECLINED', 'LAPSED', 'CANCELLED'));

-- What the buyer is to each holder.
alter table purchase_voucher_part
    add column kinship text check (kinship in ('SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD'));
update purchase_voucher_part set kinship = purchase.kinship from purchase where purchase.case_no = purchase_no;
alter table purchase_voucher_part alter column kinship set not null;
alter table purchase drop constraint relatives_prove_their_kinship;
alter table purchase drop column kinship;

create function refuse_unproven_kinship() returns trigger language plpgsql as
$$
begin
    if exists (select from purchase_voucher_part where purchase_no = new.case_no and kinship <> 'SELF') then
        raise exception 'nobody has proved the kinship for purchase %', new.case_no
            using errcode = 'check_violation', constraint = 'relatives_prove_their_kinship';
    end if;
    return null;
end
$$;

create trigger relatives_prove_their_kinship after update of status, kinship_proof on purchase for each row
    when (new.status in ('SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED', 'RESCINDED') and new.kinship_proof is null)
    execute function refuse_unproven_kinship();

-- Vouchers, savings and loans make the price, to the fen: as applied for, and then as the contract says.
alter table purchase
    add column own_cash_fen bigint not null default 0 check (own_cash_fen >= 0),
    add column loan_fen     bigint not null default 0 check (loan_fen >= 0);
update purchase set own_cash_fen = coalesce(contract_price_fen, price_fen)
    - (select sum(amount_fen) from purchase_voucher_part where purchase_no = case_no);
alter table purchase alter column own_cash_fen drop default, alter column loan_fen drop default;

drop trigger voucher_parts_within_price on purchase_voucher_part;
drop trigger voucher_parts_within_price on purchase;
drop function refuse_parts_beyond_price();

create function refuse_price_not_paid() returns trigger language plpgsql as
$$
declare
    purchase_of_row text := case tg_table_name when 'purchase' then to_jsonb(new) ->> 'case_no'
                                               else to_jsonb(new) ->> 'purchase_no' end;
begin
    if exists (select from purchase p
               left join purchase_voucher_part part on part.purchase_no = p.case_no
               where p.case_no = purchase_of_row
               group by p.case_no
               having coalesce(sum(part.amount_fen), 0) + p.own_cash_fen + p.loan_fen
                          <> coalesce(p.contract_price_fen, p.price_fen)) then
        raise exception 'vouchers, savings and loan do not make the price of purchase %', purchase_of_row
            using errcode = 'check_violation', constraint = 'parts_make_the_price';
    end if;
    return null;
end
$$;

-- At the end of the transaction, because the parts of one purchase are written one after the other.
create constraint trigger parts_make_the_price after insert or update on purchase_voucher_part
    deferrable initially deferred for each row execute function refuse_price_not_paid();
create constraint trigger parts_make_the_price
    after insert or update of price_fen, contract_price_fen, own_cash_fen, loan_fen on purchase
    deferrable initially deferred for each row execute function refuse_price_not_paid();

-- The housing authority's word, kept until the contract is checked.
alter table purchase
    add column reported_filing_no text,
    add column reported_filed_on  date,
    add constraint reported_with_its_day check ((reported_filing_no is null) = (reported_filed_on is null));

-- A price above what others pay, in the words of the day of the contract, and why the reviewer let it pass.
alter table purchase
    add column price_doubt  text,
    add column price_reason text,
    add constraint doubts_are_answered check (status not in ('CONTRACT_CHECKED', 'COMMITTED', 'RESCINDED')
        or price_doubt is null or price_reason is not null);

-- Some rules reward by the area of the home that was given up.
alter table voucher add column building_area_m2 numeric(10, 2) check (building_area_m2 > 0);
update voucher set building_area_m2 = i.building_area_m2 from voucher_issuance i where i.case_no = issuance_case_no;

-- What a purchase earned beside the face, by the rules of each voucher, fixed when its contract was filed.
create table use_bonus (
    purchase_no    text        not null,
    voucher_no     text        not null,
    policy_version text        not null references rule_version,
    amount_fen     bigint      not null check (amount_fen >= 0),
    fixed_at       timestamptz not null,
    primary key (purchase_no, voucher_no),
    foreign key (purchase_no, voucher_no) references purchase_voucher_part
);

create index bonus_of_voucher on use_bonus (voucher_no);

-- How it came about: the lines of the calculation as they stood that day.
create table use_bonus_line (
    purchase_no text    not null,
    voucher_no  text    not null,
    seq         integer not null check (seq > 0),
    item        text    not null,
    formula     text    not null,
    inputs      text    not null,
    rounding    text    not null,
    basis       text    not null,
    amount_fen  bigint  not null,
    primary key (purchase_no, voucher_no, seq),
    foreign key (purchase_no, voucher_no) references use_bonus
);

create trigger append_only before update or delete or truncate on use_bonus
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on use_bonus_line
    for each statement execute function refuse_change();

-- Who has looked at which voucher before it was offered for a home.
create table voucher_check (
    id         bigint generated always as identity primary key,
    voucher_no text        not null references voucher,
    checked_by text        not null,
    by_token   boolean     not null, -- else by number and the end of the holder's ID number
    passed     boolean     not null,
    checked_at timestamptz not null
);

create index checks_by_person on voucher_check (checked_by, checked_at);

create trigger append_only before update or delete or truncate on voucher_check
    for each statement execute function refuse_change();
