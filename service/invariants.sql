-- What is true of the database at every moment, whatever has crashed. Each statement below finds what breaks it and so
-- finds nothing; `flask invariants` runs them, and so does every test that pulls a plug. A line `--- name` begins one.
--- every journal adds up to zero
SELECT journal_id, sum(amount) AS points FROM posting GROUP BY journal_id HAVING sum(amount) <> 0
--- the whole ledger adds up to zero
SELECT sum(amount) AS points FROM posting HAVING sum(amount) <> 0
--- every posting lies in an account
SELECT p.id FROM posting p WHERE NOT EXISTS (SELECT 1 FROM point_account a WHERE a.id = p.account_id)
--- a balance is the sum of its postings
SELECT a.person_id, a.balance, coalesce(e.points, 0) AS entries
FROM point_account a
LEFT JOIN (SELECT account_id, sum(amount) AS points FROM posting GROUP BY account_id) e ON e.account_id = a.id
WHERE a.kind = 'person' AND a.balance <> coalesce(e.points, 0)
--- a balance is the sum of its lots
SELECT a.person_id, a.balance, coalesce(l.points, 0) AS lots
FROM point_account a
LEFT JOIN (SELECT person_id, sum(remaining) AS points FROM lot GROUP BY person_id) l ON l.person_id = a.person_id
WHERE a.kind = 'person' AND a.balance <> coalesce(l.points, 0)
--- a lot holds what was put in less what was taken out
SELECT l.id, l.remaining, coalesce(e.points, 0) AS entries
FROM lot l
LEFT JOIN (SELECT lot_id, sum(amount) AS points FROM posting WHERE lot_id IS NOT NULL GROUP BY lot_id) e ON e.lot_id = l.id
WHERE l.remaining <> coalesce(e.points, 0)
--- what is frozen is what is laid aside
SELECT a.person_id, a.frozen, coalesce(l.points, 0) AS lots, coalesce(h.points, 0) AS held
FROM point_account a
LEFT JOIN (SELECT person_id, sum(frozen) AS points FROM lot GROUP BY person_id) l ON l.person_id = a.person_id
LEFT JOIN (SELECT person_id, sum(points) AS points FROM point_hold GROUP BY person_id) h ON h.person_id = a.person_id
WHERE a.kind = 'person' AND (a.frozen <> coalesce(l.points, 0) OR a.frozen <> coalesce(h.points, 0))
--- what waits at a counter has its points laid aside, and nothing else has
SELECT coalesce(r.id::text, h.source) AS what, r.points, h.points AS held
FROM (SELECT id, points FROM redemption WHERE state = 'to_pickup') r
FULL JOIN (SELECT source, sum(points) AS points FROM point_hold GROUP BY source) h ON h.source = 'redemption:' || r.id
WHERE r.points IS DISTINCT FROM h.points AND (h.source IS NULL OR starts_with(h.source, 'redemption:'))
--- pieces are locked and handed over as the exchanges say
SELECT s.id, s.locked, coalesce(r.locked, 0) AS waiting, s.picked, coalesce(r.picked, 0) AS fetched
FROM good_stock s
LEFT JOIN (SELECT good_id, pickup_id, sum(quantity) FILTER (WHERE state = 'to_pickup') AS locked,
                  sum(quantity) FILTER (WHERE state IN ('picked_up', 'questioned', 'done')) AS picked
           FROM redemption GROUP BY good_id, pickup_id) r ON r.good_id = s.good_id AND r.pickup_id = s.pickup_id
WHERE s.locked <> coalesce(r.locked, 0) OR s.picked <> coalesce(r.picked, 0)
--- what was fetched was paid once, and what was given back was refunded once
SELECT r.id, r.state, r.points, coalesce(j.spent, 0) AS spent, coalesce(j.refunded, 0) AS refunded
FROM redemption r
LEFT JOIN (SELECT j.source, sum(p.amount) FILTER (WHERE j.kind = 'spend') AS spent,
                  -sum(p.amount) FILTER (WHERE j.kind = 'refund') AS refunded
           FROM journal j JOIN posting p ON p.journal_id = j.id JOIN point_account a ON a.id = p.account_id
           WHERE starts_with(j.source, 'redemption:') AND a.name = 'spent' GROUP BY j.source) j
    ON j.source = 'redemption:' || r.id
WHERE coalesce(j.spent, 0) <> CASE WHEN r.picked_up_at IS NULL THEN 0 ELSE r.points END
   OR coalesce(j.refunded, 0) <> CASE WHEN r.picked_up_at IS NULL OR r.state <> 'refunded' THEN 0 ELSE r.points END
