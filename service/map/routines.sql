CREATE OR REPLACE FUNCTION open_week(opening jsonb) RETURNS int4multirange LANGUAGE sql IMMUTABLE AS $$
    -- the minutes of the week, from Monday 00:00, that lie in a station's hours (map.rules.week_of)
    SELECT coalesce(range_agg(int4range(
        (day.nth * 1440 + left(span ->> 0, 2)::int * 60 + right(span ->> 0, 2)::int - 1440)::int,
        (day.nth * 1440 + left(span ->> 1, 2)::int * 60 + right(span ->> 1, 2)::int - 1440)::int
    )), '{}'::int4multirange)
    FROM unnest(ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) WITH ORDINALITY day(name, nth),
         jsonb_array_elements(coalesce(opening -> day.name, '[]'::jsonb)) span
$$
---
CREATE OR REPLACE FUNCTION squares_of(p map_pin, sign integer) RETURNS TABLE (
    level smallint, east integer, north integer, layer text, pins integer, lng bigint, lat bigint, numbers bigint
) LANGUAGE sql IMMUTABLE AS $$
    -- what one pin adds to the squares it lies in: map.layers.rules.FINEST_KEPT to COARSEST
    SELECT l::smallint, floor((p.spot)[0] / (1 << l))::integer, floor((p.spot)[1] / (1 << l))::integer, p.layer, sign,
           sign * round(p.lng * 1000000)::bigint, sign * round(p.lat * 1000000)::bigint, sign * p.number
    FROM generate_series(9, 16) l
$$
---
CREATE OR REPLACE FUNCTION count_squares() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    -- in the order of the key, so that two who enter places at once wait for each other and do not lock each other out
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO map_square AS m (level, east, north, layer, pins, lng, lat, numbers)
        SELECT s.level, s.east, s.north, s.layer, sum(s.pins), sum(s.lng), sum(s.lat), sum(s.numbers)
        FROM gone g CROSS JOIN LATERAL squares_of(g::map_pin, -1) s GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        ON CONFLICT (level, east, north, layer) DO UPDATE SET pins = m.pins + excluded.pins,
            lng = m.lng + excluded.lng, lat = m.lat + excluded.lat, numbers = m.numbers + excluded.numbers;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO map_square AS m (level, east, north, layer, pins, lng, lat, numbers)
        SELECT s.level, s.east, s.north, s.layer, sum(s.pins), sum(s.lng), sum(s.lat), sum(s.numbers)
        FROM fresh f CROSS JOIN LATERAL squares_of(f::map_pin, 1) s GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        ON CONFLICT (level, east, north, layer) DO UPDATE SET pins = m.pins + excluded.pins,
            lng = m.lng + excluded.lng, lat = m.lat + excluded.lat, numbers = m.numbers + excluded.numbers;
    END IF;
    DELETE FROM map_square WHERE pins = 0;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER map_pin_counted_new AFTER INSERT ON map_pin
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_squares()
---
CREATE OR REPLACE TRIGGER map_pin_counted_gone AFTER DELETE ON map_pin
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_squares()
---
CREATE OR REPLACE TRIGGER map_pin_counted_changed AFTER UPDATE ON map_pin
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_squares()
---
CREATE OR REPLACE FUNCTION pin_stations() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM map_pin p USING gone g WHERE p.id = g.id;
        RETURN NULL;
    END IF;
    INSERT INTO map_pin AS p (id, layer, region, name, address, lng, lat, spot, services, week, duty_open, duty_from,
                              duty_until, demo)
    SELECT f.id, coalesce(f.theme, (ARRAY['center', 'institute', 'station', 'point'])[f.level]), f.region, f.name,
           f.address, f.lng, f.lat, f.spot, f.services, open_week(f.opening), f.duty_open, f.duty_from, f.duty_until, f.demo
    FROM fresh f
    ON CONFLICT (id) DO UPDATE SET layer = excluded.layer, region = excluded.region, name = excluded.name,
        address = excluded.address, lng = excluded.lng, lat = excluded.lat, spot = excluded.spot,
        services = excluded.services, week = excluded.week, duty_open = excluded.duty_open,
        duty_from = excluded.duty_from, duty_until = excluded.duty_until, demo = excluded.demo;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER station_pinned_new AFTER INSERT ON station
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION pin_stations()
---
CREATE OR REPLACE TRIGGER station_pinned_gone AFTER DELETE ON station
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION pin_stations()
---
CREATE OR REPLACE TRIGGER station_pinned_changed AFTER UPDATE ON station
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION pin_stations()
---
CREATE OR REPLACE FUNCTION recount_squares() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    found integer;
BEGIN
    LOCK TABLE map_pin IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM map_square;
    INSERT INTO map_square (level, east, north, layer, pins, lng, lat, numbers)
    SELECT s.level, s.east, s.north, s.layer, sum(s.pins), sum(s.lng), sum(s.lat), sum(s.numbers)
    FROM map_pin p CROSS JOIN LATERAL squares_of(p, 1) s GROUP BY 1, 2, 3, 4;
    GET DIAGNOSTICS found = ROW_COUNT;
    RETURN found;
END $$
---
REVOKE ALL ON FUNCTION count_squares(), pin_stations() FROM PUBLIC
