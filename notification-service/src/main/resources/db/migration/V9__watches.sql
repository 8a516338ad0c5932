-- Tickets that nobody handles yet, with when their owner is reminded and when others hear of it. A row goes as soon as
-- somebody does something, and with the customer who is erased.
create table ticket_watches (
    ticket_no     text        primary key,
    owner         text        not null,
    sales_rep     text,
    customer_id   text        not null,
    customer_name text,
    phone         text,
    subject       text        not null,
    priority      text        not null check (priority in ('urgent', 'high', 'normal')),
    project_no    text,
    created_at    timestamptz not null,
    -- since when this owner could have handled it
    since         timestamptz not null,
    step          text        not null check (step in ('remind', 'escalate', 'list')),
    -- when the step is due; null once only the daily list tells it
    next_at       timestamptz check ((next_at is null) = (step = 'list'))
);
create index ticket_watches_due on ticket_watches (next_at) where next_at is not null;
create index ticket_watches_customer on ticket_watches (customer_id);

-- the days on which supervisors got the list of what nobody handles
create table unhandled_lists (
    day date primary key
);
