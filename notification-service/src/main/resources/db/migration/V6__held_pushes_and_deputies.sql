-- not before this moment, and until then nobody waits behind it; null for what may go at once
alter table deliveries add column held_until timestamptz;
-- whose page the link leads to
alter table deliveries add column project_no text;

alter table staff add column deputy text;
alter table staff add column away_until timestamptz;

-- the newest link of each project
create table project_links (
    project_no   text primary key,
    version      bigint not null,
    link         text,
    link_version bigint not null
);
