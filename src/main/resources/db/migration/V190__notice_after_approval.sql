-- A notice is published when the application has been approved, not before: its days are counted from there.
alter table pool_entry
    add column approved_on date;

update pool_entry set approved_on = coalesce(published_on, inspected_on)
where status in ('APPROVED', 'PUBLISHED', 'NOTICE_CLOSED', 'LISTED');

alter table pool_entry
    add constraint published_after_the_approval check (status not in ('PUBLISHED', 'NOTICE_CLOSED', 'LISTED')
        or published_on >= approved_on);
