-- Developers work for themselves (SOD-10): who let whom act for which company, and which cases are about which company.

create table developer_seat_change (
    id             bigint generated always as identity primary key,
    user_id        text        not null,
    developer_code text        not null references developer,
    seated         boolean     not null, -- or sent away
    changed_by     text,                 -- null: the house itself, at its start
    changed_at     timestamptz not null
);

create trigger append_only before update or delete or truncate on developer_seat_change
    for each statement execute function refuse_change();

-- Every case that is about the homes of a company. The company's own pages read cases through this view only.
create view developer_case as
select c.case_no, c.kind, c.opened_at, c.estate_code, c.purchase_no, estate.developer_code
from (select case_no, 'POOL_ENTRY' as kind, opened_at, estate_code, null as purchase_no
      from pool_entry
      union all
      select case_no, 'POOL_REVIEW', opened_at, estate_code, null
      from pool_review
      union all
      select case_no, 'POOL_EXIT', opened_at, estate_code, null
      from pool_exit
      union all
      select case_no, 'PRICE_CHANGE', opened_at, estate_code, null
      from price_change
      union all
      select purchase.case_no, 'PURCHASE', purchase.opened_at, unit.estate_code, purchase.case_no
      from purchase
      join unit on unit.no = purchase.unit_no
      union all
      select r.case_no, 'RESCISSION', r.opened_at, unit.estate_code, r.purchase_no
      from contract_rescission r
      join purchase on purchase.case_no = r.purchase_no
      join unit on unit.no = purchase.unit_no) c
join estate on estate.code = c.estate_code
union all
select claim.case_no, 'SETTLEMENT', claim.opened_at, contract.estate_no, claim.purchase_no, contract.developer_code
from settlement_claim claim
join settlement_contract contract on contract.purchase_no = claim.purchase_no;

create index contract_of_developer on settlement_contract (developer_code);
