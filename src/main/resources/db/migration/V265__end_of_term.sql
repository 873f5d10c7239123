-- The end of a term: a clock that may stand still, days that are added, reminders step by step, and a ladder of people.

alter table voucher
    add column kept_by          text, -- the extension that was asked for in time: until it is decided the term does not end
    add column clock_stopped_on date; -- since that day the days do not count
alter table voucher add constraint only_a_running_clock_is_stopped check (clock_stopped_on is null or issued_on is not null);

-- Why a last day moved. Until now only money that came back after the term did that.
alter table voucher_term_change
    add column kind   text not null default 'RESCISSION' check (kind in ('RESCISSION', 'EXTENSION', 'CLOCK', 'PENDING')),
    add column months integer check (months > 0);
alter table voucher_term_change alter column kind drop default;
alter table voucher_term_change add constraint months_exactly_of_an_extension check ((kind = 'EXTENSION') = (months is not null));

-- When a voucher's clock was stopped and when it ran again; each of it by two persons.
create table voucher_clock (
    voucher_no  text        not null references voucher,
    seq         integer     not null check (seq > 0),
    act         text        not null check (act in ('STOP', 'RESUME')),
    day         date        not null, -- the days after the one of a stop do not count, up to the one of the resumption
    days        integer     check (days >= 0),
    reason      text        not null check (reason in ('FREEZE', 'AUTHORITY_DELAY')),
    case_no     text        not null,
    maker       text        not null,
    checker     text        not null,
    recorded_at timestamptz not null,
    primary key (voucher_no, seq),
    constraint two_persons_stop_a_clock check (maker <> checker),
    constraint days_exactly_of_a_resumption check ((act = 'RESUME') = (days is not null))
);

create trigger append_only before update or delete or truncate on voucher_clock
    for each statement execute function refuse_change();

-- What the rules say of it.
alter table rule_version
    add column keep_alive_pending    boolean not null default true,
    add column extension_decision_wd integer not null default 10 check (extension_decision_wd between 1 and 60),
    add column delay_suspends        boolean not null default true,
    add column escalate_days         integer not null default 5 check (escalate_days between 1 and 30);
alter table rule_version
    alter column keep_alive_pending drop default,
    alter column extension_decision_wd drop default,
    alter column delay_suspends drop default,
    alter column escalate_days drop default;

-- A holder is told several times before a last day, each step once.
alter table voucher_reminder add column days_before integer not null default 0 check (days_before >= 0);
alter table voucher_reminder disable trigger append_only;
update voucher_reminder set days_before = 30 where kind = 'NEAR_END';
alter table voucher_reminder enable trigger append_only;
alter table voucher_reminder alter column days_before drop default;
alter table voucher_reminder drop constraint reminded_once;
alter table voucher_reminder add constraint reminded_once primary key (voucher_no, kind, last_day, days_before);
alter table voucher_reminder add constraint days_exactly_before_the_end check ((kind = 'NEAR_END') = (days_before > 0));

-- Who was told that a holder has not been reached, step by step, and what he answered.
create table expiry_escalation (
    case_no     text        not null references voucher_expiry,
    rung        text        not null check (rung in ('HANDLER', 'SECTION_CHIEF', 'DEPUTY')),
    told_on     date        not null,
    told_at     timestamptz not null,
    answer      text        check (answer in ('ACKNOWLEDGED', 'PASSED_ON', 'UNANSWERED')),
    answered_on date,
    answered_by text,
    constraint each_rung_told_once primary key (case_no, rung),
    constraint an_answer_has_a_day check ((answer is null) = (answered_on is null)),
    constraint a_person_answers check (answered_by is null or answer in ('ACKNOWLEDGED', 'PASSED_ON'))
);

-- A voucher may also end without money: its household goes back to the agreement, or nothing follows.
alter table voucher_expiry drop constraint voucher_expiry_status_check;
alter table voucher_expiry add constraint voucher_expiry_status_check
    check (status in ('CONTACTING', 'CONTACTED', 'ENDED', 'CONFIRMED', 'CHECKED', 'CONVERTED', 'SENT', 'PAID', 'CLOSED',
                      'WITHDRAWN', 'VOIDED'));
alter table voucher_expiry
    add column result        text check (result in ('CONVERT_TO_MONEY_NO_BONUS', 'ORIGINAL_AGREEMENT', 'VOID')),
    add column withdrawal_no text unique, -- of the notice that tells the holder
    add column paper         text check (paper in ('RETURNED', 'DECLARED_VOID')),
    add column withdrawn_on  date;
alter table voucher_expiry add constraint withdrawn_by_a_notice
    check (status not in ('WITHDRAWN', 'VOIDED') or withdrawal_no is not null and paper is not null);
drop index one_open_case_per_voucher;
create unique index one_open_case_per_voucher on voucher_expiry (voucher_no) where status not in ('PAID', 'CLOSED', 'VOIDED');

insert into expiry_escalation (case_no, rung, told_on, told_at, answer, answered_on)
select case_no, 'SECTION_CHIEF', (escalated_at at time zone 'Asia/Shanghai')::date, escalated_at,
       case when supervised_at is not null then 'ACKNOWLEDGED' end, (supervised_at at time zone 'Asia/Shanghai')::date
from voucher_expiry where escalated_at is not null;
alter table voucher_expiry drop column escalated_at, drop column supervised_at;
