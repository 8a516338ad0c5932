-- customers who asked to be forgotten, as SHA-256 of their ids: whatever is said of them later comes without person and words
create table erased (
    id_hash   bytea       primary key,
    erased_at timestamptz not null
);

alter table tickets alter column reporter_phone drop not null;
create index tickets_of_customer on tickets (customer_id);
