-- A case that several funds pay has an order for each of them.
alter table payment_order add column payer text references fund_account; -- none where no fund was ever promised

drop trigger terms_are_fixed on payment_order;

-- orders of before were paid by the fund that promised the voucher, or by the project's first
update payment_order p
set payer = (select m.fund_no from fund_movement m
             where m.kind = 'RESERVE'
               and m.reference in (select v.issuance_case_no from voucher v
                                   join settlement_tranche t on t.voucher_no = v.no
                                   join settlement_claim c on c.purchase_no = t.purchase_no and c.node = t.node
                                   where c.case_no = p.case_no
                                   union all
                                   select v.issuance_case_no from voucher v
                                   join voucher_expiry e on e.voucher_no = v.no where e.case_no = p.case_no)
             order by m.id desc limit 1);
update payment_order p
set payer = (select min(f.no) from fund_account f
             join compensation_agreement a on a.project_code = f.project_code
             join swap_conversion s on s.agreement_case_no = a.case_no where s.case_no = p.case_no)
where payer is null;

create trigger terms_are_fixed before update on payment_order for each row
    when ((old.key, old.case_no, old.payer, old.payee_name, old.payee_account, old.payee_bank, old.amount_fen)
          is distinct from
          (new.key, new.case_no, new.payer, new.payee_name, new.payee_account, new.payee_bank, new.amount_fen))
    execute function refuse_change();

drop index one_live_payment_per_case;
create unique index one_live_payment_per_case_and_payer on payment_order (case_no, payer) where status <> 'FAILED';

-- What has arrived of a case's money, in one row.
create view case_receipt as
select case_no, max(paid_on) as paid_on, string_agg(receipt_no, '、' order by key) as receipt_no
from payment_order where status = 'RECEIVED' group by case_no;
