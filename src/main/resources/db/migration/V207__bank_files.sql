-- Every time a released batch was handed out as a file, and every file in which the bank answered.

create table bank_file_download (
    id              bigint generated always as identity primary key,
    batch_no        text        not null references payment_batch,
    format          text        not null check (format in ('PAIN_001', 'CSV')),
    digest          bytea       not null check (length(digest) = 32), -- SM3 of the file; the same each time
    downloaded_by   text        not null,
    downloader_name text        not null,
    downloaded_at   timestamptz not null
);

create index download_of_batch on bank_file_download (batch_no, id);

create trigger append_only before update or delete or truncate on bank_file_download
    for each statement execute function refuse_change();

create table bank_status_file (
    digest        bytea       primary key check (length(digest) = 32), -- SM3 of the file: it is taken once
    batch_no      text        not null references payment_batch,
    name          text        not null,
    format        text        not null check (format in ('PAIN_002', 'CSV')),
    accepted      integer     not null,
    refused       integer     not null,
    disputed      integer     not null,
    unchanged     integer     not null,
    imported_by   text        not null,
    importer_name text        not null,
    imported_at   timestamptz not null
);

create index status_file_of_batch on bank_status_file (batch_no, imported_at);

create trigger append_only before update or delete or truncate on bank_status_file
    for each statement execute function refuse_change();
