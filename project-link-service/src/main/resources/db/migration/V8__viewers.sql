-- what signs the cookies of members who were recognised; one row, the same for all copies of the service
create table session_keys (
    id     smallint primary key check (id = 1),
    secret bytea    not null
);

-- members on their way through WeCom: each goes once, within minutes, by the browser that began. Of state and browser
-- only the SHA-256 is known here, and of the link only which one it was.
create table log_ins (
    state_hash   bytea       primary key,
    browser_hash bytea       not null,
    project_no   varchar(40) not null,
    link_version bigint      not null,
    delivery_id  uuid,
    expires_at   timestamptz not null
);
create index log_ins_old on log_ins (expires_at);

-- the member of staff who had the page before his eyes, where he was recognised
alter table link_views add column member varchar(64);
alter table link_views drop constraint link_views_project_no_minute_delivery_id_key;
alter table link_views add constraint link_views_once unique nulls not distinct (project_no, minute, delivery_id, member);
