-- The one chance to greet a new contact in the chat with his member: it ends seconds after the callback.
CREATE TABLE welcomes (
    userid          text        NOT NULL,
    external_userid text        NOT NULL,
    welcome_code    text        NOT NULL,
    usable_until    timestamptz NOT NULL,
    greet_at        timestamptz, -- set: he is verified already and is to be told so
    PRIMARY KEY (userid, external_userid)
);
CREATE INDEX welcomes_usable_until ON welcomes (usable_until);
CREATE INDEX welcomes_greet_at ON welcomes (greet_at) WHERE greet_at IS NOT NULL;

-- A contact waits for a code. The code itself is made by whoever sends it and is nowhere to be read before.
CREATE TABLE code_wishes (
    external_userid text        NOT NULL,
    phone           text        NOT NULL,
    userid          text        NOT NULL,
    customer_id     uuid        NOT NULL,
    contact_name    text,
    fresh_since     timestamptz NOT NULL, -- a code issued before serves the claim no longer, or not at all
    due_at          timestamptz NOT NULL,
    PRIMARY KEY (external_userid, phone)
);
CREATE INDEX code_wishes_due_at ON code_wishes (due_at);

-- When a claimant asked for a fresh code last.
CREATE TABLE code_resends (
    customer_id uuid PRIMARY KEY,
    asked_at    timestamptz NOT NULL
);

-- What a follower has used up. By SHA-256 of the openid: it outlives his erasure, which buys nobody new tries.
CREATE TABLE code_tries (
    follower_hash bytea PRIMARY KEY,
    wrong         integer NOT NULL,
    wrong_since   timestamptz,
    locked_until  timestamptz,
    resends       integer NOT NULL,
    resends_on    date
);
