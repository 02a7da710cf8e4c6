CREATE OR REPLACE FUNCTION count_team_members() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    -- Whoever joins or leaves may not see the team's row; the count is public all the same (TM01).
    IF TG_OP = 'UPDATE' AND OLD.state = 'active' AND NEW.state <> 'active' THEN
        UPDATE team SET member_count = member_count - 1 WHERE id = NEW.team_id;
    ELSIF NEW.state = 'active' AND (TG_OP = 'INSERT' OR OLD.state <> 'active') THEN
        UPDATE team SET member_count = member_count + 1 WHERE id = NEW.team_id;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER team_member_count AFTER INSERT OR UPDATE OF state ON team_member
    FOR EACH ROW EXECUTE FUNCTION count_team_members()
