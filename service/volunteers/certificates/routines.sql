CREATE OR REPLACE FUNCTION certificate_content() RETURNS TABLE (
    id uuid, number text, code text, volunteer_id uuid, volunteer_number text, since date, until date, minutes integer,
    records integer, layout text, is_demo boolean, content_sha256 bytea, created_at timestamptz, lines jsonb
) LANGUAGE sql STABLE AS $$
    -- What of a certificate never changes: this goes into the chain, its life and its owner's name do not. A column more
    -- here, and every certificate sealed before would look altered.
    SELECT c.id, c.number, c.code, c.volunteer_id, c.volunteer_number, c.since, c.until, c.minutes, c.records, c.layout,
           c.is_demo, c.content_sha256, c.created_at,
           (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position, l.id) FROM certificate_line l
            WHERE l.certificate_id = c.id)
    FROM service_certificate c
$$
---
CREATE OR REPLACE TRIGGER service_certificate_seal AFTER INSERT ON service_certificate
    FOR EACH ROW EXECUTE FUNCTION queue_for_seal('certificate')
