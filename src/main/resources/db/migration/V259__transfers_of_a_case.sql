-- What a case has booked is asked for everywhere; since payments may be booked again, booked_once does not lead to all of it.
drop index payment_of_case;
create index transfer_of_case on ledger_transfer (case_no, book);
