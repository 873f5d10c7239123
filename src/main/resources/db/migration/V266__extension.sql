-- Applications for more days for a voucher, and days that the office lost.

create table voucher_extension (
    case_no            text        primary key,
    voucher_no         text        not null references voucher,
    status             text        not null check (status in ('APPLIED', 'RETURNED', 'CHECKED', 'GRANTED', 'STOPPED', 'DELAY_ENDED',
                                                              'REFUSED', 'WITHDRAWN', 'CLOSED')),
    policy_version     text        not null references rule_version,
    application_no     text        not null,
    reason             text        not null check (reason in ('HOME_NOT_DELIVERED', 'ILLNESS', 'DEATH_OR_INHERITANCE', 'LITIGATION',
                                                              'FORCE_MAJEURE', 'POOL_SHORTAGE', 'OTHER', 'AUTHORITY_DELAY')),
    proof              text        not null,
    cause              text        not null,
    months             integer     check (months > 0),
    delay_from         date,
    delay_until        date,                 -- null while it goes on
    delay_end_document text,
    reported_by        text,                 -- who says that the delay is over
    last_day           date        not null, -- when it was asked for
    next_day           date,                 -- that was granted
    applied_on         date        not null,
    applied_by         text        not null,
    decided_by         text,
    decided_at         timestamptz,
    opened_at          timestamptz not null,
    constraint months_or_a_delay check ((months is null) = (reason = 'AUTHORITY_DELAY')
                                        and (delay_from is null) = (reason <> 'AUTHORITY_DELAY')),
    constraint a_delay_ends_after_it_began check (delay_until >= delay_from),
    constraint decided_by_another_person check (decided_by <> applied_by),
    constraint decided_by_somebody_at_a_time check ((decided_by is null) = (decided_at is null)),
    constraint granted_with_a_last_day check (status <> 'GRANTED' or next_day is not null and decided_by is not null)
);

create unique index one_open_extension_per_voucher on voucher_extension (voucher_no)
    where status not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED');
create unique index one_extension_per_application on voucher_extension (application_no)
    where status not in ('REFUSED', 'WITHDRAWN', 'CLOSED');

-- Added to whatever these views hold by now: every case of any kind in one row; by which rules a case is measured, an
-- extension by those of its voucher and as a whole unless it is corrected; and every case that touches a household.
do
$$
begin
    execute 'create or replace view case_register as ' || rtrim(pg_get_viewdef('case_register'), '; ') || $view$
        union all
        select x.case_no, 'EXTENSION', v.holder_name, v.project_code, null, v.no, p.name
        from voucher_extension x
        join voucher v on v.no = x.voucher_no
        left join expropriation_project p on p.code = v.project_code$view$;
    execute 'create or replace view case_rules as ' || rtrim(pg_get_viewdef('case_rules'), '; ') || $view$
        union all
        select case_no, policy_version, case when status in ('APPLIED', 'CHECKED') then applied_on end
        from voucher_extension$view$;
    execute 'create or replace view household_case as ' || rtrim(pg_get_viewdef('household_case'), '; ') || $view$
        union
        select coalesce(v.agreement_case_no, v.source_case_no), x.case_no
        from voucher v
        join voucher_extension x on x.voucher_no = v.no$view$;
end
$$;
