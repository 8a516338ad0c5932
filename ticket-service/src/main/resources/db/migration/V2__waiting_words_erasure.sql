-- which state of a follower's claims was told last
CREATE SEQUENCE customer_copies_told;
ALTER TABLE customer_copies
    ADD COLUMN told bigint NOT NULL DEFAULT nextval('customer_copies_told');

ALTER TABLE dialogues
    DROP CONSTRAINT dialogues_state_check,
    ADD CONSTRAINT dialogues_state_check CHECK (state IN
        ('idle', 'menu', 'choosing_type', 'describing', 'collecting', 'offered', 'offered_menu'));

-- what followers asked for before they were verified; kept for days, then offered or forgotten
CREATE TABLE waiting_words (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inbox_id   text        NOT NULL UNIQUE,
    openid     text        NOT NULL,
    request_id uuid        NOT NULL,
    sort       text        NOT NULL,
    words      text,
    sent_at    timestamptz NOT NULL,
    kept_at    timestamptz NOT NULL
);
CREATE INDEX waiting_words_openid ON waiting_words (openid, id);
CREATE INDEX waiting_words_kept_at ON waiting_words (kept_at);
CREATE INDEX waiting_words_request ON waiting_words (request_id);
CREATE INDEX dialogues_draft ON dialogues (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX dialogues_heard_at ON dialogues (heard_at);
CREATE INDEX dialogue_messages_sent_at ON dialogue_messages (sent_at);

-- openids and customer ids of the erased, as SHA-256: what happened to them before is ignored for ever
CREATE TABLE erased (
    id_hash   bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

-- of an erased customer's tickets a shell without person and words stays
ALTER TABLE after_sales_tickets
    ALTER COLUMN customer_phone DROP NOT NULL,
    ALTER COLUMN openid DROP NOT NULL;
CREATE INDEX after_sales_tickets_openid ON after_sales_tickets (openid);
ALTER TABLE order_modifications
    ALTER COLUMN customer_phone DROP NOT NULL,
    ALTER COLUMN openid DROP NOT NULL;
ALTER TABLE attachments
    ALTER COLUMN media_id DROP NOT NULL,
    DROP CONSTRAINT attachments_state_check,
    ADD CONSTRAINT attachments_state_check CHECK (state IN ('pending', 'stored', 'failed', 'erased'));
CREATE INDEX attachments_unfiled ON attachments (sent_at) WHERE ticket_no IS NULL;
