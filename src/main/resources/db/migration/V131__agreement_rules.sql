-- By which rules an agreement is valued and, from its signing on, held (R-VER-1).

alter table compensation_agreement
    add column property_kind  text not null default 'RESIDENTIAL' check (property_kind in ('RESIDENTIAL', 'NON_RESIDENTIAL')),
    add column policy_version text references rule_version;

alter table compensation_agreement alter column property_kind drop default;

-- Agreements of earlier days: the rules that held when they were signed.
update compensation_agreement a
set policy_version = (select s.rule_version from rule_scope s join expropriation_project p on p.code = a.project_code
                      where s.project_code in (a.project_code, '*') and s.area = p.area_code and s.land_type = a.land_type
                        and s.property_kind = a.property_kind and s.days @> coalesce(a.signed_on, a.surveyed_on)
                      order by s.project_code = '*' limit 1)
where a.equity_fen is not null;

alter table compensation_agreement add constraint valued_by_rules check (equity_fen is null or policy_version is not null);
