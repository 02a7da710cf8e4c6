CREATE OR REPLACE FUNCTION age_band(born date, on_day date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    -- the keys of dashboard.rules.AGE_BANDS
    SELECT CASE WHEN born IS NULL THEN 'unknown'
                WHEN born > on_day - interval '14 years' THEN 'under_14'
                WHEN born > on_day - interval '18 years' THEN '14_17'
                WHEN born > on_day - interval '36 years' THEN '18_35'
                WHEN born > on_day - interval '60 years' THEN '36_59'
                ELSE '60_up' END
$$
---
CREATE OR REPLACE FUNCTION pace(length interval) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    -- minutes: exact below two hours, then to the quarter of an hour, from four days on to the hour, after 30 to the day
    SELECT CASE WHEN m < 120 THEN m WHEN m < 5760 THEN round(m / 15.0) * 15 WHEN m < 43200 THEN round(m / 60.0) * 60
                ELSE round(m / 1440.0) * 1440 END::integer
    FROM (SELECT greatest(0, floor(extract(epoch FROM length) / 60)) AS m) whole
$$
---
CREATE OR REPLACE FUNCTION order_stage(from_state text, to_state text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    -- the step of the funnel that a move takes an order to, the keys of dashboard.rules.STAGES
    SELECT CASE WHEN from_state IS NULL THEN 'ordered'
                WHEN to_state IN ('offered', 'pool') THEN 'dispatched'
                WHEN to_state IN ('accepted', 'scheduled') THEN 'accepted'
                WHEN to_state = 'finished' THEN 'finished' END
$$
---
CREATE OR REPLACE FUNCTION counted_on() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT day FROM counter_day), shanghai_day(now()))
$$
---
CREATE OR REPLACE FUNCTION volunteer_counts(v volunteer, on_day date) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- What one row adds to the counters. So for each table: its trigger and the recount use the same words.
    SELECT v.region, 'volunteers', age_band(v.birth_date, on_day), NULL::date, false, 1 WHERE v.state = 'active'
    UNION ALL
    SELECT v.region, 'stars', coalesce((SELECT max(a.star) FROM point_account a WHERE a.person_id = v.person_id), 0)::text,
           NULL, false, 1
    WHERE v.state = 'active'
    UNION ALL
    SELECT DISTINCT v.region, 'skills', skill, NULL::date, true, 1 FROM unnest(v.skills) skill WHERE v.state = 'active'
    UNION ALL
    SELECT v.region, 'activated', '', shanghai_day(v.activated_at), false, 1 WHERE v.activated_at IS NOT NULL
$$
---
CREATE OR REPLACE FUNCTION team_counts(t team) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- a department's team stands in no street; its code is made of the district's
    SELECT coalesce(t.region, t.reach || 'DEP'), c.measure, c.key, NULL::date, false, c.amount
    FROM (VALUES ('active', 'teams', t.level::text, 1), ('active', 'team_categories', t.category, 1),
                 ('active', 'members', '', t.member_count),
                 ('pending', 'teams_waiting', 'pending', 1), ('rectifying', 'teams_waiting', 'rectifying', 1)
         ) c(state, measure, key, amount)
    WHERE c.state = t.state AND c.amount <> 0
$$
---
CREATE OR REPLACE FUNCTION station_counts(s station) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    SELECT s.region, 'stations', s.level::text, NULL::date, false, 1
$$
---
CREATE OR REPLACE FUNCTION offer_counts(o service_offer) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- a leader's question to a member of the team is no dispatch
    SELECT o.region, 'offers', 'made', shanghai_day(o.created_at), false, 1 WHERE o.kind <> 'member'
    UNION ALL
    SELECT o.region, 'offers', o.state, shanghai_day(coalesce(o.answered_at, o.created_at)), false, 1
    WHERE o.kind <> 'member' AND o.state IN ('accepted', 'declined', 'expired')
$$
---
CREATE OR REPLACE FUNCTION hour_counts(h hour_entry) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    SELECT h.region, 'minutes', '', h.service_day, false, h.minutes
$$
---
CREATE OR REPLACE FUNCTION activity_counts(a activity) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- once it is public and as long as it is not called off, on the day it begins; and those that run or take names now
    SELECT a.region, 'activities', a.category, shanghai_day(a.starts_at), false, 1
    WHERE a.state IN ('approved', 'recruiting', 'recruit_closed', 'in_progress', 'ended', 'settled', 'archived', 'frozen')
    UNION ALL
    SELECT a.region, 'activities_now', a.state, NULL::date, false, 1 WHERE a.state IN ('recruiting', 'in_progress')
