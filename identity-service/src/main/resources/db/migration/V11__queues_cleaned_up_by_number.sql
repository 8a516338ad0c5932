-- Rows that live for a moment: clean up by number, not by share, so that reading from the front stays short.
ALTER TABLE due_decisions SET
    (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE welcomes SET
    (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
