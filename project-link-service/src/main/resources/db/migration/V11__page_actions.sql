-- who may act on a ticket, as far as buttons are offered; ticket-service decides
alter table tickets add column owner text;
alter table tickets add column sales_rep text;
alter table staff add column deputy text;
alter table staff add column supervisor boolean not null default false;
alter table staff add column away_until timestamptz;

-- what members asked for on a page, until they know what became of it; what they said goes on and is not kept here
create table page_requests (
    id          uuid        primary key,
    seq         bigint      generated always as identity,
    project_no  varchar(40) not null,
    ticket_no   varchar(40) not null,
    action      varchar(20) not null,
    member      varchar(64) not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    -- why nothing happened: a text of the catalogue and what fills it
    text        varchar(60),
    text_values jsonb
);
create index page_requests_of_member on page_requests (project_no, lower(member), seq desc);
create index page_requests_old on page_requests (asked_at);
