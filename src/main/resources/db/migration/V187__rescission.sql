-- Rescission of filed contracts (退房退款): what has not been paid comes back at once, what has been paid is clawed back from
-- the developer first. The table itself was laid by V180.

alter table contract_rescission
    add column ground          text not null check (ground in ('BUYER', 'DEVELOPER', 'COURT', 'MUTUAL')),
    add column document_no     text not null, -- agreement on the rescission, or judgment
    add column rescinded_on    date not null,
    add column cancellation_no text not null, -- of the filing
    add column minutes_no      text,          -- of the collective meeting, where one had to decide
    add column decided_on      date,          -- from then on the developer owes what it had been paid
    add column notice_no       text,
    add column served_on       date,
    add column due_on          date,
    add column overdue_at      timestamptz,
    add column receipt_no      text constraint one_receipt_per_repayment unique,
    add column paid_on         date,
    add constraint contract_rescission_status_check
        check (status in ('OPENED', 'CHECKED', 'RESCINDED', 'DEMANDED', 'CLOSED', 'REFUSED')),
    add constraint demanded_with_a_last_day
        check ((notice_no is null) = (served_on is null) and (served_on is null) = (due_on is null)
               and (status <> 'DEMANDED' or due_on is not null)),
    add constraint decided_on_a_day check ((status in ('OPENED', 'CHECKED', 'REFUSED')) = (decided_on is null)),
    add constraint received_on_a_day check ((receipt_no is null) = (paid_on is null));

create index debt_of_rescission on contract_rescission (decided_on) where status in ('RESCINDED', 'DEMANDED');
create unique index one_rescission_per_purchase on contract_rescission (purchase_no) where status <> 'REFUSED';
create unique index one_rescission_per_cancellation on contract_rescission (cancellation_no) where status <> 'REFUSED';

-- What the developer owes because it had been paid, and for the book of which voucher.
create table claw_back (
    rescission_no text   not null references contract_rescission,
    voucher_no    text   not null references voucher,
    amount_fen    bigint not null check (amount_fen > 0),
    primary key (rescission_no, voucher_no)
);

create trigger append_only before update or delete or truncate on claw_back
    for each statement execute function refuse_change();

-- How it came back: by a receipt of the bank, or by a claim it was set off against.
create table claw_back_return (
    rescission_no text        not null,
    voucher_no    text        not null,
    source        text        not null, -- number of the receipt or of the claim
    amount_fen    bigint      not null check (amount_fen > 0),
    returned_at   timestamptz not null,
    constraint returned_once_by_each_source primary key (rescission_no, voucher_no, source),
    foreign key (rescission_no, voucher_no) references claw_back
);

create trigger append_only before update or delete or truncate on claw_back_return
    for each statement execute function refuse_change();

create function refuse_return_beyond_claw_back() returns trigger language plpgsql as
$$
begin
    if exists (select from claw_back c
               join claw_back_return r using (rescission_no, voucher_no)
               where c.rescission_no = new.rescission_no and c.voucher_no = new.voucher_no
               group by c.amount_fen having sum(r.amount_fen) > c.amount_fen) then
        raise exception 'more comes back than rescission % claws back', new.rescission_no
            using errcode = 'check_violation', constraint = 'returned_within_claw_back';
    end if;
    return null;
end
$$;

create trigger returned_within_claw_back after insert on claw_back_return
    for each row execute function refuse_return_beyond_claw_back();

-- The claims to a contract stand still from the day somebody asks for its rescission; for good unless that is refused.
create table settlement_stop (
    rescission_no text        primary key,
    purchase_no   text        not null references settlement_contract,
    stopped_at    timestamptz not null,
    lifted_at     timestamptz
);

create unique index one_stop_per_contract on settlement_stop (purchase_no) where lifted_at is null;

-- What of a claim is not paid because the developer owes as much.
create table claim_set_off (
    claim_no      text        not null constraint one_set_off_per_claim primary key references settlement_claim,
    rescission_no text        not null references contract_rescission,
    amount_fen    bigint      not null check (amount_fen > 0),
    set_off_at    timestamptz not null
);

create trigger append_only before update or delete or truncate on claim_set_off
    for each statement execute function refuse_change();

alter table settlement_claim drop constraint settlement_claim_status_check;
alter table settlement_claim add constraint settlement_claim_status_check
    check (status in ('SUBMITTED', 'PROVEN', 'CHECKED', 'APPROVED', 'RELEASED', 'SENT', 'PAID', 'RETURNED', 'REJECTED',
                      'DROPPED'));

-- A voucher whose term was over when money came back may be used some days more.
create table voucher_term_change (
    voucher_no text        not null references voucher,
    seq        integer     not null check (seq > 0),
    last_day   date        not null, -- until then
    next_day   date        not null, -- from then on
    case_no    text        not null,
    changed_at timestamptz not null,
    primary key (voucher_no, seq),
    constraint moved_onwards check (next_day > last_day)
);

create trigger append_only before update or delete or truncate on voucher_term_change
    for each statement execute function refuse_change();

-- The back of a voucher tells what it paid, and what came back of it.
alter table endorsement add column kind text not null default 'PURCHASE' check (kind in ('PURCHASE', 'RESTORED'));
alter table endorsement drop constraint endorsed_once;
create unique index endorsed_once on endorsement (purchase_no, voucher_no) where kind = 'PURCHASE';
