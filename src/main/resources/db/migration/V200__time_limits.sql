-- How long the steps of a settlement may take, and by which rules the steps of any case are measured.

alter table rule_version
    add column settle_make_wd    integer not null default 3 check (settle_make_wd between 1 and 60),
    add column settle_check_wd   integer not null default 3 check (settle_check_wd between 1 and 60),
    add column settle_approve_wd integer not null default 3 check (settle_approve_wd between 1 and 60),
    add column settle_funds_wd   integer not null default 5 check (settle_funds_wd between 1 and 60),
    add column settle_pay_wd     integer not null default 5 check (settle_pay_wd between 1 and 60),
    add column settle_receipt_wd integer not null default 2 check (settle_receipt_wd between 1 and 60);
alter table rule_version
    alter column settle_make_wd drop default,
    alter column settle_check_wd drop default,
    alter column settle_approve_wd drop default,
    alter column settle_funds_wd drop default,
    alter column settle_pay_wd drop default,
    alter column settle_receipt_wd drop default;

-- The limit of a whole claim runs from the day on which its papers were handed in, or handed in anew.
alter table settlement_claim add column handed_in_on date;
update settlement_claim set handed_in_on = (opened_at at time zone 'Asia/Shanghai')::date;
alter table settlement_claim alter column handed_in_on set not null;

-- The rule version of a case, if it has one already, and the day from which the limit of the whole case runs, if one does.
create view case_rules as
select case_no, policy_version as rule_version, null::date as runs_from from compensation_agreement
union all
select case_no, policy_version, null from voucher_grant
union all
select c.case_no, coalesce(c.policy_version, c.cleared_by, a.policy_version), null
from swap_conversion c
join compensation_agreement a on a.case_no = c.agreement_case_no
union all
select case_no, policy_version, null from voucher_issuance
union all
select p.case_no, (select part.policy_version from purchase_voucher_part part
                   where part.purchase_no = p.case_no order by part.voucher_no limit 1), null
from purchase p
union all
select claim.case_no, (select t.policy_version from settlement_tranche t
                       where t.purchase_no = claim.purchase_no and t.node = claim.node order by t.voucher_no limit 1),
       case when claim.status <> 'RETURNED' then claim.handed_in_on end
from settlement_claim claim
union all
select case_no, policy_version, null from contract_rescission
union all
select e.case_no, v.policy_version, null
from voucher_expiry e
join voucher v on v.no = e.voucher_no
union all
select case_no, policy_version, null from pool_entry
union all
select case_no, policy_version, null from pool_review
union all
select case_no, policy_version, null from pool_exit
union all
select case_no, policy_version, null from price_change;
