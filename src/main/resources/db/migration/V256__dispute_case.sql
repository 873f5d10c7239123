-- An objection to a statement is a case: somebody of finance finds out why, another agrees, and the statement is issued anew.

create table dispute_case (
    case_no    text        primary key,
    dispute_id bigint      not null unique references statement_dispute,
    status     text        not null check (status in ('OPEN', 'EXPLAINED', 'ANSWERED')),
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    closed_by  text,
    constraint dispute_answered_by_somebody_at_some_time
        check ((status = 'ANSWERED') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);

create trigger terms_are_fixed before update on dispute_case for each row
    when (old.closed_at is not null
          or (old.case_no, old.dispute_id, old.opened_at) is distinct from (new.case_no, new.dispute_id, new.opened_at))
    execute function refuse_change();
create trigger append_only before delete or truncate on dispute_case
    for each statement execute function refuse_change();

-- What was found out, each time it was explained; the last one became the answer.
create table dispute_explanation (
    case_no      text        not null references dispute_case,
    seq          integer     not null check (seq > 0),
    outcome      text        not null check (outcome in ('BOOKS_RIGHT', 'CORRECTED')),
    words        text        not null check (length(words) between 5 and 500),
    document_no  text        not null,
    explained_by text        not null,
    explained_at timestamptz not null,
    primary key (case_no, seq)
);

create trigger append_only before update or delete or truncate on dispute_explanation
    for each statement execute function refuse_change();

-- Added to whatever kinds of case the register holds by now.
do
$$
begin
    execute 'create or replace view case_register as ' || rtrim(pg_get_viewdef('case_register'), '; ') || $view$
        union all
        select c.case_no, 'STATEMENT_DISPUTE', s.party_name, null, d.amount_fen, null, null
        from dispute_case c
        join statement_dispute d on d.id = c.dispute_id
        join statement s on s.no = d.statement_no$view$;
end
$$;
