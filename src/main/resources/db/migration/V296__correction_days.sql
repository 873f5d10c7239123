-- How long an applicant has to bring what is missing (补正).
alter table rule_version add column correct_wd integer not null default 10 check (correct_wd between 1 and 60);
alter table rule_version alter column correct_wd drop default;
