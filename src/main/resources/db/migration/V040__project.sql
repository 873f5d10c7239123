-- Expropriation projects and the money that stands behind their vouchers (domain §3.1: funds gate).

create table expropriation_project (
    code      text primary key,
    name      text not null,
    area_code text not null, -- GB/T 2260
    authority text not null  -- who issues the vouchers
);

insert into expropriation_project (code, name, area_code, authority)
values ('XKZ', '渝昆高铁昆明西客站征迁项目', '530112', '昆明市西山区城市更新改造局'),
       ('P7', '西山区城中村改造7号片区', '530112', '昆明市西山区城市更新改造局');

create table fund_account (
    no           text primary key,
    project_code text not null references expropriation_project,
    name         text not null,
    source       text not null check (source in ('BUDGET', 'PROJECT', 'SPECIAL_LOAN', 'DEVELOPER_ADVANCE')),
    free_fen     bigint not null default 0, -- what came in less what is promised; kept by the movements below
    constraint promises_no_more_than_it_has check (free_fen >= 0)
);

-- What came into a fund, and what of it is promised to a case; a promise taken back is a row of the opposite sign.
create table fund_movement (
    id         bigint generated always as identity primary key,
    fund_no    text        not null references fund_account,
    kind       text        not null check (kind in ('DEPOSIT', 'RESERVE', 'RELEASE')),
    amount_fen bigint      not null check (amount_fen > 0),
    reference  text        not null, -- case number, or document of the deposit
    moved_at   timestamptz not null
);

create index movement_of_fund on fund_movement (fund_no);
create index movement_by_reference on fund_movement (reference);

create trigger append_only before update or delete or truncate on fund_movement
    for each statement execute function refuse_change();

create function keep_free_money() returns trigger language plpgsql as
$$
begin
    update fund_account
    set free_fen = free_fen + case new.kind when 'RESERVE' then -new.amount_fen else new.amount_fen end
    where no = new.fund_no;
    return null;
end
$$;

create trigger keep_free_money after insert on fund_movement
    for each row execute function keep_free_money();
