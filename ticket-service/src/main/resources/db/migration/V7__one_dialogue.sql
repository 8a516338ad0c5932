-- a dialogue is what was told and nobody has taken yet, and the latest question with all that its answer needs
ALTER TABLE dialogues
    ADD COLUMN question        jsonb,
    ADD COLUMN later           jsonb,
    ADD COLUMN draft_standing  text
        CHECK (draft_standing IN ('told', 'waited', 'unfinished', 'loose', 'added')),
    ADD COLUMN draft_project   text,
    ADD COLUMN draft_urgent    boolean NOT NULL DEFAULT false,
    ADD COLUMN draft_ticket    text,
    ADD COLUMN joins_ticket    text,
    ADD COLUMN joins_until     timestamptz,
    ADD COLUMN thanked_at      timestamptz,
    ADD COLUMN human_called_at timestamptz,
    ADD COLUMN trusted_at      timestamptz;

UPDATE dialogues
SET draft_standing = CASE WHEN draft_id IS NULL THEN NULL
                          WHEN state IN ('offered', 'offered_menu') THEN 'waited'
                          ELSE 'told' END,
    draft_type = CASE WHEN state = 'choosing_type' THEN NULL ELSE draft_type END,
    question = CASE state
                   WHEN 'menu' THEN '"Menu"'::jsonb
                   WHEN 'offered_menu' THEN '"Menu"'::jsonb
                   WHEN 'choosing_type' THEN '"Type"'::jsonb
                   WHEN 'describing' THEN '"Matter"'::jsonb
                   WHEN 'collecting' THEN '"Matter"'::jsonb
                   WHEN 'offered' THEN '"Offer"'::jsonb END;
UPDATE dialogues
SET question = jsonb_build_object(
    'question', jsonb_build_object('@type', question #>> '{}'),
    'at', to_char(heard_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
WHERE question IS NOT NULL;

ALTER TABLE dialogues
    DROP COLUMN state,
    ADD CHECK ((draft_id IS NULL) = (draft_standing IS NULL));
