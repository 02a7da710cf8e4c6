CREATE OR REPLACE FUNCTION caller_of(wanted_session uuid, moment timestamptz) RETURNS TABLE (
    person_id uuid, kind text, name text, grants jsonb
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.person_id, s.kind, p.name,
           coalesce((SELECT jsonb_agg(jsonb_build_array(g.id, g.role, g.scope_kind, g.scope_key) ORDER BY g.id)
                     FROM role_grant g
                     WHERE g.person_id = s.person_id AND g.revoked_at IS NULL AND g.valid_from <= moment
                       AND (g.valid_until IS NULL OR g.valid_until > moment)
                       AND NOT coalesce(c.must_change_password, false)), '[]'::jsonb)
    FROM session s JOIN person p ON p.id = s.person_id
    LEFT JOIN credential c ON c.person_id = s.person_id AND s.kind = 'admin'
    WHERE s.id = wanted_session AND s.ended_at IS NULL AND p.closed_at IS NULL
      AND (s.kind <> 'admin' OR (c.id IS NOT NULL AND c.disabled_at IS NULL))
$$
---
REVOKE ALL ON FUNCTION caller_of(uuid, timestamptz) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION caller_of(uuid, timestamptz) TO hanyang_service
