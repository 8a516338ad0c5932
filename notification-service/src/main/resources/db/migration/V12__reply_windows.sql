-- When a customer last did what allows us to write in a chat: a message for two days, a click or a subscription for a minute.
create table reply_windows (
    channel   text        not null check (channel in ('wechat_mp', 'wechat_kf')),
    -- the openid or external_userid
    person    text        not null,
    -- of 微信客服; empty in the Official Account
    account   text        not null,
    opened_by text        not null check (opened_by in ('message', 'menu', 'follow')),
    opened_at timestamptz not null,
    primary key (channel, person, account, opened_by)
);

create index reply_windows_age on reply_windows (opened_at);

-- That a platform refused to write there, or that he left; what he does later opens it again.
create table closed_chats (
    channel   text        not null,
    person    text        not null,
    account   text        not null,
    why       text        not null,
    closed_at timestamptz not null,
    primary key (channel, person, account)
);

create index closed_chats_age on closed_chats (closed_at);

-- Where each customer can be met.
create table customer_chats (
    customer_id      text    primary key,
    version          bigint  not null,
    verified         boolean not null,
    openids          text[]  not null,
    external_userids text[]  not null
);

-- what answers no word of the customer: the message as it was asked for, and the ways that were tried
alter table deliveries add column notice text;
alter table deliveries add column tried text[] not null default '{}';
-- the cause of the message in whose beginning it is said
alter table deliveries add column joined_into text;

alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check check (channel in
    ('wecom_app', 'wecom_card_update', 'wecom_group', 'wechat_mp', 'wechat_mp_template', 'wechat_kf'));

create index deliveries_joined on deliveries (joined_into) where joined_into is not null;
create index deliveries_kept on deliveries (created_at) where status = 'pending' and notice is not null;
