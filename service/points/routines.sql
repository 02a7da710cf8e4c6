INSERT INTO point_account (id, created_at, kind, name, balance, frozen, star) VALUES
    ('00000000-0000-7000-8000-0000000000a1', now(), 'system', 'rule', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a2', now(), 'system', 'expired', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a3', now(), 'system', 'clawed_back', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a4', now(), 'system', 'spent', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a5', now(), 'system', 'pool', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a6', now(), 'system', 'discretion', 0, 0, 0),
    ('00000000-0000-7000-8000-0000000000a7', now(), 'system', 'between', 0, 0, 0)
ON CONFLICT DO NOTHING
---
REVOKE DELETE ON point_account, lot FROM hanyang_service
---
CREATE OR REPLACE FUNCTION journal_adds_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF (SELECT sum(amount) FROM posting WHERE journal_id = NEW.journal_id) <> 0 THEN
        RAISE EXCEPTION 'journal % does not add up to zero', NEW.journal_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_adds_up', TABLE = 'posting';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM point_account WHERE id = NEW.account_id) THEN
        RAISE EXCEPTION 'no account %', NEW.account_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_account', TABLE = 'posting';
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
