-- what operators look for
CREATE INDEX after_sales_tickets_status ON after_sales_tickets (status, created_at DESC, id DESC);
CREATE INDEX after_sales_tickets_owner ON after_sales_tickets (lower(assigned_to), created_at DESC, id DESC);
CREATE INDEX after_sales_tickets_project ON after_sales_tickets (project_no, created_at DESC, id DESC);
CREATE INDEX after_sales_tickets_phone ON after_sales_tickets (customer_phone, created_at DESC, id DESC);

-- who looked at what about people with the admin key; no words and no numbers, only which filters were set
CREATE TABLE admin_accesses (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    action  text        NOT NULL CHECK (action IN ('list', 'view', 'export')),
    subject text        NOT NULL,
    items   bigint      NOT NULL
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER admin_accesses_append_only BEFORE UPDATE ON admin_accesses
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
