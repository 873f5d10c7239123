-- What developers are owed for filed contracts, what they claim of it, and what the bank was told to pay.

-- A filed contract that vouchers have paid, as settlement needs it. Written when their money is committed.
create table settlement_contract (
    purchase_no    text   primary key,
    filing_no      text   not null constraint one_contract_per_filing unique,
    filed_on       date   not null,
    developer_code text   not null, -- unified social credit code
    developer_name text   not null,
    estate_no      text   not null,
    sale_stage     text   not null,
    price_fen      bigint not null check (price_fen > 0),
    escrow_account text   not null,
    escrow_bank    text   not null
);

create trigger append_only before update or delete or truncate on settlement_contract
    for each statement execute function refuse_change();

-- One instalment of what one voucher pays. Whether it is claimed or paid is said by the claims, not a second time here.
create table settlement_tranche (
    purchase_no    text    not null references settlement_contract,
    voucher_no     text    not null references voucher, -- and the book in which it will be paid
    seq            integer not null,
    node           text    not null,
    amount_fen     bigint  not null,
    policy_version text    not null references rule_version, -- whose table divided the voucher's amount
    primary key (purchase_no, voucher_no, seq),
    constraint one_tranche_per_voucher_and_node unique (purchase_no, voucher_no, node),
    constraint tranche_is_worth_something check (amount_fen > 0)
);

create trigger append_only before update or delete or truncate on settlement_tranche
    for each statement execute function refuse_change();

-- A claim is for a node of a contract; it is paid what all its vouchers' tranches at that node come to.
create table settlement_claim (
    case_no        text        primary key,
    purchase_no    text        not null references settlement_contract,
    node           text        not null,
    invoice_no     text        not null,
    invoice_fen    bigint      not null check (invoice_fen > 0),
    payee_account  text        not null,
    node_proof_no  text,
    node_proven_on date,
    minutes_no     text,                    -- of the collective meeting, where one had to decide
    status         text        not null check (status in ('SUBMITTED', 'PROVEN', 'CHECKED', 'APPROVED', 'RELEASED',
                                                          'SENT', 'PAID', 'RETURNED', 'REJECTED')),
    opened_at      timestamptz not null,
    -- the invoice is for the whole price, so it comes again with each tranche of its contract, but with no other contract
    constraint one_contract_per_invoice exclude using gist (invoice_no with =, purchase_no with <>)
        where (status <> 'REJECTED')
);

create unique index one_live_claim_per_node on settlement_claim (purchase_no, node)
    where status <> 'REJECTED';

-- What the bank was told to pay, for whichever case. A second order of a case needs the first one returned by the bank.
create table payment_order (
    key            text        primary key, -- the bank pays a key once, however often it is sent
    case_no        text        not null,
    payee_name     text        not null,
    payee_account  text        not null,
    payee_bank     text        not null,
    amount_fen     bigint      not null check (amount_fen > 0),
    status         text        not null check (status in ('SENT', 'ACCEPTED', 'DISPUTED', 'REFUSED', 'RECEIVED',
                                                          'FAILED')),
    attempts       integer     not null check (attempts > 0), -- how often this key was sent
    bank_reference text,
    receipt_no     text        constraint one_receipt_confirms_one_payment unique,
    paid_on        date,
    return_reason  text,
    sent_at        timestamptz not null,
    constraint received_with_receipt check ((status = 'RECEIVED') = (receipt_no is not null and paid_on is not null))
);

create unique index one_live_payment_per_case on payment_order (case_no) where status <> 'FAILED';

create trigger terms_are_fixed before update on payment_order for each row
    when ((old.key, old.case_no, old.payee_name, old.payee_account, old.payee_bank, old.amount_fen)
          is distinct from (new.key, new.case_no, new.payee_name, new.payee_account, new.payee_bank, new.amount_fen))
    execute function refuse_change();
create trigger append_only before delete or truncate on payment_order
    for each statement execute function refuse_change();

-- Everything the bank ever said about an order, also what came twice, late or wrong.
create table payment_answer (
    id         bigint generated always as identity primary key,
    key        text        not null references payment_order,
    accepted   boolean     not null,
    account    text        not null,
    amount_fen bigint      not null,
    reference  text        not null,
    came_at    timestamptz not null
);

create index answer_of_payment on payment_answer (key);

create trigger append_only before update or delete or truncate on payment_answer
    for each statement execute function refuse_change();
