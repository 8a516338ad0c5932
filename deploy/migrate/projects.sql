-- The projects of an existing customer_db as project-link-service imports them. A column that is not there counts as empty,
-- so this fits more than one shape; change what does not fit. Old links stay behind: each project gets a new one.
copy (
    with was as (
        select p.id, to_jsonb(p) as old, to_jsonb(c) as customer
        from projects p left join customers c on to_jsonb(c) ->> 'id' = to_jsonb(p) ->> 'customer_id')
    select
        coalesce(old ->> 'project_no', old ->> 'project_number', old ->> 'project_code', 'P-' || id) as "projectNo",
        regexp_replace(coalesce(old ->> 'title', old ->> 'project_name', old ->> 'name'), '\s+', ' ', 'g') as title,
        case lower(coalesce(old ->> 'status', 'in_progress'))
            when 'pending' then 'in_progress' when 'active' then 'in_progress' when 'processing' then 'in_progress'
            when 'done' then 'completed' when 'finished' then 'completed' when 'closed' then 'completed'
            when 'paused' then 'on_hold' when 'suspended' then 'on_hold' when 'canceled' then 'cancelled'
            else lower(coalesce(old ->> 'status', 'in_progress')) end as status,
        coalesce(old ->> 'order_amount', old ->> 'amount', old ->> 'total_amount', '0') as "orderAmount",
        round(coalesce(old ->> 'progress', '0')::numeric) as progress,
        left(coalesce(old ->> 'started_on', old ->> 'start_date', old ->> 'created_at'), 10) as "startedOn",
        coalesce(old ->> 'assigned_to', old ->> 'owner') as "assignedTo",
        coalesce(old ->> 'sales_rep', old ->> 'sales_id', old ->> 'salesperson', old ->> 'assigned_to') as "salesRep",
        regexp_replace(coalesce(customer ->> 'name', old ->> 'customer_name'), '\s+', ' ', 'g') as "customerName",
        coalesce(customer ->> 'phone', customer ->> 'mobile', old ->> 'customer_phone') as "customerPhone",
        regexp_replace(coalesce(customer ->> 'company', customer ->> 'company_name', old ->> 'customer_company'), '\s+', ' ', 'g')
            as "customerCompany"
    from was
    order by id
) to stdout with (format csv, header, encoding 'UTF8');
