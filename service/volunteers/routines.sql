CREATE OR REPLACE FUNCTION volunteer_category(name text) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    -- 0 is any service; the order is that of volunteers.rules.SERVICE_CATEGORIES and is never changed
    SELECT coalesce(array_position('{理论政策宣讲,文化文艺,助学支教,医疗健康,科学普及,法律服务,卫生环保,扶贫帮困,家电维修,理发,代办跑腿,陪诊陪伴,心理疏导,矛盾调解,应急,其他}'::text[], name), 0)::smallint
$$
---
CREATE OR REPLACE FUNCTION certificate_plane(kind text) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    -- from 101; the order is that of volunteers.rules.CERTIFICATE_KINDS and is never changed
    SELECT (100 + coalesce(array_position('{医疗,心理,法律,应急,教师,电工,驾驶,其他}'::text[], kind), 0))::smallint
$$
---
CREATE OR REPLACE FUNCTION volunteer_spot(at point, plane smallint) RETURNS point LANGUAGE sql IMMUTABLE AS $$
    -- a plane of its own for each category and certificate, 1,000 km apart, so that one index serves them all
    SELECT point(at[0] + plane * 1000000.0, at[1])
$$
---
CREATE OR REPLACE FUNCTION reach_of_new_volunteers() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO volunteer_reach (volunteer_id, category, spot)
    SELECT v.id, c.category, volunteer_spot(v.point, c.category)
    FROM fresh v CROSS JOIN LATERAL (
        SELECT 0::smallint AS category
        UNION SELECT volunteer_category(name) FROM unnest(v.service_categories) AS name
    ) c
    WHERE v.state = 'active' AND v.point IS NOT NULL
    ORDER BY c.category;
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION reach_of_new_certificates() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO volunteer_reach (volunteer_id, category, spot)
    SELECT v.id, certificate_plane(c.kind), volunteer_spot(v.point, certificate_plane(c.kind))
    FROM fresh c JOIN volunteer v ON v.id = c.volunteer_id
    WHERE c.state = 'verified' AND v.state = 'active' AND v.point IS NOT NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION reach_settled(wanted uuid) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    DELETE FROM volunteer_reach WHERE volunteer_id = wanted;
    INSERT INTO volunteer_reach (volunteer_id, category, spot)
    SELECT v.id, c.category, volunteer_spot(v.point, c.category)
    FROM volunteer v CROSS JOIN LATERAL (
        SELECT 0::smallint AS category
        UNION SELECT volunteer_category(name) FROM unnest(v.service_categories) AS name
        UNION SELECT certificate_plane(kind) FROM volunteer_certificate
              WHERE volunteer_id = v.id AND state = 'verified'
    ) c
    WHERE v.id = wanted AND v.state = 'active' AND v.point IS NOT NULL;
END $$
---
REVOKE ALL ON FUNCTION reach_settled(uuid) FROM PUBLIC
---
CREATE OR REPLACE FUNCTION reach_of_changed_volunteer() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM reach_settled(NEW.id);
    RETURN NULL;
END $$
---
CREATE OR REPLACE FUNCTION reach_of_changed_certificate() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM reach_settled(OLD.volunteer_id);
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER volunteer_reach_new AFTER INSERT ON volunteer
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION reach_of_new_volunteers()
---
CREATE OR REPLACE TRIGGER volunteer_reach_changed AFTER UPDATE OF state, point, service_categories ON volunteer
    FOR EACH ROW WHEN (
        OLD.state IS DISTINCT FROM NEW.state OR OLD.point::text IS DISTINCT FROM NEW.point::text
        OR OLD.service_categories IS DISTINCT FROM NEW.service_categories
    ) EXECUTE FUNCTION reach_of_changed_volunteer()
---
CREATE OR REPLACE TRIGGER volunteer_reach_certified AFTER INSERT ON volunteer_certificate
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION reach_of_new_certificates()
---
CREATE OR REPLACE TRIGGER volunteer_reach_recertified AFTER UPDATE OF state, kind OR DELETE ON volunteer_certificate
    FOR EACH ROW EXECUTE FUNCTION reach_of_changed_certificate()
