-- Days that are not what their weekday says: holidays, and weekends that are worked instead (调休).
-- Source: the yearly notices of the General Office of the State Council; 2024 confirmed against domain §2.10, 2025 and
-- 2026 entered from public knowledge and marked unconfirmed until an official has compared them with the notice.

create table calendar_day (
    day       date primary key,
    kind      text    not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name      text    not null,
    confirmed boolean not null
);

insert into calendar_day (day, kind, name, confirmed)
select d::date, 'HOLIDAY', name, extract(year from d) = 2024
from (values ('元旦', '2024-01-01', '2024-01-01'), ('春节', '2024-02-10', '2024-02-17'), ('清明节', '2024-04-04', '2024-04-06'),
             ('劳动节', '2024-05-01', '2024-05-05'), ('端午节', '2024-06-08', '2024-06-10'), ('中秋节', '2024-09-15', '2024-09-17'),
             ('国庆节', '2024-10-01', '2024-10-07'),
             ('元旦', '2025-01-01', '2025-01-01'), ('春节', '2025-01-28', '2025-02-04'), ('清明节', '2025-04-04', '2025-04-06'),
             ('劳动节', '2025-05-01', '2025-05-05'), ('端午节', '2025-05-31', '2025-06-02'), ('国庆节、中秋节', '2025-10-01', '2025-10-08'),
             ('元旦', '2026-01-01', '2026-01-03'), ('春节', '2026-02-15', '2026-02-23'), ('清明节', '2026-04-04', '2026-04-06'),
             ('劳动节', '2026-05-01', '2026-05-05'), ('端午节', '2026-06-19', '2026-06-21'), ('中秋节', '2026-09-25', '2026-09-27'),
             ('国庆节', '2026-10-01', '2026-10-07')) as holiday (name, first, last),
     generate_series(first::date, last::date, interval '1 day') as d;

insert into calendar_day (day, kind, name, confirmed)
select d::date, 'WORKDAY', '调休上班', extract(year from d::date) = 2024
from unnest(array['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12',
                  '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
                  '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) as d;
