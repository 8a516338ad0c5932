-- A notice from which its member can apply for a supervisor's look at the claim.
CREATE TABLE verification_offers (
    task_id         text PRIMARY KEY,
    customer_id     uuid        NOT NULL,
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    reason          text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX verification_offers_customer ON verification_offers (customer_id);

-- The card on which one supervisor can decide a request.
CREATE TABLE verification_cards (
    task_id    text PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES verification_requests ON DELETE CASCADE,
    userid     text NOT NULL
);
CREATE INDEX verification_cards_request ON verification_cards (request_id);

-- A claim may have two contacts in question, each with a request of its own; a userid is the same in any case of letters.
DROP INDEX verification_requests_open;
CREATE UNIQUE INDEX verification_requests_open ON verification_requests (customer_id, coalesce(external_userid, ''))
    WHERE state = 'asked';
CREATE INDEX verification_requests_state ON verification_requests (state, asked_at);
-- A request is moot when the claim came to its end some other way.
ALTER TABLE verification_requests
    ADD CONSTRAINT verification_requests_two_people CHECK (lower(decided_by) <> lower(applicant)),
    DROP CONSTRAINT verification_requests_state_check,
    ADD CONSTRAINT verification_requests_state_check CHECK (state IN ('asked', 'approved', 'rejected', 'moot'));

-- Append-only: what administrators did, without phones.
CREATE TABLE admin_actions (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    action  text        NOT NULL,
    subject text        NOT NULL,
    reason  text        NOT NULL
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER admin_actions_append_only BEFORE UPDATE ON admin_actions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
