-- how often in a row a fetch began and nobody noted how it ended, this time included
ALTER TABLE attachments ADD COLUMN begun int NOT NULL DEFAULT 0;
