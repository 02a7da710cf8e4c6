CREATE OR REPLACE FUNCTION search_parts(said text) RETURNS TABLE (token text, run bigint, step integer, whole boolean, width integer)
LANGUAGE sql IMMUTABLE AS $$
    -- runs of Latin letters and digits are words; of a run of Han characters every two that stand together, and the last alone
    SELECT CASE WHEN f.m[1] ~ '^[a-z0-9]' THEN f.m[1] ELSE substr(f.m[1], i, 2) END, f.run, i, f.m[1] ~ '^[a-z0-9]', length(f.m[1])
    FROM regexp_matches(lower(normalize(left(said, 4000), NFKC)), '[a-z0-9]+|[\u3400-\u9fff\uf900-\ufaff]+', 'g')
             WITH ORDINALITY AS f (m, run),
         generate_series(1, CASE WHEN f.m[1] ~ '^[a-z0-9]' THEN 1 ELSE length(f.m[1]) END) i
$$
---
CREATE OR REPLACE FUNCTION search_vector(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    -- between two runs a place is left free, so that no pair reaches across
    SELECT coalesce(string_agg(format('''%s'':%s', token, least(place, 16000)), ' '), '')::tsvector
    FROM (SELECT token, row_number() OVER (ORDER BY run, step) + run AS place FROM search_parts(said)) p
$$
---
CREATE OR REPLACE FUNCTION search_query(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
    -- a run of characters must stand together; a single character and a Latin word may be the beginning of more
    SELECT coalesce(string_agg('(' || part || ')', ' & ' ORDER BY run), '')::tsquery
    FROM (
        SELECT run, string_agg(
            format('''%s''', token) || CASE WHEN whole OR width = 1 THEN ':*' ELSE '' END, ' <-> ' ORDER BY step
        ) AS part
        FROM search_parts(said) WHERE whole OR width = 1 OR step < width GROUP BY run
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
