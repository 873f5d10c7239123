-- Vouchers whose term comes near or is over, and how each of them came to its end.

create table voucher_expiry (
    case_no         text        primary key,
    voucher_no      text        not null references voucher,
    status          text        not null check (status in ('CONTACTING', 'CONTACTED', 'ENDED', 'CONFIRMED', 'CHECKED',
                                                           'CONVERTED', 'SENT', 'PAID', 'CLOSED')),
    contact_result  text        check (contact_result in ('REACHED', 'UNREACHED')),
    intention       text        check (intention in ('BUY', 'EXTEND', 'CONVERT')),
    visit_result    text        check (visit_result in ('TOLD', 'POSTED')),
    visited_on      date,
    escalated_at    timestamptz,
    supervised_at   timestamptz,
    confirmation_no text,
    signed_on       date,
    account_name    text,
    account_no      text,
    bank_name       text,
    minutes_no      text,                    -- of the collective meeting, where one had to decide
    payable_fen     bigint      check (payable_fen > 0),
    opened_at       timestamptz not null
);

create unique index one_open_case_per_voucher on voucher_expiry (voucher_no) where status not in ('PAID', 'CLOSED');
create unique index one_confirmation_per_case on voucher_expiry (confirmation_no);

-- What the holder was told about the end of a term: each kind once for each last day.
create table voucher_reminder (
    voucher_no text not null references voucher,
    kind       text not null check (kind in ('NEAR_END', 'ENDED')),
    last_day   date not null,
    sent_on    date not null,
    constraint reminded_once primary key (voucher_no, kind, last_day)
);

create trigger append_only before update or delete or truncate on voucher_reminder
    for each statement execute function refuse_change();