--- an order has at most one who said yes
SELECT order_id, count(*) FROM service_offer
WHERE state = 'accepted' AND kind <> 'member' AND ended_at IS NULL GROUP BY order_id HAVING count(*) > 1
--- one volunteer serves an order that no team has
SELECT o.id, o.state, count(a.id) AS bound
FROM service_order o LEFT JOIN assignment a ON a.order_id = o.id AND a.ended_at IS NULL
WHERE o.team_id IS NULL
GROUP BY o.id
HAVING count(a.id) <> CASE WHEN o.state IN ('scheduled', 'serving') THEN 1 ELSE 0 END
    OR count(a.id) FILTER (WHERE a.volunteer_id IS DISTINCT FROM o.volunteer_id) > 0
--- only an order that somebody has taken has somebody
SELECT o.id, o.state FROM service_order o
WHERE o.state IN ('reviewing', 'returned', 'rejected', 'to_dispatch', 'pool', 'offered')
  AND (o.volunteer_id IS NOT NULL OR o.team_id IS NOT NULL
       OR EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = o.id AND a.ended_at IS NULL)
       OR EXISTS (SELECT 1 FROM service_offer f WHERE f.order_id = o.id AND f.state = 'accepted' AND f.kind <> 'member'
                  AND f.ended_at IS NULL))
--- an order that is taken was accepted or claimed by its server
SELECT o.id, o.state FROM service_order o
WHERE o.state IN ('accepted', 'scheduled', 'serving')
  AND NOT EXISTS (SELECT 1 FROM service_offer f WHERE f.order_id = o.id AND f.state = 'accepted' AND f.kind <> 'member'
                  AND f.ended_at IS NULL
                  AND (f.volunteer_id = o.volunteer_id OR f.team_id = o.team_id))
  AND NOT EXISTS (SELECT 1 FROM order_move m WHERE m.order_id = o.id AND m.move = 'claim')
--- an order is offered exactly while somebody is asked
SELECT o.id, o.state, count(f.id) AS asked
FROM service_order o
LEFT JOIN service_offer f ON f.order_id = o.id AND f.state = 'open' AND f.kind <> 'member'
GROUP BY o.id
HAVING (o.state = 'offered') <> (count(f.id) > 0)
--- the history of an order leads to where it stands
SELECT s.order_id, s.state, s.entered, o.state AS stands
FROM (SELECT order_id, state, sum(step) AS entered
      FROM (SELECT order_id, to_state AS state, 1 AS step FROM order_move
            UNION ALL SELECT order_id, from_state, -1 FROM order_move WHERE from_state IS NOT NULL) walk
      GROUP BY order_id, state) s
JOIN service_order o ON o.id = s.order_id
WHERE s.entered <> CASE WHEN s.state = o.state THEN 1 ELSE 0 END
--- every order has a history
SELECT o.id FROM service_order o WHERE NOT EXISTS (SELECT 1 FROM order_move m WHERE m.order_id = o.id)
--- every step of an order is on record once
SELECT coalesce(m.subject, e.subject) AS subject, coalesce(m.deed, e.deed) AS deed, m.times AS steps, e.times AS entries
FROM (SELECT 'order:' || order_id AS subject, 'order-' || move AS deed, count(*) AS times
      FROM order_move GROUP BY 1, 2) m
LEFT JOIN (SELECT subject, deed, count(*) AS times FROM audit_entry
           WHERE starts_with(subject, 'order:') GROUP BY 1, 2) e ON (e.subject, e.deed) = (m.subject, m.deed)
WHERE m.times IS DISTINCT FROM e.times
--- a volunteer's open load is the number of open assignments
SELECT v.id, v.open_load, count(a.id) AS bound
FROM volunteer v LEFT JOIN assignment a ON a.volunteer_id = v.id AND a.ended_at IS NULL
GROUP BY v.id HAVING v.open_load <> count(a.id)
--- nobody is in two places at once
SELECT a.volunteer_id, a.id, b.id AS other
FROM service_record a JOIN service_record b ON b.volunteer_id = a.volunteer_id AND b.id > a.id AND a.periods && b.periods
WHERE a.state NOT IN ('rejected', 'reversed') AND b.state NOT IN ('rejected', 'reversed')
--- a source has one living record of a volunteer
SELECT source, volunteer_id, count(*) FROM service_record
WHERE state NOT IN ('rejected', 'reversed') GROUP BY source, volunteer_id HAVING count(*) > 1
--- a budget has spent what two people granted out of it, and each grant moved its points once
SELECT coalesce(b.region, a.region) AS what, b.spent AS written, a.points AS granted
FROM (SELECT region, year, sum(points) AS points FROM point_adjustment
      WHERE state = 'applied' AND points > 0 GROUP BY region, year) a
