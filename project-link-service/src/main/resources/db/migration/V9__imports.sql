-- whom an import may mean by a name or a mobile; the userid as the company writes it
alter table staff add column spelling varchar(64);
alter table staff add column phone varchar(11);
create index staff_by_name on staff (name);
create index staff_by_phone on staff (phone) where phone is not null;

-- what imports did, and how far those are that still run; no cell of a table is kept, but reasons name staff
create table imports (
    id         uuid        primary key,
    dry_run    boolean     not null,
    rows       integer     not null,
    done       integer     not null default 0,
    created    integer     not null default 0,
    updated    integer     not null default 0,
    unchanged  integer     not null default 0,
    refused    integer     not null default 0,
    report     jsonb,
    started_at timestamptz not null,
    touched_at timestamptz not null,
    ended_at   timestamptz
);
create index imports_by_time on imports (started_at desc);
