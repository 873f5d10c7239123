-- A home may be filed as paid by a voucher of which we know nothing, of another district for example.

alter table filing_difference drop constraint filing_difference_kind_check;
alter table filing_difference add constraint filing_difference_kind_check
    check (kind in ('DOUBLE_SALE', 'PRICE', 'UNIT', 'BUYER', 'BUYER_NAME', 'OTHER_FILING', 'DAY', 'SIGNED_DAY', 'BACKDATED',
                    'UNKNOWN_CONTRACT', 'VOUCHER_SALE', 'NOT_YET_LISTED', 'CHANGED', 'CANCELLED_FILING', 'REFUSED'));

-- A filing whose last difference was left aside waits for nothing any more.
alter table filing_outcome drop constraint filing_outcome_outcome_check;
alter table filing_outcome add constraint filing_outcome_outcome_check
    check (outcome in ('COMMITTED', 'REPORTED', 'MATCHED', 'SOLD_ELSEWHERE', 'KEPT', 'DIFFERENT', 'DISMISSED', 'CANCELLED'));