---
CREATE OR REPLACE FUNCTION volunteers_near(
    east double precision, north double precision, within_metres double precision, wanted text, take integer,
    lo text, hi text, lowest_credit integer, excluded uuid[], born_by date, certificates text[], on_day date
) RETURNS TABLE (
    volunteer_id uuid, person_id uuid, name text, lng double precision, lat double precision, metres double precision,
    category_match boolean, availability jsonb, on_duty boolean, load integer, credit integer, idle_since timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET enable_bitmapscan = off AS $$
    -- Crosses the borders between communities on purpose (rulings R3). It answers with names and homes, which
    -- volunteers.queries masks and measures; nothing else may call it. First those with the certificate, or else of
    -- the category; then, where no certificate is demanded, whoever is near. Distances are the plane's, in metres.
    -- region || '': no index on the region may serve here, or each of the near would walk the whole district.
    -- No bitmaps: a planner who thinks random pages dear would fetch everybody in the circle and sort them.
    WITH plane AS MATERIALIZED (
        SELECT CASE WHEN cardinality(certificates) > 0 THEN certificate_plane(certificates[1])
                    ELSE volunteer_category(wanted) END AS number
    ), skilled AS MATERIALIZED (
        SELECT v.id, v.person_id, v.name, v.lng, v.lat, v.service_categories, v.availability, v.on_duty, v.open_load,
               v.credit, v.idle_since, near.metres
        FROM (SELECT r.volunteer_id,
                     r.spot <-> volunteer_spot(point(east, north), (SELECT number FROM plane)) AS metres
              FROM volunteer_reach r
              WHERE r.spot <@ circle(volunteer_spot(point(east, north), (SELECT number FROM plane)), within_metres)
              ORDER BY r.spot <-> volunteer_spot(point(east, north), (SELECT number FROM plane))
              LIMIT take * 20) near
        JOIN volunteer v ON v.id = near.volunteer_id
        WHERE (SELECT number > 0 FROM plane) AND v.state = 'active' AND v.credit >= lowest_credit
          AND (v.region || '') COLLATE "C" >= lo AND (v.region || '') COLLATE "C" < hi AND v.person_id <> ALL (excluded)
          AND (born_by IS NULL OR v.birth_date <= born_by)
          AND (cardinality(certificates) = 0 OR certificates <@ ARRAY(
                SELECT c.kind FROM volunteer_certificate c
                WHERE c.volunteer_id = v.id AND c.state = 'verified' AND c.valid_until >= on_day))
        ORDER BY near.metres
        LIMIT take
    ), others AS MATERIALIZED (
        SELECT v.id, v.person_id, v.name, v.lng, v.lat, v.service_categories, v.availability, v.on_duty, v.open_load,
               v.credit, v.idle_since, near.metres
        FROM (SELECT r.volunteer_id, r.spot <-> point(east, north) AS metres
              FROM volunteer_reach r
              WHERE r.spot <@ circle(point(east, north), within_metres)
              ORDER BY r.spot <-> point(east, north)
              LIMIT take * 20) near
        JOIN volunteer v ON v.id = near.volunteer_id
        WHERE cardinality(certificates) = 0 AND v.state = 'active' AND v.credit >= lowest_credit
          AND (v.region || '') COLLATE "C" >= lo AND (v.region || '') COLLATE "C" < hi AND v.person_id <> ALL (excluded)
          AND (born_by IS NULL OR v.birth_date <= born_by)
          AND NOT EXISTS (SELECT 1 FROM skilled s WHERE s.id = v.id)
        ORDER BY near.metres
        LIMIT (SELECT take - count(*) FROM skilled)
    ), everybody AS (
        SELECT * FROM skilled UNION ALL SELECT * FROM others
    )
    SELECT id, person_id, name, lng, lat, metres, wanted = ANY (service_categories), availability, on_duty, open_load,
           credit, idle_since
    FROM everybody
$$
---
REVOKE ALL ON FUNCTION volunteers_near(
    double precision, double precision, double precision, text, integer, text, text, integer, uuid[], date, text[], date
) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION volunteers_near(
    double precision, double precision, double precision, text, integer, text, text, integer, uuid[], date, text[], date
) TO hanyang_service
