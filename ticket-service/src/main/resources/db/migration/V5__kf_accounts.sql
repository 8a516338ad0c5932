-- the accounts of 微信客服 that ever rang, and how far each was read
CREATE TABLE kf_accounts (
    open_kfid    text PRIMARY KEY,
    cursor       text,
    -- serves the next pull for some minutes; without it the platform allows few
    token        text,
    token_until  timestamptz,
    -- how often it rang, so that a ring during a pull leads to another one
    rings        bigint      NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    leased_until timestamptz,
    failures     int         NOT NULL DEFAULT 0,
    -- what was said long before it is kept and not answered
    known_since  timestamptz NOT NULL
);
CREATE INDEX kf_accounts_due ON kf_accounts (due_at);

-- what was said in 微信客服 before anybody here listened
CREATE TABLE kf_unanswered (
    id              text PRIMARY KEY,
    open_kfid       text        NOT NULL,
    external_userid text        NOT NULL,
    kind            text        NOT NULL,
    words           text,
    media_id        text,
    sent_at         timestamptz NOT NULL
);
CREATE INDEX kf_unanswered_visitor ON kf_unanswered (external_userid);
CREATE INDEX kf_unanswered_sent_at ON kf_unanswered (sent_at);

CREATE INDEX kf_visitors_unionid ON kf_visitors (unionid) WHERE unionid IS NOT NULL;
CREATE INDEX kf_visitors_read_at ON kf_visitors (read_at);
