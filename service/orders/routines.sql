CREATE OR REPLACE FUNCTION pool_orders(person uuid, lo text, hi text, after uuid, most int) RETURNS TABLE (
    id uuid, number text, category text, title text, text text, region text, urgent boolean,
    window_from timestamptz, window_to timestamptz, risk text, required_certificates text[], lng float8, lat float8
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.id, o.number, o.category, o.title, o.text, o.region, o.urgent, o.window_from, o.window_to, o.risk,
           o.required_certificates, o.lng, o.lat
    FROM service_order o
    WHERE o.state = 'pool' AND o.region >= lo AND o.region < hi AND (after IS NULL OR o.id < after)
      AND EXISTS (SELECT 1 FROM volunteer v WHERE v.person_id = person AND v.state = 'active')
    ORDER BY o.id DESC LIMIT most
$$
---
CREATE OR REPLACE FUNCTION pool_order(person uuid, wanted uuid) RETURNS TABLE (
    id uuid, region text, category text, risk text, required_certificates text[], window_from timestamptz,
    window_to timestamptz, own_people uuid[]
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.id, o.region, o.category, o.risk, o.required_certificates, o.window_from, o.window_to,
           (SELECT array_agg(p.person_id) FROM order_party p
            WHERE p.order_id = o.id AND p.role IN ('requester', 'beneficiary', 'proxy', 'participant'))
    FROM service_order o
    WHERE o.id = wanted AND o.state = 'pool'
      AND EXISTS (SELECT 1 FROM volunteer v WHERE v.person_id = person AND v.state = 'active')
$$
---
CREATE OR REPLACE FUNCTION left_pool(person uuid, wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM volunteer v WHERE v.person_id = person AND v.state = 'active')
       AND EXISTS (SELECT 1 FROM order_move m WHERE m.order_id = wanted AND m.to_state = 'pool'
                   AND m.created_at > now() - interval '7 days')
$$
---
CREATE OR REPLACE FUNCTION claim_order(
    wanted uuid, person uuid, volunteer uuid, team uuid, moment timestamptz, most int
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    taken uuid;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(person::text, 20));
    IF volunteer IS NOT NULL AND (SELECT count(*) FROM assignment a WHERE a.person_id = person AND a.claimed
                                  AND a.ended_at IS NULL AND a.finished_at IS NULL) >= most THEN
        RETURN 'too-many';
    END IF;
    IF team IS NOT NULL AND (SELECT count(*) FROM service_order o WHERE o.team_id = team
                             AND o.state IN ('accepted', 'scheduled')) >= most THEN
        RETURN 'too-many';
    END IF;
    UPDATE service_order o
    SET state = CASE WHEN team IS NULL THEN 'scheduled' ELSE 'accepted' END,
        volunteer_id = volunteer, team_id = team, state_since = moment
    WHERE o.id = wanted AND o.state = 'pool'
      AND EXISTS (SELECT 1 FROM volunteer v WHERE v.person_id = person AND v.state = 'active')
      AND NOT EXISTS (SELECT 1 FROM order_party p WHERE p.order_id = o.id AND p.person_id = person
                      AND p.role IN ('requester', 'beneficiary', 'proxy', 'participant'))
    RETURNING o.id INTO taken;
    RETURN CASE WHEN taken IS NULL THEN 'gone' ELSE 'claimed' END;
END $$
---
REVOKE ALL ON FUNCTION pool_orders(uuid, text, text, uuid, int), pool_order(uuid, uuid), left_pool(uuid, uuid),
    claim_order(uuid, uuid, uuid, uuid, timestamptz, int) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION pool_orders(uuid, text, text, uuid, int), pool_order(uuid, uuid), left_pool(uuid, uuid),
    claim_order(uuid, uuid, uuid, uuid, timestamptz, int) TO hanyang_service
