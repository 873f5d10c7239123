-- Whether a voucher was used within its term goes by the day its contract was signed: a filing may differ in that as well.

alter table filing_difference drop constraint filing_difference_kind_check;
alter table filing_difference add constraint filing_difference_kind_check
    check (kind in ('DOUBLE_SALE', 'PRICE', 'UNIT', 'BUYER', 'BUYER_NAME', 'OTHER_FILING', 'DAY', 'SIGNED_DAY', 'BACKDATED',
                    'UNKNOWN_CONTRACT', 'NOT_YET_LISTED', 'CHANGED', 'CANCELLED_FILING', 'REFUSED'));

-- What is in dispute about a purchase is asked for before it is paid.
create index difference_of_purchase on filing_difference (purchase_no) where resolution is null;
