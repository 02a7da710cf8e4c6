DROP FUNCTION IF EXISTS enter_as(uuid, timestamptz, jsonb, text, text, text, text)
---
CREATE OR REPLACE FUNCTION enter_as(
    wanted_session uuid, moment timestamptz, remembered jsonb, person text, lo text, hi text, read_only text, unit text
) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    caller jsonb;
BEGIN
    SELECT jsonb_build_object(
        'person', s.person_id, 'kind', s.kind, 'name', p.name,
        'grants', coalesce((SELECT jsonb_agg(jsonb_build_array(g.id, g.role, g.scope_kind, g.scope_key) ORDER BY g.id)
                            FROM role_grant g
                            WHERE g.person_id = s.person_id AND g.revoked_at IS NULL AND g.valid_from <= moment
                              AND (g.valid_until IS NULL OR g.valid_until > moment)
                              AND NOT coalesce(c.must_change_password, false)), '[]'::jsonb))
    INTO caller
    FROM session s JOIN person p ON p.id = s.person_id
    LEFT JOIN credential c ON c.person_id = s.person_id AND s.kind = 'admin'
    WHERE s.id = wanted_session AND s.ended_at IS NULL AND p.closed_at IS NULL
      AND (s.kind <> 'admin' OR (c.id IS NOT NULL AND c.disabled_at IS NULL));
    IF caller IS NULL OR caller IS DISTINCT FROM remembered THEN
        RETURN caller;  -- whoever asks looks afresh, and then says whose rows the transaction may touch
    END IF;
    PERFORM set_config('app.person', person, true), set_config('app.lo', lo, true), set_config('app.hi', hi, true),
            set_config('app.unit', unit, true), set_config('app.job', '', true), set_config('app.sign_in', '', true),
            set_config('transaction_read_only', read_only, true);
    RETURN 'true'::jsonb;
END $$
---
REVOKE ALL ON FUNCTION enter_as(uuid, timestamptz, jsonb, text, text, text, text, text) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION enter_as(uuid, timestamptz, jsonb, text, text, text, text, text) TO hanyang_service
