-- Hand-over lists at a change of post (岗位交接清单): frozen when the giver signs, carried out when the receiver does.

create table hand_over (
    id              bigint generated always as identity primary key,
    giver           text        not null,
    giver_name      text        not null,
    receiver        text        not null,
    receiver_name   text        not null,
    reason          text        not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null,
    given_at        timestamptz,
    received_at     timestamptz,
    constraint nobody_hands_over_to_himself check (giver <> receiver),
    constraint received_after_given check (received_at is null or given_at is not null),
    constraint hand_over_has_a_reason check (length(trim(reason)) > 0)
);

-- What the giver held when he signed.
create table hand_over_item (
    hand_over_id bigint  not null references hand_over,
    place        integer not null,
    kind         text    not null check (kind in ('TASK', 'CASE', 'DRAFT', 'BATCH', 'SUBSTITUTION', 'POST')),
    what         text    not null,
    reference    text, -- the case or thing it belongs to
    task_id      text,
    primary key (hand_over_id, place)
);

-- How each task went when the receiver signed.
create table hand_over_result (
    hand_over_id bigint  not null,
    place        integer not null,
    refusal      text, -- null where the receiver has it now
    primary key (hand_over_id, place),
    foreign key (hand_over_id, place) references hand_over_item
);

create trigger append_only before update or delete or truncate on hand_over_item
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on hand_over_result
    for each statement execute function refuse_change();