FULL JOIN point_budget b ON b.region = a.region AND b.year = a.year
WHERE coalesce(b.spent, 0) <> coalesce(a.points, 0)
UNION ALL
SELECT a.id::text, a.points, m.points
FROM point_adjustment a
LEFT JOIN (SELECT j.source, -sum(p.amount) AS points FROM journal j
           JOIN posting p ON p.journal_id = j.id AND p.account_id = '00000000-0000-7000-8000-0000000000a6'
           WHERE j.kind = 'adjust' GROUP BY j.source) m ON m.source = 'adjustment:' || a.id
WHERE coalesce(m.points, 0) <> CASE WHEN a.state = 'applied' THEN a.points ELSE 0 END
--- a street's budget is what its district gave on
SELECT coalesce(d.region, s.parent) AS region, d.given, s.total
FROM (SELECT * FROM point_budget WHERE length(region) = 6) d
FULL JOIN (SELECT substr(region, 1, 6) AS parent, year, sum(total) AS total FROM point_budget
           WHERE length(region) > 6 GROUP BY 1, 2) s ON s.parent = d.region AND s.year = d.year
WHERE coalesce(d.given, 0) <> coalesce(s.total, 0)
--- hours are what the records say
SELECT r.id, r.state, r.credited_minutes, e.earned, e.reversed
FROM service_record r
LEFT JOIN (SELECT record_id, sum(minutes) FILTER (WHERE kind = 'earn') AS earned,
                  sum(minutes) FILTER (WHERE kind = 'reverse') AS reversed FROM hour_entry GROUP BY record_id) e
       ON e.record_id = r.id
WHERE (e.earned, e.reversed) IS DISTINCT FROM
      (CASE WHEN r.state IN ('confirmed', 'reversed') THEN r.credited_minutes END,
       CASE WHEN r.state = 'reversed' THEN -r.credited_minutes END)
--- points follow confirmed hours, once
SELECT r.id, r.state, count(j.id) FILTER (WHERE j.kind = 'earn') AS earned, count(j.id) FILTER (WHERE j.kind = 'reverse') AS taken
FROM service_record r
JOIN volunteer v ON v.id = r.volunteer_id
LEFT JOIN journal j ON j.source = 'record:' || r.id
WHERE NOT r.family AND v.birth_date <= r.service_day - interval '18 years'
  AND NOT EXISTS (SELECT 1 FROM activity_held_points w WHERE w.record_id = r.id)
GROUP BY r.id
HAVING count(j.id) FILTER (WHERE j.kind = 'earn') <> CASE WHEN r.state IN ('confirmed', 'reversed') THEN 1 ELSE 0 END
    OR count(j.id) FILTER (WHERE j.kind = 'reverse') <> CASE WHEN r.state = 'reversed' THEN 1 ELSE 0 END
--- nobody decides what they proposed or served
SELECT r.id FROM service_record r
WHERE r.decided_by = r.proposed_by
   OR EXISTS (SELECT 1 FROM service_record o JOIN volunteer v ON v.id = o.volunteer_id
              WHERE o.source = r.source AND v.person_id = r.decided_by)
