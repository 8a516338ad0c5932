-- what ticket-service says about tickets; tickets without a project are kept for the day on which they get one
create table tickets (
    ticket_no      varchar(40)  primary key,
    version        bigint       not null,
    project_no     varchar(40),
    type           varchar(20)  not null,
    status         varchar(20)  not null,
    priority       varchar(20)  not null,
    subject        text         not null,
    description    text         not null,
    customer_id    text         not null,
    reporter_name  text,
    reporter_phone varchar(20)  not null,
    attachments    jsonb        not null,
    created_at     timestamptz  not null
);

create index tickets_of_project on tickets (project_no, created_at desc);

-- what identity-service says about customers, as far as the page shows it
create table customers (
    customer_id text        primary key,
    version     bigint      not null,
    phone       varchar(20) not null,
    is_verified boolean     not null,
    verified_at timestamptz
);

create index verified_customers on customers (phone) where is_verified;
