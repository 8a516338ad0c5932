-- Times are timestamptz, enums lower-case text.

CREATE TABLE followers (
    openid          text PRIMARY KEY,
    following       boolean     NOT NULL,
    following_since timestamptz NOT NULL, -- the callback's own time: an older one changes nothing
    unionid         text,
    unionid_read_at timestamptz,          -- set and no unionid: the platform answered without one
    read_due_at     timestamptz,
    read_attempts   integer     NOT NULL DEFAULT 0,
    read_problem    text
);
CREATE INDEX followers_unionid ON followers (unionid) WHERE unionid IS NOT NULL;
CREATE INDEX followers_read_due ON followers (read_due_at) WHERE read_due_at IS NOT NULL;

-- One row for each number that a follower claims.
CREATE TABLE customers (
    customer_id     uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    openid          text        NOT NULL REFERENCES followers,
    phone           text        NOT NULL,
    binding_status  text        NOT NULL CHECK (binding_status IN ('temp', 'bound', 'refused', 'revoked', 'expired')),
    is_verified     boolean     NOT NULL DEFAULT false,
    verified_at     timestamptz,
    number_proven   boolean     NOT NULL DEFAULT false,
    person_evidence text,
    number_evidence text,
    external_userid text,
    member_userid   text,
    name            text,
    company         text,
    claimed_at      timestamptz NOT NULL,
    UNIQUE (openid, phone),
    CHECK (is_verified = (binding_status = 'bound')),
    CHECK (NOT is_verified OR verified_at IS NOT NULL),
    CHECK (is_verified OR NOT number_proven)
);
CREATE UNIQUE INDEX customers_one_open_claim ON customers (openid) WHERE binding_status = 'temp';
CREATE INDEX customers_phone ON customers (phone);
CREATE INDEX customers_external_userid ON customers (external_userid) WHERE external_userid IS NOT NULL;
CREATE INDEX customers_claimed_at ON customers (claimed_at);

CREATE TABLE contacts (
    external_userid text PRIMARY KEY,
    unionid         text,
    name            text,
    contact_type    integer,
    read_at         timestamptz NOT NULL
);
CREATE INDEX contacts_unionid ON contacts (unionid) WHERE unionid IS NOT NULL;

-- A member of staff and a contact. What the API says of it is absent until it was read.
CREATE TABLE relations (
    userid              text        NOT NULL,
    external_userid     text        NOT NULL,
    half                boolean     NOT NULL, -- the member has not confirmed yet
    state               text,
    added_at            timestamptz NOT NULL,
    deleted_at          timestamptz,
    deleted_by_customer boolean,
    delete_source       text,
    related_since       timestamptz,          -- the API's createtime: a later one is a new relation
    add_way             integer,
    oper_userid         text,
    numbers_seen        text[],               -- as first seen, never overwritten within one relation
    read_at             timestamptz,
    read_seq            bigint      NOT NULL DEFAULT 1,
    read_due_at         timestamptz,
    read_attempts       integer     NOT NULL DEFAULT 0,
    read_problem        text,
    PRIMARY KEY (userid, external_userid)
);
CREATE INDEX relations_external_userid ON relations (external_userid);
CREATE INDEX relations_numbers_seen ON relations USING gin (numbers_seen);
CREATE INDEX relations_added_at ON relations (userid, added_at);
CREATE INDEX relations_read_due ON relations (read_due_at) WHERE read_due_at IS NOT NULL;

-- Append-only: every end of a relation that was called back, late ones too.
CREATE TABLE relation_deletions (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    by_customer     boolean     NOT NULL,
    source          text,
    sent_at         timestamptz NOT NULL,
    received_at     timestamptz NOT NULL
);

-- Append-only: how each pair of claim and relation was judged, and from what.
CREATE TABLE claim_decisions (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id     uuid        NOT NULL,
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('proven', 'waits', 'never')),
    reason          text        NOT NULL,
    evidence        jsonb       NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX claim_decisions_pair ON claim_decisions (customer_id, userid, external_userid, id);

-- Claims to be judged (again) because something that they hang on has changed.
CREATE TABLE due_decisions (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid        NOT NULL,
    ask_sales   boolean     NOT NULL,
    due_at      timestamptz NOT NULL
);
CREATE INDEX due_decisions_due_at ON due_decisions (due_at);

-- The newest request to add the owner of a number.
CREATE TABLE sales_todos (
    phone     text PRIMARY KEY,
    userid    text        NOT NULL,
    issued_at timestamptz NOT NULL
);
CREATE INDEX sales_todos_userid ON sales_todos (userid, issued_at);

-- What a member was told once about a contact.
CREATE TABLE staff_notices (
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    text            text        NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (userid, external_userid, text)
);

-- Copy of projects.snapshot, by the people on each project.
CREATE TABLE project_copies (
    project_no  text PRIMARY KEY,
    version     bigint  NOT NULL,
    title       text    NOT NULL,
    in_progress boolean NOT NULL,
    started_on  date    NOT NULL,
    sales_rep   text    NOT NULL
);
CREATE TABLE project_people (
    project_no text NOT NULL REFERENCES project_copies ON DELETE CASCADE,
    phone      text NOT NULL,
    name       text NOT NULL,
    company    text,
    PRIMARY KEY (project_no, phone)
);
CREATE INDEX project_people_phone ON project_people (phone);
