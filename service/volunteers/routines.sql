CREATE OR REPLACE FUNCTION volunteer_category(name text) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    -- 0 is any service; the order is that of volunteers.rules.SERVICE_CATEGORIES and is never changed
    SELECT coalesce(array_position('{理论政策宣讲,文化文艺,助学支教,医疗健康,科学普及,法律服务,卫生环保,扶贫帮困,家电维修,理发,代办跑腿,陪诊陪伴,心理疏导,矛盾调解,应急,其他}'::text[], name), 0)::smallint
$$
---
CREATE OR REPLACE FUNCTION volunteer_spot(at point, category smallint) RETURNS point LANGUAGE sql IMMUTABLE AS $$
    SELECT point(at[0] + category * 1000000.0, at[1])
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
CREATE OR REPLACE FUNCTION reach_of_changed_volunteer() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    DELETE FROM volunteer_reach WHERE volunteer_id = NEW.id;
    IF NEW.state = 'active' AND NEW.point IS NOT NULL THEN
        INSERT INTO volunteer_reach (volunteer_id, category, spot)
        SELECT NEW.id, c.category, volunteer_spot(NEW.point, c.category)
        FROM (SELECT 0::smallint AS category
              UNION SELECT volunteer_category(name) FROM unnest(NEW.service_categories) AS name) c;
    END IF;
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
CREATE OR REPLACE FUNCTION volunteers_near(
    east double precision, north double precision, within_metres double precision, wanted text, take integer,
    lo text, hi text, lowest_credit integer, excluded uuid[], born_by date, certificates text[], on_day date
) RETURNS TABLE (
    volunteer_id uuid, person_id uuid, name text, lng double precision, lat double precision, metres double precision,
    category_match boolean, availability jsonb, on_duty boolean, load integer, credit integer, idle_since timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    -- Crosses the borders between communities on purpose (rulings R3). It answers with names and homes, which
    -- volunteers.queries masks and measures; nothing else may call it.
    WITH skilled AS MATERIALIZED (
        SELECT v.*, near.metres
        FROM (SELECT r.volunteer_id, r.spot <-> volunteer_spot(point(east, north), volunteer_category(wanted)) AS metres
              FROM volunteer_reach r
              WHERE r.spot <@ circle(volunteer_spot(point(east, north), volunteer_category(wanted)), within_metres)
              ORDER BY r.spot <-> volunteer_spot(point(east, north), volunteer_category(wanted))
              LIMIT take * 20) near
        JOIN volunteer v ON v.id = near.volunteer_id
        WHERE volunteer_category(wanted) > 0 AND v.state = 'active' AND v.credit >= lowest_credit
          AND v.region >= lo AND v.region < hi AND v.person_id <> ALL (excluded)
          AND (born_by IS NULL OR v.birth_date <= born_by)
          AND (cardinality(certificates) = 0 OR certificates <@ ARRAY(
                SELECT c.kind FROM volunteer_certificate c
                WHERE c.volunteer_id = v.id AND c.state = 'verified' AND c.valid_until >= on_day))
        ORDER BY near.metres
        LIMIT take
    ), others AS MATERIALIZED (
        SELECT v.*, near.metres
        FROM (SELECT r.volunteer_id, r.spot <-> point(east, north) AS metres
              FROM volunteer_reach r
              WHERE r.spot <@ circle(point(east, north), within_metres)
              ORDER BY r.spot <-> point(east, north)
              LIMIT take * 20) near
        JOIN volunteer v ON v.id = near.volunteer_id
        WHERE v.state = 'active' AND v.credit >= lowest_credit
          AND v.region >= lo AND v.region < hi AND v.person_id <> ALL (excluded)
          AND (born_by IS NULL OR v.birth_date <= born_by)
          AND (cardinality(certificates) = 0 OR certificates <@ ARRAY(
                SELECT c.kind FROM volunteer_certificate c
                WHERE c.volunteer_id = v.id AND c.state = 'verified' AND c.valid_until >= on_day))
          AND NOT EXISTS (SELECT 1 FROM skilled s WHERE s.id = v.id)
        ORDER BY near.metres
        LIMIT (SELECT take - count(*) FROM skilled)
    )
    SELECT id, person_id, name, lng, lat, metres, true, availability, on_duty, open_load, credit, idle_since
    FROM skilled
    UNION ALL
    SELECT id, person_id, name, lng, lat, metres, false, availability, on_duty, open_load, credit, idle_since
    FROM others
$$
---
REVOKE ALL ON FUNCTION volunteers_near(
    double precision, double precision, double precision, text, integer, text, text, integer, uuid[], date, text[], date
) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION volunteers_near(
    double precision, double precision, double precision, text, integer, text, text, integer, uuid[], date, text[], date
) TO hanyang_service
