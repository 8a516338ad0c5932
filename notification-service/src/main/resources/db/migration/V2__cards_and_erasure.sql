-- Cards with buttons and what comes of them; erasure of people; the end of old words.
alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check
    check (channel in ('wecom_app', 'wecom_card_update', 'wechat_mp'));

-- a button card: its task id and its drop-down; body holds the finished card then
alter table deliveries add column card jsonb;
-- of the click that is answered on its card
alter table deliveries add column response_code text;
-- the customer of whom the words speak
alter table deliveries add column about text;
-- when that happened of which the words tell
alter table deliveries add column happened_at timestamptz;

update deliveries set happened_at = created_at;
alter table deliveries alter column happened_at set not null;

-- pushes from before name no customer: those of a ticket are about the chat in which it was confirmed
update deliveries push
set about = confirmation.receiver
from deliveries confirmation
where push.channel = 'wecom_app'
  and confirmation.channel = 'wechat_mp'
  and confirmation.ticket_no = push.ticket_no;

-- words and customers are taken out when the words are old or the customer is erased
alter table deliveries alter column parts drop not null;
alter table deliveries alter column receiver drop not null;
alter table deliveries add constraint deliveries_pending_is_complete
    check (status <> 'pending' or parts is not null and receiver is not null);

create index deliveries_about on deliveries (about) where about is not null;
create index deliveries_with_words on deliveries (finished_at) where parts is not null;
create index deliveries_finished on deliveries (finished_at) where finished_at is not null;

-- Who was erased: SHA-256 of openids and customer ids, kept so that a replay cannot bring anybody back.
create table erased (
    fingerprint bytea primary key,
    erased_at   timestamptz not null
);

-- Who is being erased now: gone with his rows after 45 seconds at most.
create table erasures (
    id           uuid primary key,
    -- also the cause of the farewell
    cause        text not null,
    openid       text not null,
    customer_ids text[] not null,
    erased_at    timestamptz not null,
    ends_at      timestamptz not null,
    emptied_at   timestamptz
);
