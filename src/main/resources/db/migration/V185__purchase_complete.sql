-- Buying a home, complete: amount and unit are locked from the opening on, and the housing authority's own word of a filing
-- may come before the contract was checked.

-- Nothing waits unlocked any more: what was not verified yet is applied for again.
update purchase set status = 'DECLINED' where status = 'OPENED';

alter table purchase drop constraint purchase_status_check;
alter table purchase add constraint purchase_status_check
    check (status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED', 'RESCINDED', 'DECLINED', 'LAPSED', 'CANCELLED'));
alter table purchase drop constraint relatives_prove_their_kinship;
alter table purchase add constraint relatives_prove_their_kinship
    check (kinship = 'SELF' or status in ('HELD', 'DECLINED', 'LAPSED', 'CANCELLED') or kinship_proof is not null);

alter table purchase
    add column reported_filing_no text, -- the housing authority's word, kept until the contract is checked
    add column reported_filed_on  date,
    add constraint reported_with_its_day check ((reported_filing_no is null) = (reported_filed_on is null));
