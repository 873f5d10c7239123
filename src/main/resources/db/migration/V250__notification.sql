-- Who is told what: written with what happened, sent afterwards, and what became of it.

-- What somebody has to be told; the key makes it come once.
create table notice (
    no             bigint generated always as identity primary key,
    key            text        not null constraint each_notice_once unique,
    kind           text        not null,
    case_no        text,
    addressee_type text        not null check (addressee_type in ('PERSON', 'ROLE', 'HOLDER')),
    addressee      text        not null, -- a user, a group, or a voucher
    facts          jsonb       not null,
    raised_at      timestamptz not null
);

create index notice_of_case on notice (case_no, no) where case_no is not null;

create trigger append_only before update or delete or truncate on notice
    for each statement execute function refuse_change();

-- Notices that nobody has made into deliveries yet. A row is written with its notice and goes when it is done.
create table outbox (
    notice_no bigint primary key references notice
);

-- A notice on its way to one recipient by one channel.
create table delivery (
    no         bigint generated always as identity primary key,
    notice_no  bigint      not null references notice,
    channel    text        not null check (channel in ('BELL', 'MAIL', 'SMS', 'WORK_CHAT')),
    recipient  text        not null, -- a user, or a voucher for its holder
    address    text,                 -- null while none is known
    status     text        not null check (status in ('WAITING', 'SENT', 'DELIVERED', 'UNDELIVERED')),
    attempts   integer     not null default 0,
    due_at     timestamptz not null, -- of the next attempt
    give_up_at timestamptz not null,
    cause      text,                 -- why it has not gone yet
    acknowledged_at timestamptz,
    constraint one_delivery_for_each_recipient unique (notice_no, channel, recipient)
);

create index delivery_to_send on delivery (channel, due_at) where status = 'WAITING';
create index delivery_undelivered on delivery (no) where status = 'UNDELIVERED';
create index delivery_unread on delivery (recipient) where channel = 'BELL' and status = 'SENT';
create index delivery_in_the_bell on delivery (recipient, no) where channel = 'BELL';

-- Proof (送达): what was said to whom, and what was heard of it.
create table delivery_event (
    no          bigint generated always as identity primary key,
    delivery_no bigint      not null references delivery,
    what        text        not null check (what in ('SENT', 'ARRIVED', 'REFUSED', 'READ', 'ACKNOWLEDGED', 'MISMATCHED',
                                                     'GIVEN_UP', 'SENT_AGAIN')),
    address     text,
    subject     text,
    body        text,
    template    text,        -- which text of which version was used
    word        text,        -- what the channel, or a person, said
    person      text,
    happened_at timestamptz not null,
    constraint what_was_said_is_kept check (what <> 'SENT' or body is not null)
);

create index event_of_delivery on delivery_event (delivery_no, no);

create trigger append_only before update or delete or truncate on delivery_event
    for each statement execute function refuse_change();

-- Texts that were edited in the application; the shipped one is version 0. What was used once stays.
create table message_template (
    kind       text        not null,
    version    integer     not null check (version > 0),
    subject    text        not null,
    body       text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (kind, version)
);

create trigger append_only before update or delete or truncate on message_template
    for each statement execute function refuse_change();

-- Where users can be reached besides by mail, which the engine keeps. The last row of a user counts.
create table contact_point (
    no         bigint generated always as identity primary key,
    user_id    text        not null,
    phone      text        check (phone ~ '^1\d{10}$'),
    chat_id    text,
    entered_by text        not null,
    entered_at timestamptz not null
);

create index contact_point_of_user on contact_point (user_id, no);

create trigger append_only before update or delete or truncate on contact_point
    for each statement execute function refuse_change();

-- Whose day has been put together: one morning digest for each person.
create table morning_digest (
    person text not null,
    day    date not null,
    constraint one_digest_a_day primary key (person, day)
);
