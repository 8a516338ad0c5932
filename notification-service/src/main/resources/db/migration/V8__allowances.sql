-- What each member or group was sent lately, counted as its platform does: it drops what is too much without a word.
create table push_slots (
    channel     text        not null,
    -- in lower case, as the platform does not distinguish
    receiver    text        not null,
    nth         bigint      not null,
    counted_at  timestamptz not null,
    delivery_id uuid        not null,
    primary key (channel, receiver, nth)
);

-- what goes first in a chat
drop index deliveries_chat;
create index deliveries_chat on deliveries (channel, receiver, urgency, seq) where status = 'pending';

-- what was planned on a day; they come in this order
create index deliveries_created on deliveries using brin (created_at);
