CREATE TABLE outbox_tombstones (
    topic  text        NOT NULL,
    key    text        NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (topic, key)
);
CREATE INDEX outbox_tombstones_due ON outbox_tombstones (due_at);
COMMENT ON TABLE outbox_tombstones IS 'Deletions that are sent a second time, so that Kafka cleans away what the first one deleted';