--- whoever has a say in an order has no part in serving it
WITH server AS (
    SELECT 'order:' || order_id AS service, person_id FROM assignment WHERE started_at IS NOT NULL OR ended_at IS NULL
    UNION SELECT 'order:' || split_part(r.source, ':', 2), v.person_id
    FROM service_record r JOIN volunteer v ON v.id = r.volunteer_id WHERE starts_with(r.source, 'order:')
), decider AS (
    SELECT 'order:' || order_id AS service, person_id FROM order_move WHERE role IN ('A1', 'A2', 'A3', 'A4', 'on-behalf')
    UNION SELECT 'order:' || order_id, decided_by FROM order_complaint WHERE state IN ('upheld', 'not_upheld')
    UNION SELECT 'order:' || split_part(r.source, ':', 2), m.person_id
    FROM record_move m JOIN service_record r ON r.id = m.record_id
    WHERE starts_with(r.source, 'order:') AND m.move IN ('confirm', 'reject', 'correct', 'reverse', 'recheck')
)
SELECT s.service, s.person_id FROM server s JOIN decider d ON d.service = s.service AND d.person_id = s.person_id
--- nobody serves themselves
SELECT r.id FROM service_order o JOIN service_record r ON r.source = 'order:' || o.id JOIN volunteer v ON v.id = r.volunteer_id
WHERE v.person_id IN (o.requester_id, o.beneficiary_id, o.proxy_id)
--- hours come of volunteer service alone
SELECT e.id, r.source FROM hour_entry e JOIN service_record r ON r.id = e.record_id
WHERE split_part(r.source, ':', 1) NOT IN ('order', 'activity', 'online', 'demo', 'child')
--- a deadline in working days ends with its day
SELECT id, due FROM (
    SELECT id, record_due FROM service_record UNION ALL SELECT id, record_due FROM activity_shift
    UNION ALL SELECT id, due_at FROM activity_complaint UNION ALL SELECT id, due_at FROM activity_waiver) d (id, due)
WHERE (due AT TIME ZONE 'Asia/Shanghai')::time <> '23:59:59'
--- one person with an identity number is one volunteer
SELECT id_number_index, count(*) FROM volunteer
WHERE id_number_index IS NOT NULL AND state NOT IN ('rejected', 'cancelled')
GROUP BY id_number_index HAVING count(*) > 1
--- whoever did not come has lost credit for it once, and whoever is excused has it back
SELECT u.id, u.state, n.delta FROM activity_signup u
LEFT JOIN (SELECT split_part(source, ':', 2) AS signup, sum(delta) AS delta FROM credit_event
           WHERE starts_with(source, 'no-show:') OR starts_with(source, 'excused:') GROUP BY 1) n ON n.signup = u.id::text
WHERE (u.state = 'no_show' AND n.delta IS DISTINCT FROM -10) OR (u.state <> 'no_show' AND n.delta <> 0)
--- minors are where they may be
SELECT u.id FROM activity_signup u JOIN volunteer v ON v.id = u.volunteer_id JOIN activity a ON a.id = u.activity_id
WHERE u.state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired') AND (NOT a.minors OR a.risk <> 'low')
  AND v.birth_date > (u.starts_at AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years'
--- no shift has promised more places than it has
SELECT id, taken, quota FROM activity_shift WHERE taken > quota OR taken < 0
--- places taken are names that hold them
SELECT h.id, h.taken, count(u.id) AS held
FROM activity_shift h LEFT JOIN activity_signup u ON u.shift_id = h.id AND u.state IN
    ('invited', 'approved', 'confirmed', 'checked_in', 'checked_out', 'missing_out', 'done', 'no_show',
     'excused')
GROUP BY h.id HAVING h.taken <> count(u.id)
--- the places of an activity are those of its shifts
SELECT a.id, a.places, coalesce(s.places, 0) AS quotas
FROM activity a LEFT JOIN (SELECT activity_id, sum(quota) AS places FROM activity_shift GROUP BY activity_id) s
    ON s.activity_id = a.id
WHERE a.places <> coalesce(s.places, 0)
--- what is in the public list is published and what is published is in it
SELECT id, state FROM activity
WHERE (list_key IS NOT NULL) <> (state NOT IN ('draft', 'pending_review', 'returned', 'rejected'))
--- the history of an activity leads to where it stands
SELECT a.id, a.state FROM activity a
WHERE a.state <> (SELECT m.to_state FROM activity_move m WHERE m.activity_id = a.id ORDER BY m.id DESC LIMIT 1)
--- nobody reviews what they made
SELECT m.activity_id FROM activity_move m JOIN activity a ON a.id = m.activity_id
WHERE m.move IN ('approve', 'reject') AND m.person_id = a.created_by
--- the history of a sign-up leads to where it stands
SELECT u.id, u.state FROM activity_signup u
WHERE u.state <> (SELECT m.to_state FROM activity_signup_move m WHERE m.signup_id = u.id ORDER BY m.id DESC LIMIT 1)
--- nobody is checked in at two places
SELECT person_id, count(*) FROM activity_presence WHERE out_at IS NULL GROUP BY person_id HAVING count(*) > 1
--- whoever is checked in has come and not gone
SELECT u.id, u.state FROM activity_signup u
WHERE (u.state = 'checked_in') <> EXISTS (
    SELECT 1 FROM activity_presence p WHERE p.signup_id = u.id AND p.out_at IS NULL)
--- a child is nowhere without its guardian
SELECT c.id FROM activity_child_presence c JOIN activity_presence p ON p.id = c.presence_id
WHERE c.in_at < p.in_at OR c.person_id <> p.person_id
--- a child's hours stand with the guardian's and are never more
SELECT h.id, h.state, r.state AS beside FROM child_hours h JOIN service_record r ON r.id = h.record_id
WHERE h.carried_to IS NULL AND h.state = 'confirmed' AND (r.state <> 'confirmed' OR h.minutes > r.credited_minutes)
--- only a settled shift has no-shows, and it expects nobody any more
SELECT u.id, u.state, h.state AS shift FROM activity_signup u JOIN activity_shift h ON h.id = u.shift_id
WHERE (u.state = 'no_show' AND h.state <> 'settled')
   OR (h.state = 'settled' AND u.state IN ('approved', 'confirmed', 'checked_in', 'checked_out', 'missing_out'))
--- nobody moved up past somebody who came before
SELECT later.id, earlier.id AS waits
FROM activity_signup later
JOIN activity_signup earlier ON earlier.shift_id = later.shift_id AND earlier.arrival < later.arrival
WHERE earlier.state = 'waitlisted' AND later.promoted_at IS NOT NULL
--- nobody is told the same thing twice
SELECT letter_id, person_id, count(*) FROM message GROUP BY letter_id, person_id HAVING count(*) > 1
--- a delivered notice lies in an inbox
SELECT l.id, l.about FROM letter l
WHERE l.topic = 'notice' AND l.done_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message m WHERE m.letter_id = l.id)
  AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id::text = l.payload->>'person_id' AND p.closed_at IS NOT NULL)
