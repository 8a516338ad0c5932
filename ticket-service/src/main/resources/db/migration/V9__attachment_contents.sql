-- bytes apart from what is known about them: whoever lists attachments never reads a picture
CREATE TABLE attachment_contents (
    attachment_id uuid  NOT NULL REFERENCES attachments ON DELETE CASCADE,
    part          text  NOT NULL CHECK (part IN ('original', 'thumbnail')),
    content       bytea NOT NULL,
    PRIMARY KEY (attachment_id, part)
);
-- not compressed, so that a slice is read without the rest
ALTER TABLE attachment_contents ALTER COLUMN content SET STORAGE EXTERNAL;
INSERT INTO attachment_contents (attachment_id, part, content)
SELECT id, 'original', content FROM attachments WHERE content IS NOT NULL;

ALTER TABLE attachments
    DROP COLUMN content,
    ADD COLUMN origin text NOT NULL DEFAULT 'wechat' CHECK (origin IN ('wechat', 'wecom')),
    ADD COLUMN file_name text;
ALTER TABLE attachments ALTER COLUMN origin DROP DEFAULT;
