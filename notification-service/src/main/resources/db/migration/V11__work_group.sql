-- the work group, in which a robot speaks
alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check
    check (channel in ('wecom_app', 'wecom_card_update', 'wecom_group', 'wechat_mp', 'wechat_kf'));
