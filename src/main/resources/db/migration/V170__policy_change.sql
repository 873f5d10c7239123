-- Cases that change the rules (规则变更), and what their drafts would have meant for the cases that were open then.

create table policy_change (
    case_no      text primary key,
    status       text        not null check (status in ('DRAFTING', 'SUBMITTED', 'REVIEWED', 'ACTIVATED', 'ABANDONED')),
    rule_version text        not null unique references rule_version deferrable initially deferred, -- a draft is written anew each time
    base_version text        not null references rule_version,
    reason       text        not null,
    authors      text[]      not null, -- everybody who wrote on the draft (SOD-5)
    opened_at    timestamptz not null,
    constraint draft_has_a_base check (rule_version <> base_version)
);

-- One replay (试算) for each time a draft is submitted.
create table what_if (
    case_no     text        not null references policy_change,
    round       integer     not null,
    replayed_at timestamptz not null,
    primary key (case_no, round)
);

create table what_if_case (
    case_no             text    not null,
    round               integer not null,
    subject_case_no     text    not null, -- the open issuance, or the agreement whose voucher is still to come
    holder_name         text    not null,
    project_code        text    not null,
    rule_version        text    not null, -- the one it is pinned to
    before_equity_fen   bigint  not null,
    before_bonus_fen    bigint  not null,
    before_face_fen     bigint  not null,
    before_term_months  integer not null,
    before_level        text    not null, -- group of the approval ladder
    after_equity_fen    bigint  not null,
    after_bonus_fen     bigint  not null,
    after_face_fen      bigint  not null,
    after_term_months   integer not null,
    after_level         text    not null,
    gain_fen            bigint  not null generated always as
        (after_equity_fen + after_bonus_fen - before_equity_fen - before_bonus_fen) stored,
    primary key (case_no, round, subject_case_no),
    foreign key (case_no, round) references what_if
);

create trigger append_only before update or delete or truncate on what_if
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on what_if_case
    for each statement execute function refuse_change();
