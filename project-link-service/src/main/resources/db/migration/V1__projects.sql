create table projects (
    id                 bigint generated always as identity primary key,
    version            bigint         not null,
    project_no         varchar(40)    not null unique,
    title              varchar(100)   not null,
    status             varchar(20)    not null,
    order_amount       numeric(14, 2) not null check (order_amount >= 0),
    progress           integer        not null check (progress between 0 and 100),
    started_on         date           not null,
    ended_on           date,
    assigned_to        varchar(64)    not null,
    sales_rep          varchar(64)    not null,
    customer_name      varchar(50)    not null,
    customer_phone     varchar(11)    not null,
    customer_company   varchar(100),
    project_link_token varchar(100)   not null unique,
    link_version       bigint         not null
);

comment on column projects.project_link_token is 'opens the page of the project without a login: a secret';
comment on column projects.assigned_to is 'WeCom userid of the owner';
comment on column projects.sales_rep is 'WeCom userid of the sales representative';

create table project_contacts (
    project_id bigint      not null references projects on delete cascade,
    position   integer     not null,
    name       varchar(50) not null,
    phone      varchar(11) not null,
    role       varchar(50),
    primary key (project_id, position)
);