--- an inbox holds nothing that was not delivered
SELECT m.id, m.about FROM message m JOIN letter l ON l.id = m.letter_id WHERE l.done_at IS NULL
--- no letter is dead
SELECT id, topic, about, last_error FROM letter WHERE dead_at IS NOT NULL
--- no letter is late
SELECT id, topic, about, not_before FROM letter
WHERE done_at IS NULL AND dead_at IS NULL AND attempts = 0
  AND not_before < CAST(%(moment)s AS timestamptz) - interval '60 seconds'
--- a kept answer is a whole answer
SELECT id FROM kept_answer WHERE status IS NULL OR body_sealed IS NULL
--- what is to be sealed is sealed once, or waits
SELECT s.row_id, count(*) FROM (SELECT row_id FROM seal UNION ALL SELECT row_id FROM unsealed) s
GROUP BY s.row_id HAVING count(*) > 1
--- nothing escapes the seal
SELECT r.kind, r.id
FROM (SELECT 'audit' AS kind, id FROM audit_entry UNION ALL SELECT 'hour', id FROM hour_entry
      UNION ALL SELECT 'posting', id FROM posting UNION ALL SELECT 'certificate', id FROM service_certificate) r
WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.row_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.row_id = r.id AND u.kind = r.kind)
--- the seal is not behind
SELECT kind, row_id, queued_at FROM unsealed WHERE queued_at < CAST(%(moment)s AS timestamptz) - interval '30 seconds'
--- the counters are what the rows say
SELECT span, depth, region, name, kept, truth FROM counter_drift()
--- a certificate that stands holds only confirmed records
SELECT c.number, l.record_id, r.state FROM service_certificate c
JOIN certificate_line l ON l.certificate_id = c.id JOIN service_record r ON r.id = l.record_id
WHERE c.state <> 'revoked' AND r.state <> 'confirmed'
--- a certificate is the sum of its lines
SELECT c.number, c.minutes, c.records FROM service_certificate c LEFT JOIN certificate_line l ON l.certificate_id = c.id
GROUP BY c.id HAVING coalesce(sum(l.minutes), 0) <> c.minutes OR count(l.id) <> c.records
--- nobody decides an objection to what they decided
SELECT id FROM hours_objection WHERE settled_by = original_by OR settled_by = person_id OR answered_by = person_id
--- the history of an objection leads to where it stands
SELECT o.id, o.state, m.after FROM hours_objection o
LEFT JOIN LATERAL (SELECT after FROM objection_move WHERE objection_id = o.id ORDER BY id DESC LIMIT 1) m ON true
WHERE m.after IS DISTINCT FROM o.state
--- a volunteer's star is the highest that was awarded
SELECT v.id, v.star FROM volunteer v
WHERE v.star <> coalesce((SELECT max(star) FROM star_application a WHERE a.volunteer_id = v.id AND a.state = 'awarded'), 0)
--- the history of a star leads to where it stands
SELECT a.id, a.state, m.after FROM star_application a
LEFT JOIN LATERAL (SELECT after FROM star_move WHERE application_id = a.id ORDER BY id DESC LIMIT 1) m ON true
WHERE m.after IS DISTINCT FROM a.state
--- every team that works has one leader, who is an active member and the one its row names
SELECT t.id, t.state, count(m.id) AS leaders
FROM team t LEFT JOIN team_member m ON m.team_id = t.id AND m.role = 'leader' AND m.state = 'active' AND m.person_id = t.leader_id
WHERE t.state IN ('active', 'rectifying', 'suspended') AND EXISTS (SELECT 1 FROM team_member x WHERE x.team_id = t.id)
GROUP BY t.id HAVING count(m.id) <> 1
--- nobody belongs to a team that is no more, or is asked to
SELECT m.id, t.state FROM team_member m JOIN team t ON t.id = m.team_id
WHERE t.state IN ('dissolved', 'merged', 'rejected') AND m.state IN ('invited', 'applied', 'active')
--- nobody belongs to more than five teams
SELECT person_id, count(*) FROM team_member WHERE state = 'active' GROUP BY person_id HAVING count(*) > 5
--- the number of members is what it counts
SELECT t.id, t.member_count, count(m.id) AS members
FROM team t LEFT JOIN team_member m ON m.team_id = t.id AND m.state = 'active'
WHERE EXISTS (SELECT 1 FROM team_member x WHERE x.team_id = t.id)
GROUP BY t.id HAVING t.member_count <> count(m.id)
--- a team hangs below one that stands higher, so the tree has four levels and no circle
SELECT t.id, t.level, p.level AS above FROM team t JOIN team p ON p.id = t.parent_id WHERE p.level >= t.level
--- no team hangs below one that is no more
SELECT t.id FROM team t JOIN team p ON p.id = t.parent_id
WHERE t.state IN ('active', 'rectifying', 'suspended') AND p.state IN ('dissolved', 'merged', 'rejected')
--- no open work is left to a team that is no more
SELECT o.id FROM service_order o JOIN team t ON t.id = o.team_id
WHERE o.state IN ('accepted', 'scheduled', 'serving', 'finished', 'disputed') AND t.state IN ('dissolved', 'merged')
UNION ALL SELECT f.id FROM service_offer f JOIN team t ON t.id = f.team_id
WHERE f.state = 'open' AND f.kind = 'team' AND t.state IN ('dissolved', 'merged')
UNION ALL SELECT a.id FROM activity a JOIN team t ON t.id = a.team_id
WHERE a.state IN ('pending_review', 'approved', 'recruiting', 'recruit_closed', 'in_progress', 'ended', 'frozen')
  AND t.state IN ('dissolved', 'merged')
