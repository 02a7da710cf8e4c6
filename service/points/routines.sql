INSERT INTO point_account (id, created_at, kind, name, balance, frozen, star) VALUES
    ('00000000-0000-7000-8000-0000000000a1', now(), 'system', 'rule', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a2', now(), 'system', 'expired', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a3', now(), 'system', 'clawed_back', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a4', now(), 'system', 'spent', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a5', now(), 'system', 'pool', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a6', now(), 'system', 'discretion', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a7', now(), 'system', 'between', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000b1', now(), 'time_system', 'time_served', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000b2', now(), 'time_system', 'time_spent', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000b3', now(), 'time_system', 'time_clawed_back', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000b4', now(), 'time_system', 'time_void', 0, 0, 0)
ON CONFLICT DO NOTHING
---
REVOKE DELETE ON point_account, lot FROM hanyang_service
---
CREATE OR REPLACE FUNCTION journal_adds_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    other_unit boolean;
BEGIN
    IF (SELECT sum(amount) FROM posting WHERE journal_id = NEW.journal_id) <> 0 THEN
        RAISE EXCEPTION 'journal % does not add up to zero', NEW.journal_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_adds_up', TABLE = 'posting';
    END IF;
    SELECT starts_with(a.kind, 'time') <> (j.unit = 'time') INTO other_unit
    FROM point_account a, journal j WHERE a.id = NEW.account_id AND j.id = NEW.journal_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', NEW.account_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_account', TABLE = 'posting';
    ELSIF other_unit THEN
        -- points never become time, nor time points (PT13)
        RAISE EXCEPTION 'journal % moves two units', NEW.journal_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_unit', TABLE = 'posting';
    END IF;
    RETURN NULL;
END $$
---
REVOKE ALL ON FUNCTION journal_adds_up() FROM PUBLIC
---
DROP TRIGGER IF EXISTS posting_adds_up ON posting
---
CREATE CONSTRAINT TRIGGER posting_adds_up AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION journal_adds_up()
---
CREATE OR REPLACE TRIGGER posting_seal AFTER INSERT ON posting
    FOR EACH ROW EXECUTE FUNCTION queue_for_seal('posting')
---
CREATE OR REPLACE FUNCTION pin_shops() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    -- a counter is on the map while things can be fetched there; its hours are told in words only
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM map_pin p USING gone g WHERE p.id = g.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO map_pin (id, layer, region, name, address, lng, lat, spot, services, demo)
        SELECT f.id, 'shop', f.region, f.name, f.address, f.lng, f.lat, f.spot, '{}', false FROM fresh f WHERE f.state = 'open';
    END IF;
    RETURN NULL;
END $$
---
REVOKE ALL ON FUNCTION pin_shops() FROM PUBLIC
---
CREATE OR REPLACE TRIGGER pickup_point_pinned_new AFTER INSERT ON pickup_point
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION pin_shops()
---
CREATE OR REPLACE TRIGGER pickup_point_pinned_gone AFTER DELETE ON pickup_point
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION pin_shops()
---
CREATE OR REPLACE TRIGGER pickup_point_pinned_changed AFTER UPDATE ON pickup_point
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION pin_shops()
