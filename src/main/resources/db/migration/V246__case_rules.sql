-- A cash-out is measured by the rules of its voucher, as all cases of vouchers are.
create or replace view case_rules as
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
select case_no, policy_version, null from price_change
union all
select case_no, policy_version, null from cash_out;
