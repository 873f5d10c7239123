-- Buying a unit with vouchers. The unit's state stands in the pool, the money in the ledger; here stands who buys what.

create table purchase (
    case_no            text primary key,
    unit_no            text        not null references unit,
    buyer_name         text        not null,
    buyer_id_no        text        not null,
    kinship            text        not null check (kinship in ('SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING',
                                                               'GRANDPARENT', 'GRANDCHILD')),
    kinship_proof      text,
    price_fen          bigint      not null check (price_fen > 0), -- as applied for
    status             text        not null check (status in ('OPENED', 'HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED',
                                                              'COMMITTED', 'DECLINED', 'LAPSED', 'CANCELLED')),
    opened_at          timestamptz not null,
    hold_until         timestamptz,
    subscription_no    text,
    subscribed_on      date,
    contract_no        text,
    contract_signed_on date,
    contract_price_fen bigint      check (contract_price_fen > 0),
    filing_no          text        constraint filed_for_one_purchase unique,
    filed_on           date,
    constraint held_until_some_time check (status not in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED')
        or hold_until is not null),
    constraint subscribed_with_a_contract check (status not in ('SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED')
        or (subscription_no is not null and subscribed_on is not null and contract_no is not null
            and contract_signed_on is not null and contract_price_fen is not null)),
    constraint filed_exactly_when_committed check ((filing_no is not null and filed_on is not null)
        = (status = 'COMMITTED')),
    constraint relatives_prove_their_kinship check (kinship = 'SELF' or status in ('OPENED', 'DECLINED')
        or kinship_proof is not null),
    constraint subscribed_before_signed_before_filed check (subscribed_on <= contract_signed_on
        and contract_signed_on <= filed_on)
);

create unique index one_live_contract_per_unit on purchase (unit_no)
    where status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED');
create unique index one_live_purchase_per_contract on purchase (contract_no)
    where status in ('SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED');

-- What each voucher pays. One voucher can have parts in several purchases, a purchase parts of several vouchers.
create table purchase_voucher_part (
    purchase_no    text   not null references purchase,
    voucher_no     text   not null references voucher,
    amount_fen     bigint not null check (amount_fen > 0),
    policy_version text   not null references rule_version, -- the voucher's, by which the part was judged
    primary key (purchase_no, voucher_no)
);

create index purchase_of_voucher on purchase_voucher_part (voucher_no);

create function refuse_parts_beyond_price() returns trigger language plpgsql as
$$
declare
    purchase_of_row text := case tg_table_name when 'purchase' then to_jsonb(new) ->> 'case_no'
                                               else to_jsonb(new) ->> 'purchase_no' end;
begin
    if exists (select from purchase p
               join purchase_voucher_part part on part.purchase_no = p.case_no
               where p.case_no = purchase_of_row
               group by p.case_no, p.price_fen, p.contract_price_fen
               having sum(part.amount_fen) > coalesce(p.contract_price_fen, p.price_fen)) then
        raise exception 'the vouchers pay more than purchase % costs', purchase_of_row
            using errcode = 'check_violation', constraint = 'voucher_parts_within_price';
    end if;
    return null;
end
$$;

create trigger voucher_parts_within_price after insert or update on purchase_voucher_part
    for each row execute function refuse_parts_beyond_price();
create trigger voucher_parts_within_price after update of price_fen, contract_price_fen on purchase
    for each row execute function refuse_parts_beyond_price();

-- What is printed on the back of the voucher (签注) when a contract has been filed.
create table endorsement (
    voucher_no  text        not null references voucher,
    seq         integer     not null check (seq > 0),
    purchase_no text        not null references purchase,
    amount_fen  bigint      not null check (amount_fen > 0),
    left_fen    bigint      not null check (left_fen >= 0), -- face less everything used, this purchase included
    endorsed_at timestamptz not null,
    primary key (voucher_no, seq),
    constraint endorsed_once unique (purchase_no, voucher_no)
);

create trigger append_only before update or delete or truncate on endorsement
    for each statement execute function refuse_change();
