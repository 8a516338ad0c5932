-- what changes a card once, as it came when the card was sent; gone when it was used
create table card_codes (
    delivery_id uuid primary key,
    code        text not null,
    issued_at   timestamptz not null default now()
);

create index deliveries_task on deliveries ((card ->> 'taskId')) where card is not null and channel = 'wecom_app';
