-- For each new contact a member's open to-dos are looked through, and for each of them the open claims on its number.
-- By expressions: were they plain columns WHERE something is open, PostgreSQL might as well read through another index of
-- what is open, which all look empty after a quiet day.
CREATE INDEX customers_open_phone ON customers ((CASE WHEN binding_status = 'temp' THEN phone END))
    WHERE CASE WHEN binding_status = 'temp' THEN phone END IS NOT NULL;
CREATE INDEX sales_todos_open_userid ON sales_todos ((CASE WHEN state <> 'over' THEN userid END), issued_at)
    WHERE CASE WHEN state <> 'over' THEN userid END IS NOT NULL;
