-- A bonus that goes by the day of redemption (兑付) is fixed when the developer's first claim for the contract is settled: in that
-- case, beside what the filing may have fixed in the purchase.

alter table use_bonus add column case_no text;      -- in which it was fixed: the purchase, or the claim
alter table use_bonus add column redeemed_on date;  -- the day it goes by; null where the filing decided
alter table use_bonus_line add column case_no text;

-- the new key of what is there already, once
alter table use_bonus disable trigger append_only;
alter table use_bonus_line disable trigger append_only;
update use_bonus set case_no = purchase_no;
update use_bonus_line set case_no = purchase_no;
alter table use_bonus enable trigger append_only;
alter table use_bonus_line enable trigger append_only;

alter table use_bonus_line
    drop constraint use_bonus_line_purchase_no_voucher_no_fkey,
    drop constraint use_bonus_line_pkey;
alter table use_bonus drop constraint use_bonus_pkey;
alter table use_bonus
    alter column case_no set not null,
    add primary key (case_no, voucher_no),
    add constraint fixed_in_its_purchase_or_redeemed check ((case_no = purchase_no) = (redeemed_on is null));
create unique index redeemed_once on use_bonus (purchase_no, voucher_no) where redeemed_on is not null;
alter table use_bonus_line
    alter column case_no set not null,
    add primary key (case_no, voucher_no, seq),
    add foreign key (case_no, voucher_no) references use_bonus,
    drop column purchase_no;
