-- The fund that promised a voucher's face, the last one if there were several.
create view voucher_fund as
select v.no as voucher_no, (select m.fund_no from fund_movement m where m.reference = v.issuance_case_no and m.kind = 'RESERVE'
                            order by m.id desc limit 1) as fund_no
from voucher v;
