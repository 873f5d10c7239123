-- A node is proven by a paper about a building, or about one home; what was proven of a building holds for all its homes.

alter table settlement_contract disable trigger append_only;
alter table settlement_contract add column unit_no text references unit;
update settlement_contract set unit_no = purchase.unit_no from purchase where case_no = purchase_no;
alter table settlement_contract alter column unit_no set not null;
alter table settlement_contract enable trigger append_only;

create table node_proof (
    id          bigint generated always as identity primary key,
    estate_code text        not null references estate,
    building    text        not null, -- as the paper says, and as the home has it
    node        text        not null,
    purchase_no text references settlement_contract, -- null where the whole building has reached the node
    kind        text        not null check (kind in ('FILING_CERTIFICATE', 'FOUNDATION_RECORD', 'STRUCTURE_RECORD',
                                                     'COMPLETION_FILING', 'DELIVERY_NOTE', 'REGISTRATION', 'TITLE',
                                                     'SITE_RECORD', 'WARRANTY_RECORD')),
    proof_no    text        not null,
    permit_no   text,                 -- as the paper says
    proven_on   date        not null,
    claim_no    text        not null references settlement_claim, -- in whose case it was seen
    entered_at  timestamptz not null,
    replaced_at timestamptz,
    constraint proof_of_a_building_names_its_permit check (purchase_no is not null or permit_no is not null)
);

create unique index one_proof_per_building_and_node on node_proof (estate_code, building, node, coalesce(purchase_no, ''))
    where replaced_at is null;

create trigger terms_are_fixed before update on node_proof for each row
    when (old.replaced_at is not null or to_jsonb(old) - 'replaced_at' is distinct from to_jsonb(new) - 'replaced_at')
    execute function refuse_change();
create trigger append_only before delete or truncate on node_proof
    for each statement execute function refuse_change();

-- What was proven before: each claim by its own paper.
insert into node_proof (estate_code, building, node, purchase_no, kind, proof_no, proven_on, claim_no, entered_at)
select unit.estate_code, unit.building, claim.node, claim.purchase_no,
       case claim.node when 'CONTRACT_FILED' then 'FILING_CERTIFICATE'
                       when 'FIRST_REGISTRATION' then 'REGISTRATION' else 'SITE_RECORD' end,
       claim.node_proof_no, claim.node_proven_on, claim.case_no, claim.opened_at
from (select *, row_number() over (partition by purchase_no, node order by opened_at desc) as nth
      from settlement_claim where node_proof_no is not null) claim
join settlement_contract contract on contract.purchase_no = claim.purchase_no
join unit on unit.no = contract.unit_no
where nth = 1;

alter table settlement_claim add column proof_id bigint references node_proof;
update settlement_claim claim set proof_id = proof.id
from node_proof proof
where proof.purchase_no = claim.purchase_no and proof.node = claim.node and claim.node_proof_no is not null;
alter table settlement_claim drop column node_proof_no, drop column node_proven_on;
create index claim_of_proof on settlement_claim (proof_id);
