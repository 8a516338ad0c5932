-- grows with each change that the others are told of; 0 is told with the next import
ALTER TABLE staff ADD COLUMN version bigint NOT NULL DEFAULT 0;
