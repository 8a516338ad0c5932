-- Imported: by which a list of projects may name its owner.
ALTER TABLE staff ADD COLUMN phone text;
