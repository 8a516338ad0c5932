-- Each claim is judged by these indexes: an unsorted list of their newest entries would be read through every time.
ALTER INDEX relations_numbers_seen SET (fastupdate = off);
ALTER INDEX codes_phones SET (fastupdate = off);
SELECT gin_clean_pending_list('relations_numbers_seen'), gin_clean_pending_list('codes_phones');
