-- What developers concede on the price (让利), and by which rules an estate is let in. A purchase keeps the price terms of
-- the day of its application, so that a concession that ends meanwhile is still the buyer's.

alter table estate
    add column concession_bp    integer check (concession_bp between 1 and 3000),
    add column concession_until date, -- the last day to apply for a purchase at the conceded price
    add constraint concession_has_a_last_day check ((concession_bp is null) = (concession_until is null));

alter table pool_entry add column policy_version text references rule_version;

-- Entries of earlier days were judged as the rules of their city say.
update pool_entry set policy_version = (
    select code from rule_version
    where status = 'ACTIVE' and project_code is null and left(areas[1], 4) = left(estate.district_code, 4)
    order by effective_from > (opened_at at time zone 'Asia/Shanghai')::date, effective_from desc limit 1)
from estate where estate.code = pool_entry.estate_code;

alter table pool_entry alter column policy_version set not null;

alter table pool_entry drop constraint pool_entry_progress_check;
alter table pool_entry add constraint pool_entry_progress_check
    check (progress in ('FOUNDATION', 'FOUNDATION_DONE', 'TOPPED', 'COMPLETED'));

alter table purchase
    add column filed_price_fen bigint check (filed_price_fen > 0),
    add column ceiling_fen     bigint check (ceiling_fen > 0), -- the most the home may cost
    add column concession_bp   integer check (concession_bp between 1 and 3000); -- null if none applied

update purchase set filed_price_fen = unit.filed_price_fen, ceiling_fen = unit.voucher_price_fen
from unit where unit.no = purchase.unit_no;

alter table purchase
    alter column filed_price_fen set not null,
    alter column ceiling_fen set not null,
    add constraint price_within_ceiling check (price_fen <= ceiling_fen and contract_price_fen <= ceiling_fen),
    add constraint concession_is_in_the_ceiling check (concession_bp is null
        or ceiling_fen <= filed_price_fen * (10000 - concession_bp) / 10000);
