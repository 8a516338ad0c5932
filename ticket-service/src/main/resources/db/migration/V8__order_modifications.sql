ALTER TABLE order_modifications
    ADD COLUMN customer_company text,
    ADD CONSTRAINT order_modifications_decided CHECK ((status = 'pending') = (decided_by IS NULL));
CREATE INDEX order_modifications_newest ON order_modifications (created_at DESC, id DESC);
CREATE INDEX order_modifications_project ON order_modifications (project_no, created_at DESC);
