CREATE TABLE outbox (
    lane        smallint    NOT NULL,
    seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    event_id    text        NOT NULL,
    type        text,
    occurred_at timestamptz NOT NULL,
    body        bytea,
    traceparent text,
    appended_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (lane, seq)
) WITH (
    -- rows live for milliseconds: clean up by number, not by share, so that reading from the front stays short
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0
);
COMMENT ON TABLE outbox IS 'Events that are committed and not yet acknowledged by Kafka';

CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_day   date        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_day, event_id)
) PARTITION BY RANGE (event_day);
COMMENT ON TABLE inbox IS 'Events that a consumer has handled, by the day on which they happened';

CREATE TABLE inbox_other_days PARTITION OF inbox DEFAULT;
