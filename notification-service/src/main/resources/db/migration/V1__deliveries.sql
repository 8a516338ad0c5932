-- One row per receiver and channel: planned by an event, then sent, then kept as proof.
create table deliveries (
    id              uuid primary key,
    seq             bigint generated always as identity,
    cause           text not null,
    channel         text not null check (channel in ('wecom_app', 'wechat_mp')),
    receiver        text not null,
    ticket_no       text,
    -- 0 urgent tickets, 1 tickets and answers to customers, 2 to-dos
    urgency         smallint not null check (urgency between 0 and 2),
    -- the texts with their values; what was made of them at the first attempt stays as it is in body
    parts           jsonb not null,
    body            text,
    status          text not null default 'pending' check (status in ('pending', 'sent', 'failed')),
    reason          text,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    -- who sends it now holds the lease with this number; after its end anybody may send it again
    lease           bigint not null default 0,
    leased_until    timestamptz,
    -- since when the platform may have shown it without our knowing
    in_doubt_since  timestamptz,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    seen_at         timestamptz,
    seen_by         text,
    unique (cause, channel, receiver)
);

create index deliveries_due on deliveries (channel, urgency, seq) where status = 'pending';
create index deliveries_chat on deliveries (channel, receiver, seq) where status = 'pending';
create index deliveries_ticket on deliveries (ticket_no, seq) where ticket_no is not null;
create index deliveries_receiver on deliveries (receiver, seq);
create index deliveries_newest on deliveries (seq desc);

-- Every call to a platform and what came of it; rows are only ever added.
create table delivery_attempts (
    id          bigint generated always as identity primary key,
    delivery_id uuid not null references deliveries (id),
    at          timestamptz not null,
    outcome     text not null check (outcome in ('accepted', 'refused', 'unavailable', 'in_doubt')),
    errcode     integer,
    detail      text
);

create index delivery_attempts_delivery on delivery_attempts (delivery_id, id);
