-- The customers of an existing customer_db as identity-service imports them. is_verified, openids and bindings stay behind:
-- trust is proven anew. A column that is not there counts as empty, so this fits more than one shape; change what does not fit.
copy (
    with was as (
        select to_jsonb(c) as old, c.id from customers c)
    select
        regexp_replace(coalesce(old ->> 'phone', old ->> 'mobile', old ->> 'phone_number'), '\s+', '', 'g') as phone,
        regexp_replace(coalesce(old ->> 'name', old ->> 'customer_name', old ->> 'nickname'), '\s+', ' ', 'g') as name,
        regexp_replace(coalesce(old ->> 'company', old ->> 'company_name'), '\s+', ' ', 'g') as company
    from was
    where coalesce(old ->> 'phone', old ->> 'mobile', old ->> 'phone_number', '') <> ''
    order by id
) to stdout with (format csv, header, encoding 'UTF8');
