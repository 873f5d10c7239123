-- Money that had arrived and was sent back afterwards: the books take it back by pages of their own, and it may be paid again.

alter table ledger_transfer drop constraint ledger_transfer_reason_check;
alter table ledger_transfer add constraint ledger_transfer_reason_check
    check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND', 'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID',
                      'TRANSITION_FEE', 'USE_BONUS', 'REVERSE_BONUS', 'CLAW_BACK', 'SET_OFF', 'INTEREST', 'PENALTY',
                      'BANK_RETURN'));

-- Everything is booked once, but a payment once more for each time it came back.
alter table ledger_transfer drop constraint booked_once;
create unique index booked_once on ledger_transfer (case_no, reason, from_account, book)
    where to_account <> 'paid' and reason <> 'BANK_RETURN';

create function book_payments_once() returns trigger language plpgsql as
$$
declare
    paid  bigint;
    back  bigint;
    times integer;
begin
    if new.reason = 'BANK_RETURN' then
        select coalesce(sum(amount_fen) filter (where from_account = new.to_account and to_account = 'paid'
                                                      and reason <> 'SET_OFF'), 0),
               coalesce(sum(amount_fen) filter (where to_account = new.to_account and reason = 'BANK_RETURN'), 0)
        into paid, back
        from ledger_transfer where case_no = new.case_no and book = new.book;
        if new.from_account <> 'paid' or back + new.amount_fen > paid then
            raise exception 'comes_back_as_it_was_paid: % in book % of case %', new.to_account, new.book, new.case_no
                using errcode = 'check_violation', constraint = 'comes_back_as_it_was_paid';
        end if;
    else
        select count(*) filter (where from_account = new.from_account and to_account = 'paid' and reason = new.reason)
               - count(*) filter (where to_account = new.from_account and reason = 'BANK_RETURN' and new.reason <> 'SET_OFF')
        into times
        from ledger_transfer where case_no = new.case_no and book = new.book;
        if times > 0 then
            raise exception 'booked_once: % in book % of case %', new.reason, new.book, new.case_no
                using errcode = 'unique_violation', constraint = 'booked_once';
        end if;
    end if;
    return new;
end
$$;
create index payment_of_case on ledger_transfer (case_no, book) where to_account = 'paid' or reason = 'BANK_RETURN';
create trigger payments_are_booked_once before insert on ledger_transfer for each row
    when (new.to_account = 'paid' or new.reason = 'BANK_RETURN') execute function book_payments_once();

-- What a fund has paid and got back, also from the bank.
drop index ledger_money_out;
create index ledger_money_out on ledger_transfer (booked_at)
    where to_account = 'paid' or from_account like 'developer/%/clawback' or reason = 'BANK_RETURN';

create or replace view fund_payment as
select coalesce(backing.fund_no, own.fund_no) as fund_no, t.book, t.page, t.case_no, t.reason, t.booked_at,
       case t.to_account when 'paid' then t.amount_fen else -t.amount_fen end as amount_fen
from ledger_transfer t
left join voucher v on v.no = t.book
left join lateral (select fund_no from fund_movement where reference = t.case_no and kind in ('RESERVE', 'OWE')
                   order by id desc limit 1) own on true
left join lateral (select fund_no from fund_movement where reference = v.issuance_case_no and kind = 'RESERVE'
                   order by id desc limit 1) backing on true
where t.to_account = 'paid' or t.from_account like 'developer/%/clawback' or t.reason = 'BANK_RETURN';

-- The receipt of what came back stays with its order.
alter table payment_order
    drop constraint received_with_receipt,
    add constraint received_with_receipt check (status <> 'RECEIVED' or receipt_no is not null),
    add constraint receipt_has_a_day check ((receipt_no is null) = (paid_on is null)),
    add constraint receipt_of_what_arrived check (receipt_no is null or status in ('RECEIVED', 'FAILED'));

alter table bank_explanation
    add column new_bank    text, -- into which account it is paid the next time; none where it stays the same
    add column new_account text check (new_account ~ '^\d{10,30}$'),
    add constraint new_account_is_whole check ((new_bank is null) = (new_account is null)),
    add constraint new_account_for_what_came_back check (new_account is null or resolution = 'RETURNED'),
    drop constraint bank_explanation_resolution_check,
    add constraint bank_explanation_resolution_check
        check (resolution in ('CLAIMED', 'RETURNED', 'CORRECTED', 'BOOKED', 'NOT_PAID', 'NOTED'));
