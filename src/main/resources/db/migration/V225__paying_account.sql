-- The bank account a fund pays from (付款账户); none in a fund that was entered before.
alter table fund_account
    add column account_name text,
    add column account_no   text,
    add column bank_name    text,
    add constraint paying_account_is_whole
        check ((account_name is null) = (account_no is null) and (account_no is null) = (bank_name is null));
