-- Orders wait until the cashier composes those of one payer and day into a batch (付款批次), which another person approves.

create table payment_batch (
    no               text        primary key,
    payer            text        not null references fund_account,
    payer_name       text        not null, -- the account it is paid from, as it was when the batch was composed
    payer_account    text        not null,
    payer_bank       text        not null,
    due_on           date        not null, -- the day of its orders
    orders           integer     not null check (orders > 0),
    total_fen        bigint      not null check (total_fen > 0),
    digest           bytea       not null check (length(digest) = 32), -- SM3 over its orders
    status           text        not null check (status in ('COMPOSED', 'APPROVED', 'RELEASED', 'CLOSED', 'CANCELLED',
                                                            'REJECTED')),
    composed_by      text        not null,
    composed_at      timestamptz not null,
    approved_by      text,
    approved_at      timestamptz,
    window_ends_at   timestamptz, -- the last second in which it may be cancelled
    released_at      timestamptz, -- from here on the bank may have been told
    closed_at        timestamptz,
    constraint another_person_approves check (approved_by <> composed_by),
    constraint approval_opens_the_window
        check ((approved_by is null) = (approved_at is null) and (approved_at is null) = (window_ends_at is null)),
    constraint released_after_the_window check (released_at > window_ends_at),
    constraint released_after_approval check (released_at is null or approved_at is not null),
    constraint released_or_not check ((status in ('RELEASED', 'CLOSED')) = (released_at is not null)),
    constraint approved_or_not check (status <> 'APPROVED' or approved_at is not null),
    constraint closed_or_not check ((status = 'CLOSED') = (closed_at is not null))
);

create trigger terms_are_fixed before update on payment_batch for each row
    when ((old.no, old.payer, old.payer_name, old.payer_account, old.payer_bank, old.due_on, old.orders, old.total_fen,
           old.digest, old.composed_by, old.composed_at)
          is distinct from
          (new.no, new.payer, new.payer_name, new.payer_account, new.payer_bank, new.due_on, new.orders, new.total_fen,
           new.digest, new.composed_by, new.composed_at)
          or (old.approved_by is not null and (old.approved_by, old.approved_at, old.window_ends_at)
              is distinct from (new.approved_by, new.approved_at, new.window_ends_at))
          or (old.released_at is not null and old.released_at is distinct from new.released_at)
          or old.status in ('CLOSED', 'CANCELLED', 'REJECTED'))
    execute function refuse_change();
create trigger append_only before delete or truncate on payment_batch
    for each statement execute function refuse_change();

-- What the orders of a batch were when it was composed, also of one that was cancelled.
create table payment_batch_item (
    batch_no      text   not null references payment_batch,
    key           text   not null references payment_order,
    payee_name    text   not null,
    payee_account text   not null,
    payee_bank    text   not null,
    amount_fen    bigint not null check (amount_fen > 0),
    primary key (batch_no, key)
);

create index batch_of_order on payment_batch_item (key);

create trigger append_only before update or delete or truncate on payment_batch_item
    for each statement execute function refuse_change();

-- Who did what to a batch, and why.
create table payment_batch_act (
    id         bigint generated always as identity primary key,
    batch_no   text        not null references payment_batch,
    kind       text        not null check (kind in ('COMPOSED', 'APPROVED', 'REJECTED', 'CANCELLED', 'RELEASED', 'RETOLD',
                                                    'CLOSED')),
    actor      text,        -- nobody where the house acts itself
    actor_name text,
    reason     text,
    acted_at   timestamptz not null,
    constraint says_why check (kind not in ('REJECTED', 'CANCELLED') or reason is not null)
);

create index act_of_batch on payment_batch_act (batch_no, id);

create trigger append_only before update or delete or truncate on payment_batch_act
    for each statement execute function refuse_change();

-- Nobody approves that a case is paid in which he has done anything else.
create function refuse_own_case() returns trigger language plpgsql as
$$
begin
    if exists (select from payment_batch_item i
               join payment_order o on o.key = i.key
               join decision d on d.case_no = o.case_no
               where i.batch_no = new.no and d.actor = new.approved_by and d.duty <> 'AUTHORISE') then
        raise exception 'approver_has_acted_in_no_case_of_the_batch: %', new.no using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger approver_has_acted_in_no_case_of_the_batch before update on payment_batch for each row
    when (old.approved_by is null and new.approved_by is not null) execute function refuse_own_case();

alter table payment_order
    add column batch_no text references payment_batch,
    add column due_on date,
    add column prepared_at timestamptz,
    add column digest bytea check (length(digest) = 32), -- SM3 over its terms; none in an order of before
    alter column sent_at drop not null,
    drop constraint payment_order_status_check,
    drop constraint payment_order_attempts_check;

update payment_order set prepared_at = sent_at, due_on = (sent_at at time zone 'Asia/Shanghai')::date;
update payment_order set status = 'DISPUTED' where status = 'REFUSED'; -- the bank is asked once more

alter table payment_order
    alter column prepared_at set not null,
    alter column due_on set not null,
    add constraint payment_order_status_check
        check (status in ('WAITING', 'BATCHED', 'SENDING', 'SENT', 'ACCEPTED', 'DISPUTED', 'RECEIVED', 'FAILED', 'WITHDRAWN')),
    add constraint payment_order_attempts_check check (attempts >= 0),
    add constraint waits_in_no_batch check (status <> 'WAITING' or batch_no is null),
    add constraint is_in_its_batch check (status not in ('BATCHED', 'SENDING') or batch_no is not null),
    add constraint has_a_digest check (status <> 'SENDING' or digest is not null),
    add constraint has_a_payer check (status not in ('WAITING', 'BATCHED', 'SENDING') or payer is not null),
    add constraint sent_by_a_release check (status in ('WAITING', 'BATCHED', 'WITHDRAWN') or sent_at is not null),
    add constraint withdrawn_before_it_was_told check (status <> 'WITHDRAWN' or attempts = 0);

drop index one_live_payment_per_case_and_payer;
create unique index one_live_payment_per_case_and_payer on payment_order (case_no, payer)
    where status not in ('FAILED', 'WITHDRAWN');
create index waiting_order on payment_order (payer, due_on) where status = 'WAITING';
create index order_of_batch on payment_order (batch_no);
create index order_being_sent on payment_order (key) where status = 'SENDING';
create index live_batch on payment_batch (status) where status in ('COMPOSED', 'APPROVED', 'RELEASED');

-- why the bank refuses an order
alter table payment_answer add column reason text;
