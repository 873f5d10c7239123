-- Cases that bring a voucher into the world (房票核发).

create table voucher_issuance (
    case_no                    text primary key,
    agreement_case_no          text   not null references compensation_agreement,
    status                     text   not null check (status in ('OPENED', 'CALCULATED', 'LEGAL', 'CHECKED', 'FUNDED', 'APPROVED',
                                                                 'NUMBERED', 'PRINTED', 'ISSUED', 'HANDED_OVER', 'WITHDRAWN', 'REJECTED')),
    policy_version             text   not null references rule_version,
    applied_on                 date   not null,
    supplementary_agreement_no text,
    deduction_fen              bigint not null default 0 check (deduction_fen >= 0),
    deduction_reason           text,
    equity_fen                 bigint,
    bonus_fen                  bigint,
    face_fen                   bigint,
    fund_no                    text references fund_account,
    minutes_no                 text,
    seal_log_no                text,
    receiver_kind              text check (receiver_kind in ('HOLDER', 'AGENT')),
    agent_name                 text,
    agent_id_no                text,
    power_of_attorney_no       text,
    constraint face_is_equity_and_bonus check (face_fen = equity_fen + bonus_fen)
);

create unique index one_open_issuance_per_agreement on voucher_issuance (agreement_case_no) where status not in ('WITHDRAWN', 'REJECTED');
