-- what happened to a ticket, as far as it decides what may happen next
ALTER TABLE after_sales_tickets
    ADD COLUMN resolved_at timestamptz,
    ADD COLUMN resolved_by text,
    ADD COLUMN ended_at    timestamptz,
    ADD COLUMN remind_due  timestamptz,
    ADD COLUMN close_due   timestamptz,
    ADD COLUMN due_at      timestamptz GENERATED ALWAYS AS (least(remind_due, close_due)) STORED,
    ADD COLUMN raised_at   timestamptz,
    ADD COLUMN urged_at    timestamptz,
    ADD COLUMN urges       int NOT NULL DEFAULT 0,
    ADD COLUMN rating      int CHECK (rating BETWEEN 1 AND 5),
    ADD COLUMN rated_at    timestamptz;
CREATE INDEX after_sales_tickets_due ON after_sales_tickets (due_at) WHERE due_at IS NOT NULL;
-- who calls is looked for by his number
CREATE INDEX customer_copies_phone ON customer_copies (phone);
