-- How each ticket stands, as far as its cards show it: what leaves late has the buttons of now, not of when it was planned.
create table ticket_states (
    ticket_no    text        primary key,
    version      bigint      not null,
    status       text        not null,
    -- the versions in which the status, and the owner, changed the last time
    status_since bigint      not null,
    handed_since bigint      not null,
    priority     text        not null,
    owner        text        not null,
    -- the member of staff who brought it to where it stands
    handler      text,
    -- who had it before
    gave_away    text[]      not null default '{}',
    changed_at   timestamptz not null
);
create index ticket_states_age on ticket_states (changed_at);

-- the version of its ticket that a card shows
alter table deliveries add column shows bigint;
