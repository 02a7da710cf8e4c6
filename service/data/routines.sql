CREATE OR REPLACE FUNCTION queue_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unsealed (kind, row_id, queued_at) VALUES (TG_ARGV[0], NEW.id, NEW.created_at);
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER audit_entry_seal AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION queue_for_seal('audit')
