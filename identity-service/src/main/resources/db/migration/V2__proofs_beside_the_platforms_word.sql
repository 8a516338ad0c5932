-- A six-digit code in the chat of member and contact: whoever claims one of the numbers and types it is that contact.
CREATE TABLE codes (
    id              uuid PRIMARY KEY,
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    phones          text[]      NOT NULL, -- of the claims that were open when it was issued, and may redeem it
    code_hash       bytea       NOT NULL, -- HMAC-SHA256, its key is not in the database
    issued_at       timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    redeemed_by     uuid,                 -- the customer who typed it, the only one whom it proves
    redeemed_at     timestamptz
);
CREATE INDEX codes_contact ON codes (external_userid, issued_at);
CREATE INDEX codes_phones ON codes USING gin (phones);
CREATE INDEX codes_redeemed_by ON codes (redeemed_by) WHERE redeemed_by IS NOT NULL;

-- What the adding member answered when asked whether the contact was found by this number.
CREATE TABLE number_answers (
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    phone           text        NOT NULL,
    task_id         text        NOT NULL UNIQUE,
    asked_at        timestamptz NOT NULL,
    answer          text CHECK (answer IN ('yes', 'no')),
    answered_at     timestamptz,
    PRIMARY KEY (userid, external_userid, phone)
);

-- A supervisor's look at a claim that the rules do not decide.
CREATE TABLE verification_requests (
    id              uuid PRIMARY KEY,
    customer_id     uuid        NOT NULL,
    userid          text,                 -- the member whose contact it is
    external_userid text,
    applicant       text        NOT NULL,
    reason          text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('asked', 'approved', 'rejected')),
    decided_by      text,
    decision_reason text,
    decided_at      timestamptz,
    CHECK ((state = 'asked') = (decided_at IS NULL)),
    CHECK (decided_by <> applicant)
);
CREATE INDEX verification_requests_customer ON verification_requests (customer_id, asked_at);
CREATE UNIQUE INDEX verification_requests_open ON verification_requests (customer_id) WHERE state = 'asked';

-- Append-only: every change of a customer's state, by whom and why.
CREATE TABLE customer_steps (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid        NOT NULL,
    at          timestamptz NOT NULL,
    step        text        NOT NULL, -- claimed, replaced, bound, number_proven, revoked, restored, refused, expired, handed_over
    actor       text        NOT NULL, -- rules, a userid, or admin
    reason      text        NOT NULL
);
CREATE INDEX customer_steps_customer ON customer_steps (customer_id, id);

-- A revoked customer keeps what he was trusted for, so that he can be restored.
ALTER TABLE customers
    ADD COLUMN ended_because text CHECK (ended_because IN ('relation_ended', 'by_hand')),
    DROP CONSTRAINT customers_check2;

-- Ids that were erased, as SHA-256: what happened to them before is ignored for ever.
CREATE TABLE erased (
    id_hash   bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
