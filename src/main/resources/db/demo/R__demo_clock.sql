-- how far the demo's clock runs ahead of the real one; repeatable, so that it never stands in the way of a numbered migration
create table if not exists demo_clock (
    only_one_row   boolean primary key default true check (only_one_row),
    offset_seconds bigint  not null
);
