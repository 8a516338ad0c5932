CREATE TABLE inbox_dead_letters_done (
    topic     text        NOT NULL,
    partition integer     NOT NULL,
    position  bigint      NOT NULL,
    done_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, position)
);
COMMENT ON TABLE inbox_dead_letters_done IS 'Dead letters that were handled after all; Kafka keeps the records themselves';
