-- Swap rights that become vouchers (产权调换转房票), and agreements that are resettled in parts (I-11).

-- What of the voucher part was a swap part once; each conversion of it brings a voucher of its own.
alter table compensation_agreement
    add column converted_part_fen bigint not null default 0 check (converted_part_fen >= 0);

-- In earlier days the supplementary agreement came with the application; the swap right ended at the seal.
update compensation_agreement a
set voucher_part_fen = voucher_part_fen + swap_part_fen, swap_part_fen = 0,
    supplementary_agreement_no = i.supplementary_agreement_no
from voucher_issuance i
where i.agreement_case_no = a.case_no and i.supplementary_agreement_no is not null
  and i.status not in ('WITHDRAWN', 'REJECTED') and a.swap_part_fen > 0;

alter table compensation_agreement
    add constraint parts_are_chosen_together check (num_nulls(voucher_part_fen, swap_part_fen, cash_part_fen) in (0, 3)),
    add constraint parts_stay_chosen
        check (status in ('SURVEYED', 'VALUED', 'CHECKED', 'REJECTED') or voucher_part_fen is not null),
    add constraint converted_is_voucher_part check (converted_part_fen <= voucher_part_fen);

-- Once an agreement holds, nothing moves between its parts but from swap to voucher.
create function keep_parts_but_conversions() returns trigger language plpgsql as
$$
begin
    if new.equity_fen = old.equity_fen and new.cash_part_fen = old.cash_part_fen
        and new.swap_part_fen <= old.swap_part_fen
        and new.converted_part_fen - old.converted_part_fen = old.swap_part_fen - new.swap_part_fen then
        return new;
    end if;
    raise exception 'of a concluded agreement only the swap part becomes voucher part'
        using errcode = 'check_violation', constraint = 'parts_only_move_from_swap_to_voucher';
end
$$;

create trigger parts_only_move_from_swap_to_voucher before update on compensation_agreement for each row
    when (old.status = 'CONCLUDED'
          and (old.equity_fen, old.voucher_part_fen, old.swap_part_fen, old.cash_part_fen, old.converted_part_fen)
              is distinct from
              (new.equity_fen, new.voucher_part_fen, new.swap_part_fen, new.cash_part_fen, new.converted_part_fen))
    execute function keep_parts_but_conversions();

-- However many vouchers an agreement brings, together they stand for no more than its voucher part.
create index issuance_of_agreement on voucher_issuance (agreement_case_no);

create function keep_vouchers_within_their_part() returns trigger language plpgsql as
$$
declare
    part bigint;
    live bigint;
begin
    -- locked, so that of two who come at once the second sees the first
    select voucher_part_fen into part from compensation_agreement where case_no = new.agreement_case_no for no key update;
    select sum(entitlement_fen) into live from voucher_issuance
    where agreement_case_no = new.agreement_case_no and status not in ('WITHDRAWN', 'REJECTED');
    if live > coalesce(part, 0) then
        raise exception 'the vouchers of agreement case % exceed its voucher part', new.agreement_case_no
            using errcode = 'check_violation', constraint = 'vouchers_stay_within_their_part';
    end if;
    return null;
end
$$;

create trigger vouchers_stay_within_their_part after insert on voucher_issuance for each row
    when (new.agreement_case_no is not null) execute function keep_vouchers_within_their_part();
create trigger vouchers_stay_within_their_part_later after update on voucher_issuance for each row
    when (new.agreement_case_no is not null and (old.entitlement_fen <> new.entitlement_fen
          or old.status in ('WITHDRAWN', 'REJECTED') and new.status not in ('WITHDRAWN', 'REJECTED')))
    execute function keep_vouchers_within_their_part();

-- What a converting household got too much of its transition fee is always deducted.
alter table voucher_issuance
    add column set_off_fen bigint not null default 0 check (set_off_fen >= 0),
    add constraint set_off_is_deducted check (deduction_fen >= set_off_fen);

create table swap_conversion (
    case_no                    text primary key,
    agreement_case_no          text           not null references compensation_agreement,
    status                     text           not null check (status in ('OPENED', 'CLEARED', 'CHECKED', 'APPROVED', 'CONVERTED',
                                                                         'FEE_SENT', 'FEE_PAID', 'DROPPED')),
    applied_on                 date           not null,
    converted_fen              bigint         not null check (converted_fen > 0),
    -- the clearing of the transition fee
    fee_area_m2                numeric(10, 2) check (fee_area_m2 > 0),
    fee_rate_fen               bigint         check (fee_rate_fen >= 0), -- for one square metre and month
    fee_from                   date,
    agreed_delivery_on         date,
    fee_stop_on                date,
    fee_paid_fen               bigint         check (fee_paid_fen >= 0),
    cleared_by                 text           references rule_version,
    fee_payable_fen            bigint,        -- below zero: paid too much, taken off the voucher
    minutes_no                 text,          -- of the collective meeting, where one had to decide
    supplementary_agreement_no text           constraint one_conversion_per_supplement unique,
    signed_on                  date,
    policy_version             text           references rule_version, -- of the day of signing (R-VER-1)
    account_name               text,
    account_no                 text,
    bank_name                  text,
    constraint fee_stops_after_it_starts check (fee_stop_on >= fee_from),
    constraint cleared_whole check (num_nulls(fee_area_m2, fee_rate_fen, fee_from, agreed_delivery_on, fee_stop_on, fee_paid_fen,
                                              cleared_by, fee_payable_fen) in (0, 8)),
    constraint cleared_before_it_goes_on check (status in ('OPENED', 'DROPPED') or cleared_by is not null),
    constraint signed_after_application check (signed_on >= applied_on),
    constraint converted_by_a_signed_supplement
        check ((status in ('CONVERTED', 'FEE_SENT', 'FEE_PAID'))
               = (supplementary_agreement_no is not null and signed_on is not null and policy_version is not null)),
    constraint paid_into_an_account check (status not in ('FEE_SENT', 'FEE_PAID') or account_no is not null)
);

create unique index one_open_conversion_per_agreement on swap_conversion (agreement_case_no)
    where status in ('OPENED', 'CLEARED', 'CHECKED', 'APPROVED');
create index conversion_of_agreement on swap_conversion (agreement_case_no);

-- The rest of a transition fee is owed to the household; its book is the agreement's.
alter table ledger_transfer
    drop constraint ledger_transfer_reason_check,
    add constraint ledger_transfer_reason_check
        check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND', 'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID',
                          'TRANSITION_FEE'));
