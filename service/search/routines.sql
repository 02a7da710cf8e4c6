CREATE OR REPLACE FUNCTION search_parts(said text) RETURNS TABLE (token text, run bigint, step bigint, whole boolean, more boolean)
LANGUAGE sql IMMUTABLE AS $$
    -- runs of Latin letters and digits are words; of a run of Han characters every two that stand together, and the last alone
    WITH runs AS MATERIALIZED (
        SELECT f.m[1] AS said, f.run, f.m[1] ~ '^[a-z0-9]' AS whole
        FROM regexp_matches(lower(normalize(left($1, 4000), NFKC)), '[a-z0-9]+|[\u3400-\u9fff\uf900-\ufaff]+', 'g')
                 WITH ORDINALITY AS f (m, run)
    )
    SELECT r.said, r.run, 1::bigint, true, false FROM runs r WHERE r.whole
    UNION ALL
    SELECT l.letter || coalesce(lead(l.letter) OVER nearby, ''), r.run, l.step, false, lead(l.letter) OVER nearby IS NOT NULL
    FROM runs r CROSS JOIN LATERAL unnest(string_to_array(r.said, NULL)) WITH ORDINALITY AS l (letter, step)
    WHERE NOT r.whole WINDOW nearby AS (PARTITION BY r.run ORDER BY l.step)
$$
---
CREATE OR REPLACE FUNCTION search_vector(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    -- between two runs a place is left free, so that no pair reaches across
    SELECT coalesce(string_agg('''' || token || ''':' || least(place, 16000), ' '), '')::tsvector
    FROM (SELECT token, row_number() OVER (ORDER BY run, step) + run AS place FROM search_parts(said)) p
$$
---
CREATE OR REPLACE FUNCTION search_query(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
    -- a run of characters must stand together; a single character and a Latin word may be the beginning of more
    SELECT coalesce(string_agg('(' || part || ')', ' & ' ORDER BY run), '')::tsquery
    FROM (
        SELECT run, string_agg(
            format('''%s''', token) || CASE WHEN more THEN '' ELSE ':*' END, ' <-> ' ORDER BY step
        ) AS part
        FROM search_parts(said) WHERE whole OR more OR step = 1 GROUP BY run
    ) p
$$
---
CREATE OR REPLACE FUNCTION search_put(kind_ text, id_ uuid, shown boolean, region_ text, title_ text, said_ text, at_ timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF shown THEN
        INSERT INTO search_entry (kind, id, region, title, said, at, words)
        VALUES (kind_, id_, region_, title_, left(said_, 4000), at_,
                setweight(search_vector(title_), 'A') || search_vector(said_))
        ON CONFLICT (kind, id) DO UPDATE SET region = excluded.region, title = excluded.title, said = excluded.said,
            at = excluded.at, words = excluded.words;
    ELSE
        DELETE FROM search_entry WHERE kind = kind_ AND id = id_;
    END IF;
END $$
---
REVOKE ALL ON FUNCTION search_put(text, uuid, boolean, text, text, text, timestamptz) FROM PUBLIC
---
CREATE OR REPLACE FUNCTION search_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    DELETE FROM search_entry WHERE kind IN ('news', 'alert') AND id = coalesce(NEW.id, OLD.id);
    IF TG_OP <> 'DELETE' AND NEW.state IN ('published', 'corrected') THEN
        PERFORM search_put(NEW.kind, NEW.id, true, NEW.region, NEW.title, NEW.plain, NEW.published_at);
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION search_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM search_put('activity', OLD.id, false, NULL, NULL, NULL, NULL);
    ELSE
        PERFORM search_put('activity', NEW.id, NEW.list_key IS NOT NULL, NEW.region, NEW.title,
                           concat_ws(' ', NEW.unit_name, NEW.category, NEW.address, NEW.text), NEW.starts_at);
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION search_station() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM search_put('station', OLD.id, false, NULL, NULL, NULL, NULL);
    ELSE
        PERFORM search_put('station', NEW.id, true, NEW.region, NEW.name,
                           concat_ws(' ', NEW.address, array_to_string(NEW.services, ' ')), NEW.created_at);
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION search_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM search_put('campaign', OLD.id, false, NULL, NULL, NULL, NULL);
    ELSE
        PERFORM search_put('campaign', NEW.id, NEW.state = 'published', NEW.region, NEW.title,
                           concat_ws(' ', NEW.season, NEW.text), NEW.published_at);
    END IF;
    RETURN NULL;
END $$
---
REVOKE ALL ON FUNCTION search_article(), search_activity(), search_station(), search_campaign() FROM PUBLIC
---
DROP TRIGGER IF EXISTS search_article ON article
---
CREATE TRIGGER search_article AFTER INSERT OR DELETE OR UPDATE OF state, kind, title, plain, region ON article
    FOR EACH ROW EXECUTE FUNCTION search_article()
---
DROP TRIGGER IF EXISTS search_activity ON activity
---
CREATE TRIGGER search_activity AFTER INSERT OR DELETE OR UPDATE OF list_key, title, text, category, address, starts_at, unit_name ON activity
    FOR EACH ROW EXECUTE FUNCTION search_activity()
---
DROP TRIGGER IF EXISTS search_station ON station
---
CREATE TRIGGER search_station AFTER INSERT OR DELETE OR UPDATE OF name, address, services, region ON station
    FOR EACH ROW EXECUTE FUNCTION search_station()
---
DROP TRIGGER IF EXISTS search_campaign ON campaign
---
CREATE TRIGGER search_campaign AFTER INSERT OR DELETE OR UPDATE OF state, title, season, text ON campaign
    FOR EACH ROW EXECUTE FUNCTION search_campaign()
---
SELECT search_put('station', s.id, true, s.region, s.name, concat_ws(' ', s.address, array_to_string(s.services, ' ')), s.created_at)
FROM station s WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE kind = 'station')
---
SELECT search_put('activity', a.id, true, a.region, a.title, concat_ws(' ', a.unit_name, a.category, a.address, a.text), a.starts_at)
FROM activity a WHERE a.list_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_entry WHERE kind = 'activity')