$$
---
CREATE OR REPLACE FUNCTION signup_counts(u activity_signup) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- every name on the day it was put down; who came on the day of the shift; shares only of lists that are closed
    SELECT u.region, 'signups', 'signed', shanghai_day(u.created_at), false, 1
    UNION ALL
    SELECT u.region, 'signups', 'came', shanghai_day(u.starts_at), false, 1
    WHERE u.state IN ('checked_in', 'checked_out', 'missing_out', 'done')
    UNION ALL
    SELECT u.region, 'signups', u.state, shanghai_day(u.starts_at), false, 1 WHERE u.state IN ('done', 'no_show')
$$
---
CREATE OR REPLACE FUNCTION record_counts(r service_record) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- was the first version of an activity's record decided within its ten working days; what came of it later is another
    -- matter, so a reversal, which has its own moment, changes nothing
    SELECT r.region, 'deadlines', d.kept, r.service_day, false, 1
    FROM (SELECT CASE WHEN 'LATE' = ANY(r.flags) OR (r.state <> 'reversed' AND r.decided_at > r.record_due) THEN 'late'
                      WHEN r.decided_at IS NOT NULL THEN 'on_time' END AS kept) d
    WHERE d.kept IS NOT NULL AND r.version = 1 AND starts_with(r.source, 'activity:')
$$
---
CREATE OR REPLACE FUNCTION rating_counts(g activity_rating) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    SELECT g.region, 'ratings', k.key, shanghai_day(g.created_at), false, k.amount
    FROM (VALUES ('times', 1), ('stars', g.stars)) k(key, amount) WHERE g.by_whom = 'volunteer'
$$
---
CREATE OR REPLACE FUNCTION report_counts(p activity_report) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    SELECT p.region, 'beneficiaries', '', shanghai_day(p.created_at), false, p.beneficiaries WHERE p.beneficiaries > 0
$$
---
CREATE OR REPLACE FUNCTION counter_truth(on_day date) RETURNS TABLE (
    region text, measure text, key text, day date, fine boolean, amount bigint
) LANGUAGE sql STABLE AS $$
    -- Everything counted from the rows themselves, without any counter.
    WITH first AS MATERIALIZED (
        SELECT DISTINCT ON (m.order_id, s.stage) m.order_id, m.region, s.stage, m.created_at
        FROM order_move m CROSS JOIN LATERAL order_stage(m.from_state, m.to_state) s(stage)
        WHERE s.stage IS NOT NULL ORDER BY m.order_id, s.stage, m.created_at, m.id
    ), every AS (
        SELECT c.* FROM volunteer v CROSS JOIN LATERAL volunteer_counts(v, on_day) c
        UNION ALL SELECT c.* FROM team t CROSS JOIN LATERAL team_counts(t) c
        UNION ALL SELECT c.* FROM station s CROSS JOIN LATERAL station_counts(s) c
        UNION ALL SELECT c.* FROM service_offer o CROSS JOIN LATERAL offer_counts(o) c
        UNION ALL SELECT c.* FROM hour_entry h CROSS JOIN LATERAL hour_counts(h) c
        UNION ALL SELECT c.* FROM activity a CROSS JOIN LATERAL activity_counts(a) c
        UNION ALL SELECT c.* FROM activity_signup u CROSS JOIN LATERAL signup_counts(u) c
        UNION ALL SELECT c.* FROM service_record r CROSS JOIN LATERAL record_counts(r) c
        UNION ALL SELECT c.* FROM activity_rating g CROSS JOIN LATERAL rating_counts(g) c
        UNION ALL SELECT c.* FROM activity_report p CROSS JOIN LATERAL report_counts(p) c
        UNION ALL SELECT f.region, 'orders', f.stage, shanghai_day(f.created_at), false, 1 FROM first f
        UNION ALL
        SELECT f.region, CASE f.stage WHEN 'accepted' THEN 'response' ELSE 'completion' END,
               pace(f.created_at - o.created_at)::text, shanghai_day(f.created_at), true, 1
        FROM first f JOIN first o ON o.order_id = f.order_id AND o.stage = 'ordered'
        WHERE f.stage IN ('accepted', 'finished')
    )
    SELECT e.region, e.measure, e.key, e.day, e.fine, sum(e.amount)::bigint FROM every e
    GROUP BY e.region, e.measure, e.key, e.day, e.fine HAVING sum(e.amount) <> 0
