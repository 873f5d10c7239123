-- An estate is reviewed before its cycle is over when something comes in about it; money that was not returned is one.
alter table pool_review drop constraint pool_review_cause_check;
alter table pool_review add constraint pool_review_cause_check
    check (cause in ('PERIODIC', 'COURT', 'REGISTRY', 'FILING', 'COMPLAINT', 'PATROL', 'ARREARS'));
