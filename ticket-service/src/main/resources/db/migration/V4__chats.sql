-- a chat is a follower of the Official Account (his openid) or a visitor of 微信客服 (kf/open_kfid/external_userid)
ALTER TABLE dialogues RENAME COLUMN openid TO chat;
ALTER TABLE dialogue_messages RENAME COLUMN openid TO chat;
ALTER TABLE waiting_words RENAME COLUMN openid TO chat;
ALTER TABLE after_sales_tickets RENAME COLUMN openid TO chat;
ALTER TABLE order_modifications RENAME COLUMN openid TO chat;
ALTER INDEX dialogue_messages_openid RENAME TO dialogue_messages_chat;
ALTER INDEX waiting_words_openid RENAME TO waiting_words_chat;
ALTER INDEX after_sales_tickets_openid RENAME TO after_sales_tickets_chat;
ALTER INDEX order_modifications_openid RENAME TO order_modifications_chat;

-- in 微信客服 a visitor is recognised by the ids of a verified customer
ALTER TABLE customer_copies
    ADD COLUMN external_userids text[] NOT NULL DEFAULT '{}',
    ADD COLUMN unionids         text[] NOT NULL DEFAULT '{}';
CREATE INDEX customer_copies_external_userids ON customer_copies USING gin (external_userids) WITH (fastupdate = off);
CREATE INDEX customer_copies_unionids ON customer_copies USING gin (unionids) WITH (fastupdate = off);
CREATE TABLE kf_visitors (
    external_userid text PRIMARY KEY,
    unionid         text,
    read_at         timestamptz NOT NULL
);

-- the members of staff as the company listed them
CREATE TABLE staff_copies (
    userid     text PRIMARY KEY,
    version    bigint  NOT NULL,
    name       text,
    deputy     text,
    supervisor boolean NOT NULL,
    away_until timestamptz
);
