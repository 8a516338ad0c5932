-- a revoked link leaves no token behind, so that it is unknown like one that never was
alter table projects alter column project_link_token drop not null;
alter table projects add column link_issued_on date not null default current_date;
create index links_by_end on projects (greatest(ended_on, link_issued_on))
    where project_link_token is not null and ended_on is not null;

-- what became of the links: rows are only ever added
create table link_log (
    id           bigint      generated always as identity primary key,
    project_no   varchar(40) not null,
    at           timestamptz not null,
    -- who held the key of the admin API or the console, as he called himself; system when it expired
    actor        varchar(64) not null,
    action       varchar(20) not null,
    reason       varchar(200),
    link_version bigint      not null
);
create index link_log_of_project on link_log (project_no, id desc);
