-- who had a project's page before his eyes: the push whose link was opened, null when it was opened otherwise.
-- The same push counts once a minute.
create table link_views (
    id          bigint      generated always as identity primary key,
    project_no  varchar(40) not null,
    delivery_id uuid,
    minute      timestamptz not null,
    seen_at     timestamptz not null,
    unique nulls not distinct (project_no, minute, delivery_id)
);
create index link_views_old on link_views (seen_at);
