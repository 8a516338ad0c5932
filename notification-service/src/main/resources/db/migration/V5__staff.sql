-- the members of staff as the company listed them
create table staff (
    userid     text    primary key,
    version    bigint  not null,
    name       text,
    supervisor boolean not null
);
