-- Every case of any kind in one row, and which cases belong to one household: with conversions, grants and changes of rules.
-- Read by our own pages only.

create view case_register as
select c.*, p.name as project_name
from (select case_no, 'AGREEMENT' as kind, holder_name as party, project_code, equity_fen as amount_fen,
             null::text as voucher_no
      from compensation_agreement
      union all
      select case_no, 'GRANT', holder_name, project_code, amount_fen, null
      from voucher_grant
      union all
      select c.case_no, 'SWAP_CONVERSION', a.holder_name, a.project_code, c.converted_fen, v.no
      from swap_conversion c
      join compensation_agreement a on a.case_no = c.agreement_case_no
      left join voucher v on v.source_case_no = c.case_no
      union all
      select i.case_no, 'ISSUANCE', i.holder_name, i.project_code, i.face_fen, v.no
      from voucher_issuance i
      left join voucher v on v.issuance_case_no = i.case_no
      union all
      select part.purchase_no, 'PURCHASE', string_agg(v.holder_name, '、' order by v.no), min(v.project_code),
             sum(part.amount_fen)::bigint, string_agg(v.no, '、' order by v.no)
      from purchase_voucher_part part
      join voucher v on v.no = part.voucher_no
      group by part.purchase_no
      union all
      select claim.case_no, 'SETTLEMENT', min(contract.developer_name), min(v.project_code), sum(t.amount_fen)::bigint,
             string_agg(v.no, '、' order by v.no)
      from settlement_claim claim
      join settlement_contract contract on contract.purchase_no = claim.purchase_no
      join settlement_tranche t on t.purchase_no = claim.purchase_no and t.node = claim.node
      join voucher v on v.no = t.voucher_no
      group by claim.case_no
      union all
      select e.case_no, 'EXPIRY', v.holder_name, v.project_code, e.payable_fen, v.no
      from voucher_expiry e
      join voucher v on v.no = e.voucher_no
      union all
      select entry.case_no, 'POOL_ENTRY', estate.name, null, null, null
      from pool_entry entry
      join estate on estate.code = entry.estate_code
      union all
      select change.case_no, 'POLICY_CHANGE', version.name, version.project_code, null, null
      from policy_change change
      join rule_version version on version.code = change.rule_version) c
left join expropriation_project p on p.code = c.project_code;

create view household_case as
select case_no as household, case_no from compensation_agreement
union
select case_no, case_no from voucher_grant
union
select agreement_case_no, case_no from swap_conversion
union
select coalesce(agreement_case_no, source_case_no), case_no from voucher_issuance
union
select coalesce(v.agreement_case_no, v.source_case_no), part.purchase_no from voucher v
join purchase_voucher_part part on part.voucher_no = v.no
union
select coalesce(v.agreement_case_no, v.source_case_no), claim.case_no from voucher v
join settlement_tranche t on t.voucher_no = v.no
join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
union
select coalesce(v.agreement_case_no, v.source_case_no), e.case_no from voucher v
join voucher_expiry e on e.voucher_no = v.no;
