-- One request to one member to add the owner of a number. Those that are over stay: who was asked is part of the rules.
ALTER TABLE sales_todos
    DROP CONSTRAINT sales_todos_pkey,
    ADD COLUMN id        uuid    NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    ADD COLUMN state     text    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sent', 'not_found', 'over')),
    ADD COLUMN reason    text    NOT NULL DEFAULT 'registered'
        CHECK (reason IN ('registered', 'unregistered', 'handed_on', 'untouched')),
    ADD COLUMN told_at   timestamptz,                    -- absent while it waits for the digest
    ADD COLUMN tell_at   timestamptz,                    -- when the digest is due
    ADD COLUMN in_digest boolean NOT NULL DEFAULT false,
    ADD COLUMN reminders integer NOT NULL DEFAULT 0,
    ADD COLUMN remind_at timestamptz;                    -- the next look at whether anything was done
UPDATE sales_todos SET told_at = issued_at;
CREATE UNIQUE INDEX sales_todos_current ON sales_todos (phone) WHERE state <> 'over';
CREATE INDEX sales_todos_phone ON sales_todos (phone, issued_at);
CREATE INDEX sales_todos_tell_at ON sales_todos (tell_at) WHERE told_at IS NULL;
CREATE INDEX sales_todos_remind_at ON sales_todos (remind_at) WHERE remind_at IS NOT NULL;

-- Numbers whose registration has changed with a transaction that is over: only now everybody else is sure to see it.
CREATE TABLE changed_registrations (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone text NOT NULL
);

-- The newest words of followers who are not trusted yet, for the member who is to add them.
CREATE TABLE waiting_words (
    openid text PRIMARY KEY,
    words  text        NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX waiting_words_at ON waiting_words (at);

-- Imported: who works here.
CREATE TABLE staff (
    userid     text PRIMARY KEY,
    name       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('sales', 'owner', 'supervisor', 'ops')),
    deputy     text,
    supervisor text,
    away_until timestamptz
);
CREATE UNIQUE INDEX staff_userid ON staff (lower(userid)); -- WeCom takes them in any case

-- Imported: what the company knows of numbers that stand on no project.
CREATE TABLE imported_customers (
    phone   text PRIMARY KEY,
    name    text NOT NULL,
    company text
);
