-- Whether a voucher was used within its term goes by the day its contract was signed: a filing may differ in that as well.
-- And a home may be filed as paid by a voucher of which we know nothing, of another district for example.
alter table filing_difference drop constraint filing_difference_kind_check;
alter table filing_difference add constraint filing_difference_kind_check
    check (kind in ('DOUBLE_SALE', 'PRICE', 'UNIT', 'BUYER', 'BUYER_NAME', 'OTHER_FILING', 'DAY', 'SIGNED_DAY', 'BACKDATED',
                    'UNKNOWN_CONTRACT', 'VOUCHER_SALE', 'NOT_YET_LISTED', 'CHANGED', 'CANCELLED_FILING', 'REFUSED'));

-- What is in dispute about a purchase is asked for before it is paid.
create index difference_of_purchase on filing_difference (purchase_no) where resolution is null;

-- A filing whose last difference was left aside waits for nothing any more.
alter table filing_outcome drop constraint filing_outcome_outcome_check;
alter table filing_outcome add constraint filing_outcome_outcome_check
    check (outcome in ('COMMITTED', 'REPORTED', 'MATCHED', 'SOLD_ELSEWHERE', 'KEPT', 'DIFFERENT', 'DISMISSED', 'CANCELLED'));
