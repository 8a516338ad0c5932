-- a digest of to-dos speaks of many customers
drop index deliveries_about;
alter table deliveries
    alter column about type text[] using case when about is null then '{}' else array[about] end,
    alter column about set default '{}',
    alter column about set not null;
create index deliveries_about on deliveries using gin (about) where about <> '{}';
