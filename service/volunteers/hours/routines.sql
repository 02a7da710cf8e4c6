CREATE OR REPLACE TRIGGER hour_entry_seal AFTER INSERT ON hour_entry
    FOR EACH ROW EXECUTE FUNCTION queue_for_seal('hour')
