-- Each decision as a signed text (办理凭据): what lay before the person, what he answered, who, for whom, when. Written in
-- the transaction of the decision. Texts and not jsonb, because they are hashed byte by byte; "seen::jsonb" may be asked.

-- The office's public keys, oldest first. A key is in force for the decisions from its own first one to the next key's.
create table signing_key (
    id             text        primary key, -- the first 16 hexadecimal digits of SM3 over the public key
    algorithm      text        not null check (algorithm = 'Ed25519'),
    public_key     bytea       not null unique, -- X.509 SubjectPublicKeyInfo
    first_decision bigint      not null unique,
    registered_at  timestamptz not null
);

create table attestation (
    decision_id bigint  primary key references decision,
    case_no     text    not null,
    no          integer not null check (no > 0), -- within the case
    signed_text text    not null, -- what is signed, with the digests of the two below and of the attestation before
    seen        text    not null, -- the tables and fields the form showed
    answers     text    not null, -- the fields a person could fill in, in the order of the form
    digest      bytea   not null check (length(digest) = 32), -- SM3 over signed text and signature
    key_id      text    not null references signing_key,
    signature   bytea   not null check (length(signature) = 64), -- over the signed text
    constraint one_attestation_after_the_other unique (case_no, no)
);

create trigger append_only before update or delete or truncate on signing_key
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on attestation
    for each statement execute function refuse_change();

-- The last attestation of a case, none if there is none. Two acts at one instant in one case come after each other: the first
-- attestation of the case is locked, and what stands last is looked up only then. No advisory lock: a payment batch has
-- acts in thousands of cases, and the server has room for a few thousand such locks.
create function last_attestation(of_case text) returns table (no integer, digest bytea) language plpgsql as
$$
begin
    perform from attestation a where a.case_no = of_case and a.no = 1 for no key update;
    return query select a.no, a.digest from attestation a where a.case_no = of_case order by a.no desc limit 1;
end
$$;
