-- Members whose contacts are compared with what the callbacks told. A copy that takes a row moves due_at on: its lease.
CREATE TABLE sweeps (
    userid     text PRIMARY KEY,
    due_at     timestamptz,                              -- absent until the next daily round or the next to-do
    not_before timestamptz NOT NULL DEFAULT '-infinity', -- WeCom refused: left alone until then
    daily      boolean     NOT NULL,                     -- members with to-dos come first
    todo_at    timestamptz,                              -- of the newest to-do that it follows
    looks      integer     NOT NULL DEFAULT 0,           -- since that to-do
    failures   integer     NOT NULL DEFAULT 0,           -- in a row
    cursor     text,                                     -- the next page
    run        bigint      NOT NULL DEFAULT 0,           -- what is said of an earlier run changes nothing
    swept_at   timestamptz,
    problem    text
);
CREATE INDEX sweeps_due ON sweeps (daily, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX sales_todos_issued_at ON sales_todos (issued_at);

-- When all members are listed next, to be swept once a day.
CREATE TABLE sweep_round (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    due_at   timestamptz NOT NULL
);
INSERT INTO sweep_round (due_at) VALUES ('-infinity');

-- Followers who were asked whether everything about them shall really be erased.
CREATE TABLE erase_requests (
    openid   text PRIMARY KEY,
    asked_at timestamptz NOT NULL
);

-- Whoever is erased may claim no more numbers a day for it than others.
ALTER TABLE erased ADD COLUMN numbers_claimed integer NOT NULL DEFAULT 0;

-- Erasure and retention find what is kept of a contact or a number.
CREATE INDEX claim_decisions_external_userid ON claim_decisions (external_userid);
CREATE INDEX relation_deletions_external_userid ON relation_deletions (external_userid);
CREATE INDEX staff_notices_external_userid ON staff_notices (external_userid);
CREATE INDEX number_answers_external_userid ON number_answers (external_userid);
CREATE INDEX number_answers_phone ON number_answers (phone);
CREATE INDEX verification_requests_external_userid ON verification_requests (external_userid);
CREATE INDEX claim_decisions_at ON claim_decisions (at);
CREATE INDEX customer_steps_at ON customer_steps (at);
CREATE INDEX staff_notices_at ON staff_notices (at);
CREATE INDEX relation_deletions_received_at ON relation_deletions (received_at);
CREATE INDEX relations_deleted_at ON relations (deleted_at) WHERE deleted_at IS NOT NULL;
