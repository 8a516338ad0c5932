-- 微信客服 as a channel: receiver is the external_userid, msgid the id of the delivery
alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check
    check (channel in ('wecom_app', 'wecom_card_update', 'wechat_mp', 'wechat_kf'));

alter table deliveries add column open_kfid text;
-- of the event that is answered, which allows one message for seconds
alter table deliveries add column event_code text;
alter table deliveries add constraint deliveries_kf_has_an_account
    check (channel <> 'wechat_kf' or open_kfid is not null);

-- the contacts by whom the person was proven, for his chats there
alter table erasures add column external_userids text[] not null default '{}';
