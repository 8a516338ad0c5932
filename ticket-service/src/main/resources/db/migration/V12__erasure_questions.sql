-- chats in which 删除我的信息 was the latest word: identity-service answers the next one if it declines
CREATE TABLE erasure_questions (
    chat     text PRIMARY KEY,
    asked_at timestamptz NOT NULL
);