--- a failed check leaves no team as if nothing had been
SELECT c.id FROM team_check c WHERE c.state = 'failed'
  AND NOT EXISTS (SELECT 1 FROM team_move m WHERE m.team_id = c.team_id AND m.after IN ('rectifying', 'suspended'))
--- what was asked about a team that is no more has been answered
SELECT c.id FROM team_check c JOIN team t ON t.id = c.team_id
WHERE c.state IN ('asked', 'to_review') AND t.state IN ('dissolved', 'merged')
UNION ALL SELECT g.id FROM team_merger g JOIN team t ON t.id IN (g.team_id, g.into_id)
WHERE g.state IN ('asked', 'agreed') AND t.state IN ('dissolved', 'merged')
UNION ALL SELECT a.id FROM team_appeal a JOIN team t ON t.id = a.team_id
WHERE a.state = 'open' AND t.state IN ('dissolved', 'merged')
UNION ALL SELECT i.id FROM incubation i JOIN team t ON t.id = i.team_id
WHERE i.state IN ('applied', 'admitted', 'nurtured') AND t.state IN ('dissolved', 'merged')
--- only grown-ups are called together
SELECT a.muster_id, a.volunteer_id FROM muster_answer a JOIN volunteer v ON v.id = a.volunteer_id
WHERE v.birth_date > (a.created_at AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years'
--- a room is had by one at a time
SELECT a.id, b.id AS other FROM room_booking a JOIN room_booking b ON b.room_id = a.room_id AND b.id > a.id
    AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
WHERE a.state IN ('requested', 'approved', 'checked_in') AND b.state IN ('requested', 'approved', 'checked_in')
--- what is out is what is lent
SELECT f.id, f.out, count(l.id) AS lent FROM facility f LEFT JOIN loan l ON l.facility_id = f.id AND l.state = 'out'
GROUP BY f.id HAVING f.out <> count(l.id)
--- nobody says of their own mending that it is mended, and three people rate a station
SELECT id FROM inspection WHERE state = 'closed' AND decided_by = rectified_by
UNION ALL SELECT id FROM station_rating WHERE self_by IN (verified_by, decided_by) OR verified_by = decided_by
--- the squares of the map hold what the pins say
SELECT coalesce(m.level, p.level) AS level, coalesce(m.east, p.east) AS east, coalesce(m.north, p.north) AS north,
       coalesce(m.layer, p.layer) AS layer, m.pins, p.pins AS counted
FROM map_square m
FULL JOIN (SELECT s.level, s.east, s.north, s.layer, sum(s.pins) AS pins, sum(s.lng) AS lng, sum(s.lat) AS lat,
                  sum(s.numbers) AS numbers
           FROM map_pin p CROSS JOIN LATERAL squares_of(p, 1) s GROUP BY 1, 2, 3, 4) p
    ON (p.level, p.east, p.north, p.layer) = (m.level, m.east, m.north, m.layer)
WHERE (m.pins, m.lng, m.lat, m.numbers) IS DISTINCT FROM (p.pins, p.lng, p.lat, p.numbers)
--- every station and every counter that is open is a pin where it stands, and nothing else is
SELECT coalesce(s.id, p.id) AS id, s.layer, p.layer AS pinned
FROM (SELECT id, coalesce(theme, (ARRAY['center', 'institute', 'station', 'point'])[level]) AS layer, lng, lat FROM station
      UNION ALL SELECT id, 'shop', lng, lat FROM pickup_point WHERE state = 'open') s
FULL JOIN map_pin p ON p.id = s.id
WHERE (s.layer, s.lng, s.lat) IS DISTINCT FROM (p.layer, p.lng, p.lat)
--- a station has as many haves as its street has seen
SELECT s.id, s.haves_met, count(h.id) AS seen
FROM station s LEFT JOIN station_have h ON h.station_id = s.id AND h.state = 'met'
GROUP BY s.id HAVING s.haves_met <> count(h.id)
--- a closed door has as many voices as told of it
SELECT d.id, d.voices, count(v.id) AS told
FROM closed_door d LEFT JOIN closed_door_voice v ON v.door_id = d.id
GROUP BY d.id HAVING d.voices <> count(v.id)
--- an article that is out was reviewed by as many people as it must be, none of them its author
SELECT a.id, a.round FROM article a WHERE a.state IN ('published', 'corrected')
  AND (SELECT count(DISTINCT m.person_id) FROM article_move m
       WHERE m.article_id = a.id AND m.round = a.round AND m.move = 'approve' AND m.person_id <> a.author_id)
      < CASE a.ends_at WHEN 'second_review' THEN 2 ELSE 3 END
--- the counts of an article are what they count
SELECT t.article_id, t.kind, t.counted
FROM (SELECT article_id, kind, sum(amount) AS counted FROM article_tally GROUP BY article_id, kind) t
WHERE t.counted <> CASE t.kind
    WHEN 'comment' THEN (SELECT count(*) FROM article_comment c WHERE c.article_id = t.article_id AND c.state = 'shown')
    ELSE (SELECT count(*) FROM article_reaction r WHERE r.article_id = t.article_id AND r.kind = t.kind) END
--- only what is on show is found
SELECT e.kind, e.id FROM search_entry e
LEFT JOIN article a ON a.id = e.id AND a.kind = e.kind AND a.state IN ('published', 'corrected')
WHERE e.kind IN ('news', 'alert') AND a.id IS NULL
UNION ALL SELECT e.kind, e.id FROM search_entry e LEFT JOIN activity a ON a.id = e.id AND a.list_key IS NOT NULL
WHERE e.kind = 'activity' AND a.id IS NULL
UNION ALL SELECT e.kind, e.id FROM search_entry e LEFT JOIN campaign c ON c.id = e.id AND c.state = 'published'
WHERE e.kind = 'campaign' AND c.id IS NULL
--- a slot has as many places taken as are held or booked
SELECT s.id, s.taken, count(p.id) AS places
FROM menu_slot s LEFT JOIN menu_place p ON p.slot_id = s.id AND p.state IN ('held', 'booked')
GROUP BY s.id HAVING s.taken <> count(p.id)
--- an order that is over and was not served keeps no place
SELECT p.id FROM menu_place p JOIN service_order o ON o.id = p.order_id
WHERE p.state = 'booked' AND o.state IN ('cancelled', 'failed', 'unfulfilled', 'transferred', 'rejected')
--- as many have joined a group order as it counts
SELECT g.id, g.joined, count(m.id) AS members
FROM group_order g LEFT JOIN group_member m ON m.group_id = g.id AND m.left_at IS NULL
GROUP BY g.id HAVING g.joined <> count(m.id)
--- whoever joined a group order that was formed belongs to its order
SELECT m.id FROM group_order g JOIN group_member m ON m.group_id = g.id AND m.left_at IS NULL
WHERE g.state = 'formed' AND (m.order_id IS DISTINCT FROM g.order_id OR NOT EXISTS (
    SELECT 1 FROM order_party p WHERE p.order_id = g.order_id AND p.person_id = m.person_id AND p.role = 'participant'))
--- nobody brings a wish to themselves
SELECT w.id FROM wish w JOIN wish_beneficiary b ON b.id = w.id WHERE w.claimed_by = b.person_id
--- the public pool pays for a wish once, what the wish says
SELECT w.id FROM wish w WHERE w.pool_points IS NOT NULL AND w.pool_points <> (
    SELECT coalesce(-sum(p.amount), 0) FROM journal j JOIN posting p ON p.journal_id = j.id
    WHERE j.source = 'wish:' || w.id AND p.account_id = '00000000-0000-7000-8000-0000000000a5')
--- no entry moves both points and time
SELECT p.id, j.unit, a.name FROM posting p JOIN journal j ON j.id = p.journal_id JOIN point_account a ON a.id = p.account_id
WHERE (j.unit = 'time') <> starts_with(a.kind, 'time')
--- kept time is the sum of its postings
SELECT a.person_id, a.balance, coalesce(e.minutes, 0) AS entries
FROM point_account a
LEFT JOIN (SELECT account_id, sum(amount) AS minutes FROM posting GROUP BY account_id) e ON e.account_id = a.id
WHERE a.kind = 'time' AND a.balance <> coalesce(e.minutes, 0)
--- time that waits is laid aside for an order, and nothing else is
SELECT coalesce(a.person_id, h.person_id) AS person, a.frozen, h.minutes
FROM (SELECT * FROM point_account WHERE kind = 'time') a
FULL JOIN (SELECT person_id, sum(minutes) AS minutes FROM time_hold WHERE settled_at IS NULL GROUP BY person_id) h
    ON h.person_id = a.person_id
WHERE coalesce(a.frozen, 0) <> coalesce(h.minutes, 0)
--- time is kept for the elders' sake alone, and only where it was chosen
SELECT r.id, r.pays, r.for_elder FROM service_record r JOIN journal j ON j.source = 'record:' || r.id AND j.kind = 'earn'
WHERE j.unit = 'time' AND (r.pays <> 'time' OR NOT r.for_elder)
--- time buys service and nothing else, and what was taken is what the ledger says
SELECT coalesce(h.source, s.source) AS source, h.taken, s.spent
FROM (SELECT * FROM time_hold WHERE taken <> 0) h
FULL JOIN (SELECT split_part(j.source, ':', 2) || ':' || split_part(j.source, ':', 3) AS source,
                  sum(p.amount) AS spent
           FROM journal j JOIN posting p ON p.journal_id = j.id
               AND p.account_id = '00000000-0000-7000-8000-0000000000b2'
           WHERE j.unit = 'time' GROUP BY 1 HAVING sum(p.amount) <> 0) s ON s.source = h.source
WHERE h.taken IS DISTINCT FROM s.spent
   OR NOT EXISTS (SELECT 1 FROM service_order o WHERE 'order:' || o.id = h.source AND o.requester_id = h.person_id)
--- an order that was not served has let its time go
SELECT h.source, o.state, h.taken FROM time_hold h JOIN service_order o ON h.source = 'order:' || o.id
WHERE o.state IN ('cancelled', 'failed', 'unfulfilled', 'transferred', 'rejected')
  AND (h.settled_at IS NULL OR h.taken <> 0)
--- an order that is not over has taken no time
SELECT h.source, o.state, h.taken FROM time_hold h JOIN service_order o ON h.source = 'order:' || o.id
WHERE h.taken <> 0 AND o.state NOT IN ('confirmed', 'rated', 'closed')
