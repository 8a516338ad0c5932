-- the weeks of which supervisors were told, by their Mondays
CREATE TABLE weekly_digests (
    week date PRIMARY KEY
);
