-- The area a contract names is compared with the price list; contracts registered before had no other.
alter table purchase add column contract_area_sqm numeric(8, 2) check (contract_area_sqm > 0);
update purchase set contract_area_sqm = unit.area_sqm from unit where unit.no = unit_no and contract_no is not null;
alter table purchase add constraint contract_with_its_area check (contract_no is null or contract_area_sqm is not null);
