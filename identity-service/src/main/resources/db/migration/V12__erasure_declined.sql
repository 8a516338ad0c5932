-- whether nothing was said since: only the very next word declines
ALTER TABLE erase_requests ADD COLUMN latest boolean NOT NULL DEFAULT true;