$$
---
CREATE OR REPLACE FUNCTION counter_drift() RETURNS TABLE (
    span text, depth integer, region text, name text, kept numeric, truth numeric
) LANGUAGE sql STABLE AS $$
    -- where the counters, folded and unfolded together, are not what the rows say; nothing before the first recount
    SELECT c.span, c.depth, c.region, c.name, sum(c.kept), sum(c.truth)
    FROM (
        SELECT c.span, c.fine, c.depth::integer, c.region, m.measure || ' ' || k.key AS name, k.amount::bigint AS kept, 0 AS truth
        FROM counter c CROSS JOIN LATERAL jsonb_each(c.sums) m(measure, keys)
        CROSS JOIN LATERAL jsonb_each_text(m.keys) k(key, amount)
        UNION ALL
        SELECT p.span, d.fine, p.depth, p.place, d.measure || ' ' || d.key, d.amount, 0
        FROM counter_delta d CROSS JOIN LATERAL counter_places(d.region, d.fine, d.day) p WHERE d.measure <> ''
        UNION ALL
        SELECT p.span, t.fine, p.depth, p.place, t.measure || ' ' || t.key, 0, t.amount
        FROM counter_day y CROSS JOIN LATERAL counter_truth(y.day) t
        CROSS JOIN LATERAL counter_places(t.region, t.fine, t.day) p
    ) c
    WHERE EXISTS (SELECT 1 FROM counter_day)
    GROUP BY c.span, c.fine, c.depth, c.region, c.name HAVING sum(c.kept) <> sum(c.truth)
$$
---
CREATE OR REPLACE FUNCTION count_volunteers() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL volunteer_counts(f::volunteer, counted_on()) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, -sum(c.amount)
        FROM gone g CROSS JOIN LATERAL volunteer_counts(g::volunteer, counted_on()) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM volunteer_counts(NEW, counted_on())
              UNION ALL SELECT *, -1 FROM volunteer_counts(OLD, counted_on())) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER volunteer_counted_new AFTER INSERT ON volunteer
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_volunteers()
---
CREATE OR REPLACE TRIGGER volunteer_counted_gone AFTER DELETE ON volunteer
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_volunteers()
---
CREATE OR REPLACE TRIGGER volunteer_counted_changed
    AFTER UPDATE OF state, region, birth_date, skills, activated_at, person_id ON volunteer FOR EACH ROW WHEN (
        (OLD.state, OLD.region, OLD.birth_date, OLD.skills, OLD.activated_at, OLD.person_id)
        IS DISTINCT FROM (NEW.state, NEW.region, NEW.birth_date, NEW.skills, NEW.activated_at, NEW.person_id)
    ) EXECUTE FUNCTION count_volunteers()
---
CREATE OR REPLACE FUNCTION count_teams() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL team_counts(f::team) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, -sum(c.amount)
        FROM gone g CROSS JOIN LATERAL team_counts(g::team) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM team_counts(NEW) UNION ALL SELECT *, -1 FROM team_counts(OLD)) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER team_counted_new AFTER INSERT ON team
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_teams()
---
CREATE OR REPLACE TRIGGER team_counted_gone AFTER DELETE ON team
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_teams()
---
CREATE OR REPLACE TRIGGER team_counted_changed
    AFTER UPDATE OF state, region, reach, level, category, member_count ON team FOR EACH ROW WHEN (
        (OLD.state, OLD.region, OLD.reach, OLD.level, OLD.category, OLD.member_count)
        IS DISTINCT FROM (NEW.state, NEW.region, NEW.reach, NEW.level, NEW.category, NEW.member_count)
    ) EXECUTE FUNCTION count_teams()
