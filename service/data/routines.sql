CREATE OR REPLACE FUNCTION queue_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unsealed (kind, row_id, queued_at) VALUES (TG_ARGV[0], NEW.id, NEW.created_at);
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER audit_entry_seal AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION queue_for_seal('audit')
---
CREATE OR REPLACE FUNCTION shanghai_day(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT (moment AT TIME ZONE 'Asia/Shanghai')::date
$$
---
CREATE OR REPLACE FUNCTION counter_spans(day date) RETURNS text[] LANGUAGE sql STABLE AS $$
    -- the stretches of time a day belongs to; what simply stands belongs to the whole of it
    SELECT CASE WHEN day IS NULL THEN '{all}'::text[]
                ELSE ARRAY['all', to_char(day, 'YYYY'), to_char(day, 'YYYY-MM'), to_char(day, 'IYYY-"W"IW'),
                           to_char(day, 'YYYY-MM-DD')] END
$$
---
CREATE OR REPLACE FUNCTION counter_places(code text, fine boolean, day date) RETURNS TABLE (
    span text, depth integer, place text
) LANGUAGE sql STABLE AS $$
    -- Every stretch of time and every level of the path, and one level further: there a code stands for its own share.
    -- What is fine is not asked for below a region, so its own share of that is not kept.
    SELECT s.span, d.depth, left(code, 3 + 3 * d.depth)
    FROM generate_series(1, least(4, length(code) / 3 - 1 + (NOT fine)::int)) d(depth)
    CROSS JOIN unnest(counter_spans(day)) s(span)
$$
---
CREATE OR REPLACE FUNCTION counting() RETURNS void LANGUAGE sql AS $$
    -- Held by every deed that counts, against the two that count anew: recount and count_birthdays.
    SELECT pg_advisory_xact_lock_shared(hashtext('counting'))
$$
---
CREATE OR REPLACE FUNCTION counter_sum(kept jsonb, more jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    -- measure → key → amount, added up
    SELECT kept || coalesce((
        SELECT jsonb_object_agg(measure, coalesce(kept -> measure, '{}') || (
            SELECT jsonb_object_agg(key, coalesce((kept -> measure ->> key)::bigint, 0) + amount::bigint)
            FROM jsonb_each_text(keys) k(key, amount)))
        FROM jsonb_each(more) m(measure, keys)), '{}')
$$
---
CREATE OR REPLACE FUNCTION fold_counters(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    folded bigint;
BEGIN
    PERFORM counting();
    WITH taken AS (
        -- what another fold holds is that one's to fold
        DELETE FROM counter_delta WHERE id IN (
            SELECT id FROM counter_delta ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED
        ) RETURNING *
    ), whole AS (
        SELECT region, measure, key, day, fine, sum(amount) AS amount FROM taken
        WHERE measure <> '' GROUP BY region, measure, key, day, fine HAVING sum(amount) <> 0
    ), spread AS (
        SELECT span, fine, depth, place, measure, jsonb_object_agg(key, amount) AS keys
        FROM (
            SELECT p.span, w.fine, p.depth, p.place, w.measure, w.key, sum(w.amount) AS amount
            FROM whole w CROSS JOIN LATERAL counter_places(w.region, w.fine, w.day) p
            GROUP BY p.span, w.fine, p.depth, p.place, w.measure, w.key HAVING sum(w.amount) <> 0
        ) summed
        GROUP BY span, fine, depth, place, measure
        UNION ALL  -- every region on the path of whatever was taken is a fold further
        SELECT DISTINCT 'all', false, d.depth, left(t.region, 3 + 3 * d.depth), NULL, NULL::jsonb
        FROM (SELECT DISTINCT region FROM taken) t CROSS JOIN generate_series(1, length(t.region) / 3 - 1) d(depth)
    ), kept AS (
        INSERT INTO counter (span, fine, depth, region, sums, folds)
        SELECT span, fine, depth, place, coalesce(jsonb_object_agg(measure, keys) FILTER (WHERE keys IS NOT NULL), '{}'), 1
        FROM spread GROUP BY span, fine, depth, place ORDER BY span, fine, depth, place
        ON CONFLICT (span, fine, depth, region) DO UPDATE
        SET sums = counter_sum(counter.sums, excluded.sums), folds = counter.folds + 1
    )
    SELECT count(*) INTO folded FROM taken;
    RETURN folded;
END $$
