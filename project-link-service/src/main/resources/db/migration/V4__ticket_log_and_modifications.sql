-- 1 to 5, absent before the customer gave one
alter table tickets add column rating integer;

-- what was done to each ticket, one row for each of its events; rows are only ever added, and emptied with the person
create table ticket_log (
    ticket_no   varchar(40) not null,
    version     bigint      not null,
    at          timestamptz not null,
    actor       text        not null,
    action      varchar(20) not null,
    -- whose it is since then, if it changed hands
    new_owner   text,
    words       text,
    attachments integer     not null,
    primary key (ticket_no, version)
);

-- what customers ask to change about an order
create table order_modifications (
    modification_no varchar(40) primary key,
    version         bigint      not null,
    project_no      varchar(40) not null,
    status          varchar(20) not null,
    change          text        not null,
    reason          text,
    customer_id     text        not null,
    decided_by      text,
    decision_reason text,
    created_at      timestamptz not null,
    decided_at      timestamptz
);
create index modifications_of_project on order_modifications (project_no, created_at desc);
create index modifications_of_customer on order_modifications (customer_id);

-- how the members of staff are called
create table staff (
    userid  text   primary key,
    version bigint not null,
    name    text
);