---
CREATE OR REPLACE FUNCTION count_stations() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, -c.amount
        FROM gone g CROSS JOIN LATERAL station_counts(g::station) c;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, c.amount
        FROM fresh f CROSS JOIN LATERAL station_counts(f::station) c;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER station_counted_new AFTER INSERT ON station
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_stations()
---
CREATE OR REPLACE TRIGGER station_counted_gone AFTER DELETE ON station
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_stations()
---
CREATE OR REPLACE TRIGGER station_counted_changed AFTER UPDATE ON station
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_stations()
---
CREATE OR REPLACE FUNCTION count_offers() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL offer_counts(f::service_offer) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM offer_counts(NEW) UNION ALL SELECT *, -1 FROM offer_counts(OLD)) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER service_offer_counted_new AFTER INSERT ON service_offer
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_offers()
---
CREATE OR REPLACE TRIGGER service_offer_counted_changed
    AFTER UPDATE OF state, answered_at, region, kind ON service_offer FOR EACH ROW WHEN (
        (OLD.state, OLD.answered_at, OLD.region, OLD.kind) IS DISTINCT FROM (NEW.state, NEW.answered_at, NEW.region, NEW.kind)
    ) EXECUTE FUNCTION count_offers()
---
CREATE OR REPLACE FUNCTION count_hours() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
    FROM fresh f CROSS JOIN LATERAL hour_counts(f::hour_entry) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER hour_entry_counted AFTER INSERT ON hour_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_hours()
---
CREATE OR REPLACE FUNCTION count_moves() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    -- The first time an order comes to a step of the funnel. Whoever moves an order holds its row, so no other move of
    -- it is under way; all its moves being among the fresh ones of that step means there was none before.
    PERFORM counting();
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    WITH reached AS MATERIALIZED (
        SELECT f.order_id, s.stage, min(f.region) AS region, min(f.created_at) AS at, count(*) AS times
        FROM fresh f CROSS JOIN LATERAL order_stage(f.from_state, f.to_state) s(stage)
        WHERE s.stage IS NOT NULL GROUP BY f.order_id, s.stage
    ), first AS MATERIALIZED (
        SELECT r.*, (SELECT min(m.created_at) FROM order_move m WHERE m.order_id = r.order_id AND m.from_state IS NULL
                     AND r.stage IN ('accepted', 'finished')) AS asked_at
        FROM reached r
        WHERE r.times = (SELECT count(*) FROM order_move m
                         WHERE m.order_id = r.order_id AND order_stage(m.from_state, m.to_state) = r.stage)
    )
    SELECT region, 'orders', stage, shanghai_day(at), false, count(*) FROM first GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT region, CASE stage WHEN 'accepted' THEN 'response' ELSE 'completion' END, pace(at - asked_at)::text,
           shanghai_day(at), true, count(*)
    FROM first WHERE asked_at IS NOT NULL GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT DISTINCT region, '', '', NULL::date, false, 0 FROM fresh;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER order_move_counted AFTER INSERT ON order_move
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_moves()
---
CREATE OR REPLACE FUNCTION count_star() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    -- whoever changes the volunteer at this moment is waited for, or waits for us
    PERFORM 1 FROM volunteer WHERE person_id = NEW.person_id FOR SHARE;
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT v.region, 'stars', s.star::text, NULL, false, s.amount
    FROM volunteer v
    CROSS JOIN (VALUES (CASE TG_OP WHEN 'UPDATE' THEN OLD.star ELSE 0 END, -1), (NEW.star, 1)) s(star, amount)
    WHERE v.person_id = NEW.person_id AND v.state = 'active';
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER point_account_star AFTER UPDATE OF star ON point_account
    FOR EACH ROW WHEN (OLD.star <> NEW.star) EXECUTE FUNCTION count_star()
---
CREATE OR REPLACE TRIGGER point_account_new_star AFTER INSERT ON point_account
    FOR EACH ROW WHEN (NEW.star <> 0) EXECUTE FUNCTION count_star()
---
CREATE OR REPLACE FUNCTION count_activities() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL activity_counts(f::activity) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM activity_counts(NEW) UNION ALL SELECT *, -1 FROM activity_counts(OLD)) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER activity_counted_new AFTER INSERT ON activity
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_activities()
---
CREATE OR REPLACE TRIGGER activity_counted_changed
    AFTER UPDATE OF state, region, category, starts_at ON activity FOR EACH ROW WHEN (
        (OLD.state, OLD.region, OLD.category, OLD.starts_at)
        IS DISTINCT FROM (NEW.state, NEW.region, NEW.category, NEW.starts_at)
    ) EXECUTE FUNCTION count_activities()
