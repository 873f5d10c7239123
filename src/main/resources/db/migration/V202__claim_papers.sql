-- Which papers of a claim the reviewer has seen. What was seen with one claim to a contract is not asked for with the next.

alter table settlement_claim add column papers_seen text[] not null default '{}'
    check (papers_seen <@ '{APPLICATION,VOUCHER_PART,CONTRACT,PAYMENT_ORDER,INVOICE,IDENTITY,AGREEMENT,ESCROW,ACCOUNT,COMMITMENT,PAYMENT_LIST}');

-- Claims that passed their check before there was a list: the four papers that were ticked then.
update settlement_claim set papers_seen = '{CONTRACT,INVOICE,PAYMENT_ORDER,ESCROW}'
where status in ('CHECKED', 'APPROVED', 'RELEASED', 'SENT', 'PAID');
