-- A fund may come to pay from another bank account. Its orders and deposits stay with the one they went through.

-- The account a fund paid from at a moment; today's where none is given.
create function paying_account_at(fund text, moment timestamptz) returns text language sql stable as
$$
select coalesce((select e.former_account_no from fund_entry e
                 where e.fund_no = fund and e.kind = 'ACCOUNT' and e.status = 'CONFIRMED' and e.decided_at > moment
                 order by e.decided_at, e.case_no limit 1),
                f.account_no)
from fund_account f where f.no = fund
$$;

-- A payment order as the bank sees it: out of the account its batch names, or that of its day where there were no batches.
-- It is pending while the bank was told and nobody knows yet that the money has arrived or come back.
create view order_at_bank as
select p.key, p.status, p.amount_fen, p.payee_name, p.payee_account,
       coalesce(b.payer_account, paying_account_at(p.payer, p.sent_at)) as account_no,
       (p.sent_at at time zone 'Asia/Shanghai')::date as sent_on,
       p.sent_at is not null and p.status not in ('RECEIVED', 'FAILED', 'WITHDRAWN') as pending,
       p.payer
from payment_order p
left join payment_batch b on b.no = p.batch_no;

-- What was paid into a fund: the day it was written down, the day it arrived, and the account of that day.
create view deposit_at_bank as
select m.id::text as no, m.reference, m.amount_fen, f.name as fund_name,
       (m.moved_at at time zone 'Asia/Shanghai')::date as day,
       coalesce(e.arrived_on, (m.moved_at at time zone 'Asia/Shanghai')::date) as arrived_on,
       paying_account_at(m.fund_no, least(m.moved_at, (e.arrived_on + 1)::timestamp at time zone 'Asia/Shanghai')) as account_no,
       m.fund_no
from fund_movement m
join fund_account f on f.no = m.fund_no
left join fund_entry e on e.kind = 'DEPOSIT' and e.status = 'CONFIRMED' and e.fund_no = m.fund_no and e.document_no = m.reference
where m.kind = 'DEPOSIT';

create index order_of_payer on payment_order (payer);