---
CREATE OR REPLACE FUNCTION count_signups() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL signup_counts(f::activity_signup) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM signup_counts(NEW) UNION ALL SELECT *, -1 FROM signup_counts(OLD)) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER activity_signup_counted_new AFTER INSERT ON activity_signup
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_signups()
---
CREATE OR REPLACE TRIGGER activity_signup_counted_changed
    AFTER UPDATE OF state, region, starts_at ON activity_signup FOR EACH ROW WHEN (
        (OLD.state, OLD.region, OLD.starts_at)
        IS DISTINCT FROM (NEW.state, NEW.region, NEW.starts_at)
    ) EXECUTE FUNCTION count_signups()
---
CREATE OR REPLACE FUNCTION count_deadlines() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
        FROM fresh f CROSS JOIN LATERAL record_counts(f::service_record) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    ELSE
        INSERT INTO counter_delta (region, measure, key, day, fine, amount)
        SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.sign * c.amount)
        FROM (SELECT *, 1 AS sign FROM record_counts(NEW) UNION ALL SELECT *, -1 FROM record_counts(OLD)) c
        GROUP BY c.region, c.measure, c.key, c.day, c.fine HAVING sum(c.sign * c.amount) <> 0;
    END IF;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER service_record_counted_new AFTER INSERT ON service_record
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_deadlines()
---
CREATE OR REPLACE TRIGGER service_record_counted_changed
    AFTER UPDATE OF state, region, flags, decided_at, record_due, service_day ON service_record FOR EACH ROW WHEN (
        (OLD.state, OLD.region, OLD.flags, OLD.decided_at, OLD.record_due, OLD.service_day)
        IS DISTINCT FROM (NEW.state, NEW.region, NEW.flags, NEW.decided_at, NEW.record_due, NEW.service_day)
    ) EXECUTE FUNCTION count_deadlines()
---
CREATE OR REPLACE FUNCTION count_ratings() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
    FROM fresh f CROSS JOIN LATERAL rating_counts(f::activity_rating) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER activity_rating_counted_new AFTER INSERT ON activity_rating
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_ratings()
---
CREATE OR REPLACE FUNCTION count_reports() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM counting();
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT c.region, c.measure, c.key, c.day, c.fine, sum(c.amount)
    FROM fresh f CROSS JOIN LATERAL report_counts(f::activity_report) c GROUP BY c.region, c.measure, c.key, c.day, c.fine;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER activity_report_counted_new AFTER INSERT ON activity_report
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_reports()
---
CREATE OR REPLACE FUNCTION look_again() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT code, '', '', NULL, false, 0 FROM fresh;
    RETURN NULL;
END $$
---
CREATE OR REPLACE TRIGGER division_new AFTER INSERT ON division
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION look_again()
---
CREATE OR REPLACE TRIGGER division_changed AFTER UPDATE ON division
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION look_again()
---
CREATE OR REPLACE FUNCTION count_birthdays(on_day date) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
    before date;
BEGIN
    -- whoever is of another age on this day than on the one counted before goes over to their new band
    PERFORM pg_advisory_xact_lock(hashtext('counting'));
    SELECT day INTO before FROM counter_day;
    IF before >= on_day THEN
        RETURN;
    END IF;
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT v.region, 'volunteers', b.band, NULL, false, sum(b.amount)
    FROM volunteer v
    CROSS JOIN LATERAL (VALUES (age_band(v.birth_date, before), -1), (age_band(v.birth_date, on_day), 1)) b(band, amount)
    WHERE v.state = 'active' AND age_band(v.birth_date, before) <> age_band(v.birth_date, on_day)
    GROUP BY v.region, b.band;
    UPDATE counter_day SET day = on_day;
END $$
---
CREATE OR REPLACE FUNCTION recount(on_day date) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('counting'));
    WITH gone AS (DELETE FROM counter_delta RETURNING region)  -- of each region one stays that counts nothing
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT DISTINCT region, '', '', NULL::date, false, 0 FROM gone;
    DELETE FROM counter WHERE span <> 'all' OR fine;
    UPDATE counter SET sums = '{}', folds = folds + 1;
    INSERT INTO counter_day (id, day) VALUES (1, on_day) ON CONFLICT (id) DO UPDATE SET day = excluded.day;
    INSERT INTO counter_delta (region, measure, key, day, fine, amount)
    SELECT region, measure, key, day, fine, amount FROM counter_truth(on_day);
    PERFORM fold_counters(NULL);
END $$
---
REVOKE ALL ON FUNCTION count_birthdays(date), recount(date) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION count_birthdays(date), recount(date) TO hanyang_service
