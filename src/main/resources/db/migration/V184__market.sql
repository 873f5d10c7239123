-- The public market asks all the time for what is on sale, and for one building after another.

-- What a unit costs the holder of a voucher on a day: a conceded price ends with its concession (domain §4.3).
create function asked_price_fen(filed_fen bigint, voucher_fen bigint, concession_until date, today date)
    returns bigint language sql immutable parallel safe as
$$
select case when concession_until < today then filed_fen else voucher_fen end
$$;

create index unit_on_sale on unit (estate_code, property_type)
    include (filed_price_fen, voucher_price_fen, area_sqm) where status = 'LISTED';

create index unit_of_building on unit (estate_code, building, room);
drop index unit_of_estate;
