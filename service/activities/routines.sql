CREATE OR REPLACE VIEW published_shift WITH (security_barrier) AS
    -- what everybody may see of a published shift; asked for lines of the public list without the fences of the table
    SELECT activity_id, state, quota, taken, recruits, closes_at FROM activity_shift WHERE published
---
GRANT SELECT ON published_shift TO hanyang_service
---
DROP FUNCTION IF EXISTS sign_up_facts(uuid, uuid, timestamptz)
---
CREATE FUNCTION sign_up_facts(wanted uuid, who uuid, moment timestamptz) RETURNS TABLE (
    activity_id uuid, region text, title text, number text, approval text, pass_hash bytea, waitlist boolean, question text,
    team_only boolean, risk text, minors boolean, min_minutes int, min_age int, wanted_skills text[],
    wanted_certificates text[], starts_at timestamptz, ends_at timestamptz, quota int, taken int, is_open boolean,
    volunteer_id uuid, is_active boolean, birth_date date, guardian_agreed boolean, credit int, minutes bigint,
    skills text[], certificates text[], is_member boolean, has_signed_up boolean, is_busy boolean, has_exclusive boolean,
    was_removed boolean, min_star int, courses uuid[]
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    -- what decides about one person's sign-up for one shift, in one look; the shift is public or does not exist
    SELECT a.id, a.region, a.title, a.number, a.approval, a.pass_hash, a.waitlist, a.question,
           a.audience = 'team', a.risk, a.minors, a.min_minutes, p.min_age::int, p.skills, p.certificates,
           s.starts_at, s.ends_at, s.quota, s.taken,
           a.state IN ('recruiting', 'in_progress') AND s.state = 'scheduled' AND s.recruits
               AND moment < s.closes_at AND (a.recruit_from IS NULL OR a.recruit_from <= moment),
           v.id, coalesce(v.state = 'active', false), v.birth_date,
           EXISTS (SELECT 1 FROM guardian_link g WHERE g.volunteer_id = v.id AND g.state = 'agreed'),
           v.credit,
           CASE WHEN a.min_minutes > 0
                THEN (SELECT coalesce(sum(h.minutes), 0) FROM hour_entry h WHERE h.volunteer_id = v.id) ELSE 0 END,
           v.skills,
           CASE WHEN p.certificates = '{}' THEN '{}'::text[]
                ELSE (SELECT coalesce(array_agg(c.kind), '{}') FROM volunteer_certificate c
                      WHERE c.volunteer_id = v.id AND c.state = 'verified'
                        AND c.valid_until >= (s.ends_at AT TIME ZONE 'Asia/Shanghai')::date) END,
           a.audience <> 'team' OR EXISTS (SELECT 1 FROM team_member m
               WHERE m.team_id = a.team_id AND m.person_id = who AND m.state = 'active'),
           EXISTS (SELECT 1 FROM activity_signup u WHERE u.shift_id = s.id AND u.volunteer_id = v.id
               AND u.state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')),
           EXISTS (SELECT 1 FROM activity_signup u
               WHERE uuidrange(u.volunteer_id, u.volunteer_id, '[]') && uuidrange(v.id, v.id, '[]')
                 AND tstzrange(u.starts_at, u.ends_at) && tstzrange(s.starts_at, s.ends_at)
                 AND u.state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')),
           EXISTS (SELECT 1 FROM activity_signup u JOIN activity o ON o.id = u.activity_id
               WHERE u.person_id = who AND (o.id = ANY(a.exclusive_with) OR a.id = ANY(o.exclusive_with))
                 AND u.state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired', 'done', 'no_show')),
           EXISTS (SELECT 1 FROM activity_signup u JOIN activity_signup_move m ON m.signup_id = u.id AND m.move = 'remove'
               WHERE u.shift_id = s.id AND u.volunteer_id = v.id),
           p.min_star::int, p.courses
    FROM activity_shift s
    JOIN activity a ON a.id = s.activity_id
    JOIN activity_post p ON p.id = s.post_id
    LEFT JOIN volunteer v ON v.person_id = who AND v.state NOT IN ('rejected', 'cancelled')
    WHERE s.id = wanted AND s.published AND a.list_key IS NOT NULL
$$
---
CREATE OR REPLACE FUNCTION sign_up(
    new_signup uuid, new_move uuid, wanted uuid, who uuid, volunteer uuid, moment timestamptz, with_code boolean, words text
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    s record;
    came bigint := nextval('activity_arrival_seq');
    became text;
BEGIN
    -- whoever comes while somebody waits, waits behind them; a full shift is never locked
    SELECT h.activity_id, h.region, h.starts_at, h.ends_at, h.taken < h.quota AS has_place, a.waitlist,
           a.approval = 'auto' OR with_code AS at_once,
           EXISTS (SELECT 1 FROM activity_signup u WHERE u.shift_id = h.id AND u.state = 'waitlisted') AS is_queue,
           a.state IN ('recruiting', 'in_progress') AND h.state = 'scheduled' AND h.recruits AND moment < h.closes_at
               AND (a.recruit_from IS NULL OR a.recruit_from <= moment) AS is_open
    INTO s FROM activity_shift h JOIN activity a ON a.id = h.activity_id WHERE h.id = wanted;
    IF s.is_open IS NOT TRUE THEN
        RETURN 'closed';
    END IF;
    IF s.has_place AND NOT s.is_queue THEN
        IF s.at_once THEN
            UPDATE activity_shift SET taken = taken + 1
            WHERE id = wanted AND taken < quota AND recruits AND state = 'scheduled';
            IF FOUND THEN
                became := 'approved';
            END IF;
        ELSE
            became := 'applied';
        END IF;
    END IF;
    IF became IS NULL THEN
        IF NOT s.waitlist THEN
            RETURN 'full';
        END IF;
        became := 'waitlisted';
    END IF;
    INSERT INTO activity_signup (id, created_at, activity_id, shift_id, region, person_id, volunteer_id, state, state_since,
                                 arrival, starts_at, ends_at, answer, by_code, set_free)
    VALUES (new_signup, moment, s.activity_id, wanted, s.region, who, volunteer, became, moment, came, s.starts_at,
            s.ends_at, words, with_code, false);
    INSERT INTO activity_signup_move (id, created_at, signup_id, activity_id, region, person_id, move, to_state, by_person,
                                      role)
    VALUES (new_move, moment, new_signup, s.activity_id, s.region, who, 'sign-up', became, who, 'self');
    RETURN became;
END $$
---
REVOKE ALL ON FUNCTION sign_up_facts(uuid, uuid, timestamptz),
    sign_up(uuid, uuid, uuid, uuid, uuid, timestamptz, boolean, text) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION sign_up_facts(uuid, uuid, timestamptz),
    sign_up(uuid, uuid, uuid, uuid, uuid, timestamptz, boolean, text) TO hanyang_service
