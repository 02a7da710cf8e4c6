"""Each invariant notices what would break it: an invariant that never fails guards nothing."""

from datetime import timedelta

import pytest

from service import invariants
from service.core.workdays import SHANGHAI
from tests.activities.playbill import post, programme, shift
from tests.chaos.town import need
from tests.points.mall import MERCHANT

pytestmark = pytest.mark.timeout(300)

_ONE = "(SELECT id FROM {} ORDER BY id LIMIT 1)"
_DONE = "(SELECT id FROM service_order WHERE state = 'confirmed' LIMIT 1)"
_CHECKED = f"""
    INSERT INTO team_check_round (id, created_at, district, year, due_at, total, done)
    VALUES (gen_random_uuid(), now(), '420105', 2025, now(), 1, 1);
    INSERT INTO team_check (id, created_at, team_id, round_id, reach, year, state, state_since, due_provisional, shortfalls)
    SELECT gen_random_uuid(), now(), id, (SELECT id FROM team_check_round), reach, 2025, 'asked', now(), false,
           array[]::text[]
    FROM team WHERE id = {_ONE.format('team')};"""
_CHILD = """
    INSERT INTO child_member (id, created_at, guardian_id, volunteer_id, region, name, id_number_index, relation, state,
                              due_provisional)
    SELECT gen_random_uuid(), now(), person_id, id, region, '小禾', 'x', '母亲', 'active', false FROM volunteer
    WHERE id = (SELECT volunteer_id FROM {} ORDER BY id LIMIT 1);"""
_KEPT = """
    INSERT INTO point_account (id, created_at, kind, name, person_id, balance, frozen, star)
    SELECT gen_random_uuid(), now(), 'time', 'time:' || id, id, 60, {}, 0 FROM person ORDER BY id LIMIT 1"""
_LAID_ASIDE = """
    INSERT INTO time_hold (id, created_at, source, person_id, minutes, taken, settled_at)
    SELECT gen_random_uuid(), now(), {}, id, 60, {}, {} FROM person ORDER BY id LIMIT 1;"""
# What a bug, a bad restore or a clumsy hand would do; with the constraints that would have stopped it taken away first.
SPOILT = {
    "every journal adds up to zero": f"UPDATE posting SET amount = amount + 1 WHERE id = {_ONE.format('posting')}",
    "the whole ledger adds up to zero": f"DELETE FROM posting WHERE id = {_ONE.format('posting')}",
    "every posting lies in an account":
        f"UPDATE posting SET account_id = gen_random_uuid() WHERE id = {_ONE.format('posting')}",
    "a balance is the sum of its postings":
        "UPDATE point_account SET balance = balance + 1 WHERE kind = 'person'",
    "a balance is the sum of its lots": f"UPDATE lot SET remaining = remaining - 1 WHERE id = {_ONE.format('lot')}",
    "a lot holds what was put in less what was taken out":
        f"UPDATE lot SET amount = amount + 1, remaining = remaining + 1 WHERE id = {_ONE.format('lot')}",
    "what is frozen is what is laid aside": "UPDATE point_account SET frozen = 0",
    "what waits at a counter has its points laid aside, and nothing else has": "DELETE FROM point_hold",
    "pieces are locked and handed over as the exchanges say":
        "UPDATE good_stock SET locked = locked - 1, stock = stock + 1",
    "a budget has spent what two people granted out of it, and each grant moved its points once":
        "INSERT INTO point_budget (region, year, total, given, spent, created_at) VALUES ('420105', 2026, 9, 0, 5, now())",
    "a street's budget is what its district gave on":
        "INSERT INTO point_budget (region, year, total, given, spent, created_at) VALUES ('420105', 2026, 9, 5, 0, now())",
    "what was fetched was paid once, and what was given back was refunded once":
        "UPDATE redemption SET picked_up_at = now()",
    "an order has at most one who said yes": f"""
        DROP INDEX uq_service_offer_one_accepted;
        {{copy}}('service_offer', $w$order_id = {_DONE}$w$, 'id', 'gen_random_uuid()')""",
    "one volunteer serves an order that no team has": f"UPDATE assignment SET ended_at = NULL WHERE order_id = {_DONE}",
    "only an order that somebody has taken has somebody": f"UPDATE service_order SET state = 'pool' WHERE id = {_DONE}",
    "an order that is taken was accepted or claimed by its server": f"""
        UPDATE service_offer SET ended_at = now() WHERE order_id = {_DONE};
        UPDATE service_order SET state = 'serving' WHERE id = {_DONE}""",
    "an order is offered exactly while somebody is asked": f"UPDATE service_order SET state = 'offered' WHERE id = {_DONE}",
    "the history of an order leads to where it stands":
        f"{{copy}}('order_move', $w$move = 'confirm' AND order_id = {_DONE}$w$, 'id', 'gen_random_uuid()')",
    "every order has a history": f"DELETE FROM order_move WHERE order_id = {_DONE}",
    "every step of an order is on record once":
        f"DELETE FROM audit_entry WHERE deed = 'order-confirm' AND subject = 'order:' || {_DONE}",
    "a volunteer's open load is the number of open assignments":
        f"UPDATE volunteer SET open_load = open_load + 1 WHERE id = {_ONE.format('volunteer')}",
    "nobody is in two places at once": """
        ALTER TABLE service_record DROP CONSTRAINT ex_service_record_overlap;
        {copy}('service_record', 'true', 'id', 'gen_random_uuid()', 'source', '''elsewhere''')""",
    "a source has one living record of a volunteer": """
        ALTER TABLE service_record DROP CONSTRAINT ex_service_record_overlap; DROP INDEX uq_service_record_live;
        {copy}('service_record', 'true', 'id', 'gen_random_uuid()', 'version', 'version + 1')""",
    "hours are what the records say": f"UPDATE hour_entry SET minutes = minutes + 1 WHERE id = {_ONE.format('hour_entry')}",
    "points follow confirmed hours, once": "DELETE FROM journal WHERE starts_with(source, 'record:')",
    "nobody decides what they proposed or served": "UPDATE service_record SET decided_by = proposed_by",
    "whoever has a say in an order has no part in serving it": f"""
        UPDATE order_move SET person_id = (SELECT person_id FROM assignment WHERE order_id = {_DONE} LIMIT 1)
        WHERE order_id = {_DONE} AND move = 'approve'""",
    "nobody serves themselves":
        "UPDATE service_order o SET beneficiary_id = v.person_id FROM volunteer v WHERE v.id = o.volunteer_id",
    "hours come of volunteer service alone": "UPDATE service_record SET source = 'reading:' || id",
    "a deadline in working days ends with its day": "UPDATE service_record SET record_due = record_due - interval '1 hour'",
    "one person with an identity number is one volunteer": """
        DROP INDEX uq_volunteer_id_number_live; UPDATE volunteer SET id_number_index = 'x'""",
    "whoever did not come has lost credit for it once, and whoever is excused has it back":
        "UPDATE activity_signup SET state = 'no_show' WHERE state = 'checked_in'",
    "minors are where they may be": "UPDATE volunteer SET birth_date = '2012-01-01'",
    "no shift has promised more places than it has":
        "ALTER TABLE activity_shift DROP CONSTRAINT ck_activity_shift_places; UPDATE activity_shift SET taken = quota + 1",
    "places taken are names that hold them": "UPDATE activity_shift SET taken = 0",
    "the places of an activity are those of its shifts": "UPDATE activity SET places = places + 1",
    "what is in the public list is published and what is published is in it": "UPDATE activity SET list_key = NULL",
    "the history of an activity leads to where it stands": "UPDATE activity SET state = 'settled'",
    "nobody reviews what they made":
        "UPDATE activity_move m SET person_id = created_by FROM activity a WHERE a.id = activity_id AND move = 'approve'",
    "the history of a sign-up leads to where it stands":
        "UPDATE activity_signup SET state = 'done' WHERE state = 'checked_in'",
    "nobody is checked in at two places": """
        {copy}('activity_presence', 'out_at IS NULL', 'id', 'gen_random_uuid()', 'signup_id', 'gen_random_uuid()')""",
    "whoever is checked in has come and not gone": "UPDATE activity_presence SET out_at = in_at + interval '1 hour'",
    "a child is nowhere without its guardian": _CHILD.format("activity_presence") + """
    INSERT INTO activity_child_presence (id, created_at, child_id, presence_id, signup_id, activity_id, region, person_id,
                                         in_at)
    SELECT gen_random_uuid(), now(), c.id, p.id, p.signup_id, p.activity_id, p.region, p.person_id,
           p.in_at - interval '1 hour' FROM activity_presence p, child_member c ORDER BY p.id LIMIT 1""",
    "a child's hours stand with the guardian's and are never more": _CHILD.format("service_record") + """
    INSERT INTO child_hours (id, created_at, child_id, guardian_id, region, source, record_id, title, service_day, periods,
                             computed_minutes, minutes, state)
    SELECT gen_random_uuid(), now(), c.id, c.guardian_id, r.region, r.source, r.id, r.title, r.service_day, r.periods,
           r.credited_minutes + 1, r.credited_minutes + 1, 'confirmed'
    FROM service_record r, child_member c WHERE r.state = 'confirmed' ORDER BY r.id LIMIT 1""",
    "only a settled shift has no-shows, and it expects nobody any more":
        "UPDATE activity_signup SET state = 'no_show' WHERE state = 'checked_in'",
    "nobody moved up past somebody who came before": """
        UPDATE activity_signup SET promoted_at = now() WHERE state = 'waitlisted';
        UPDATE activity_signup SET state = 'waitlisted' WHERE state = 'checked_in'""",
    "nobody is told the same thing twice": f"""
        ALTER TABLE message DROP CONSTRAINT uq_message_letter_id_person_id;
        {{copy}}('message', 'id = {_ONE.format('message')}', 'id', 'gen_random_uuid()')""",
    "a delivered notice lies in an inbox": f"DELETE FROM message WHERE id = {_ONE.format('message')}",
    "an inbox holds nothing that was not delivered": "UPDATE letter SET done_at = NULL WHERE topic = 'notice'",
    "no letter is dead": f"UPDATE letter SET dead_at = now() WHERE id = {_ONE.format('letter')}",
    "no letter is late":
        "UPDATE letter SET done_at = NULL, attempts = 0, not_before = now() - interval '2 hours' WHERE topic = 'notice'",
    "a kept answer is a whole answer": f"UPDATE kept_answer SET status = NULL WHERE id = {_ONE.format('kept_answer')}",
    "what is to be sealed is sealed once, or waits": "INSERT INTO unsealed SELECT kind, row_id, now() FROM seal LIMIT 1",
    "nothing escapes the seal": "DELETE FROM seal WHERE kind = 'posting'",
    "the counters are what the rows say": "UPDATE counter SET sums = counter_sum(sums, '{\"orders\": {\"ordered\": 1}}')",
    "every team that works has one leader, who is an active member and the one its row names":
        "UPDATE team_member SET role = 'member' WHERE role = 'leader'",
    "nobody belongs to a team that is no more, or is asked to": "UPDATE team SET state = 'dissolved'",
    "an article that is out was reviewed by as many people as it must be, none of them its author":
        "UPDATE article SET round = round + 1",
    "the counts of an article are what they count": "UPDATE article_tally SET amount = amount + 1",
    "only what is on show is found": "UPDATE article SET state = 'offline'",
    "nobody belongs to more than five teams": f"""
        ALTER TABLE team_member DROP CONSTRAINT ck_team_member_active_is_seated; DROP INDEX uq_team_member_live;
        DROP INDEX uq_team_member_leader;
        {{copy}}('team_member', 'id = {_ONE.format('team_member')}', 'id', 'gen_random_uuid()', 'seat', 'NULL')
        FROM generate_series(1, 5)""",
    "the number of members is what it counts": "UPDATE team SET member_count = member_count + 1",
    "a team hangs below one that stands higher, so the tree has four levels and no circle":
        "UPDATE team SET parent_id = id",
    "no team hangs below one that is no more": """
        {copy}('team', 'true', 'id', 'gen_random_uuid()', 'state', '''dissolved''', 'number', 'NULL', 'serial', 'NULL');
        UPDATE team SET parent_id = (SELECT id FROM team WHERE state = 'dissolved') WHERE state = 'active'""",
    "no open work is left to a team that is no more":
        f"UPDATE service_order SET state = 'accepted', team_id = {_ONE.format('team')}; UPDATE team SET state = 'dissolved'",
    "a failed check leaves no team as if nothing had been": f"{_CHECKED} UPDATE team_check SET state = 'failed'",
    "what was asked about a team that is no more has been answered": f"{_CHECKED} UPDATE team SET state = 'dissolved'",
    "only grown-ups are called together": f"""
        INSERT INTO muster (id, created_at, reach, state, title, text, place, skills, certificates, asked, called_by,
                            expires_at)
        SELECT gen_random_uuid(), now(), '420105', 'open', '', '', '', array[]::text[], array[]::text[], 1, id, now()
        FROM person LIMIT 1;
        INSERT INTO muster_answer (created_at, muster_id, volunteer_id, person_id, region, state)
        SELECT now(), (SELECT id FROM muster), id, person_id, region, 'asked' FROM volunteer
        WHERE id = {_ONE.format('volunteer')};
        UPDATE volunteer SET birth_date = '2015-01-01' WHERE id = {_ONE.format('volunteer')}""",
    "a slot has as many places taken as are held or booked": "UPDATE menu_slot SET taken = taken + 1",
    "an order that is over and was not served keeps no place": f"""
        UPDATE menu_place SET state = 'booked', order_id = {_DONE};
        UPDATE service_order SET state = 'cancelled' WHERE id = {_DONE}""",
    "as many have joined a group order as it counts": "UPDATE group_order SET joined = joined + 1",
    "whoever joined a group order that was formed belongs to its order":
        f"UPDATE group_order SET state = 'formed', order_id = {_DONE}",
    "nobody brings a wish to themselves":
        "UPDATE wish_beneficiary b SET person_id = claimed_by FROM wish w WHERE w.id = b.id",
    "the public pool pays for a wish once, what the wish says": "UPDATE wish SET pool_points = 7",
    "the seal is not behind":
        "INSERT INTO unsealed VALUES ('audit', gen_random_uuid(), now() - interval '1 minute')",
    "a certificate that stands holds only confirmed records":
        "UPDATE service_record SET state = 'reversed' WHERE id IN (SELECT record_id FROM certificate_line)",
    "a certificate is the sum of its lines": "UPDATE certificate_line SET minutes = minutes + 1",
    "nobody decides an objection to what they decided": "UPDATE hours_objection SET answered_by = person_id",
    "the history of an objection leads to where it stands": "UPDATE hours_objection SET state = 'agreed'",
    "a volunteer's star is the highest that was awarded":
        f"UPDATE volunteer SET star = 1 WHERE id = {_ONE.format('volunteer')}",
    "the history of a star leads to where it stands": """
        INSERT INTO star_application (id, volunteer_id, person_id, region, star, state, statement, minutes, needed,
                                      rule_version, provisional, due_provisional, created_at)
        SELECT gen_random_uuid(), id, person_id, region, 1, 'applied', '', 0, 0, '', false, false, now()
        FROM volunteer LIMIT 1""",
    "no entry moves both points and time": "UPDATE journal SET unit = 'time' WHERE starts_with(source, 'record:')",
    "kept time is the sum of its postings": _KEPT.format(0),
    "time that waits is laid aside for an order, and nothing else is": _KEPT.format(60),
    "time is kept for the elders' sake alone, and only where it was chosen":
        "UPDATE journal SET unit = 'time' WHERE starts_with(source, 'record:')",
    "time buys service and nothing else, and what was taken is what the ledger says":
        _LAID_ASIDE.format("'redemption:' || gen_random_uuid()", 60, "now()"),
    "an order that was not served has let its time go": _LAID_ASIDE.format(f"'order:' || {_DONE}", 0, "NULL") + f"""
        UPDATE service_order SET state = 'cancelled' WHERE id = {_DONE}""",
    "an order that is not over has taken no time": _LAID_ASIDE.format(f"'order:' || {_DONE}", 60, "now()") + f"""
        UPDATE service_order SET state = 'serving' WHERE id = {_DONE}""",
    "a room is had by one at a time": """
        ALTER TABLE room_booking DROP CONSTRAINT ex_room_booking_overlap;
        INSERT INTO room_booking (id, created_at, room_id, station_id, region, person_id, title, people, starts_at, ends_at,
                                  state, state_since)
        SELECT gen_random_uuid(), now(), '00000000-0000-7000-8000-000000000001', gen_random_uuid(), '420105007002',
               gen_random_uuid(), '排练', 1, now() + n * interval '30 minutes', now() + (n + 2) * interval '30 minutes',
               'approved', now()
        FROM generate_series(1, 2) n""",
    "what is out is what is lent": """
        INSERT INTO facility (id, created_at, station_id, region, kind, name, stands, lendable, total, out, days, open)
        VALUES (gen_random_uuid(), now(), gen_random_uuid(), '420105007002', 'umbrella', '伞', '门口', true, 2, 1, 3,
                true)""",
    "nobody says of their own mending that it is mended, and three people rate a station": """
        ALTER TABLE station_rating DROP CONSTRAINT ck_station_rating_three_people;
        INSERT INTO station_rating (id, created_at, station_id, region, year, state, state_since, self_stars, statement,
                                    self_by, verified_by, late)
        SELECT gen_random_uuid(), now(), gen_random_uuid(), '420105007002', 2026, 'self_evaluated', now(), 3, '好', p, p,
               false
        FROM (SELECT gen_random_uuid() AS p) one""",
    "the squares of the map hold what the pins say": "UPDATE map_square SET pins = pins + 1",
    "every station and every counter that is open is a pin where it stands, and nothing else is": "DELETE FROM map_pin",
    "a station has as many haves as its street has seen": """
        INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot, services,
                             opening, demo, haves_met)
        SELECT gen_random_uuid(), now(), now(), '420105999', 2, '', '', 114, 30, 'gcj02', point(0, 0), '{}', '{}', true,
               3""",
    "a closed door has as many voices as told of it": """
        INSERT INTO closed_door (id, created_at, station_id, region, state, voices, due_at, provisional)
        SELECT gen_random_uuid(), now(), gen_random_uuid(), '420105007002', 'reported', 2, now(), false""",
}
# copy(table, where, column, expression, …): the row once more, with these columns changed.
_COPY = """
CREATE FUNCTION pg_temp.copy(wanted text, which text, VARIADIC changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    names text;
    said text;
BEGIN
    SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position),
           string_agg(coalesce(changed[array_position(changed, column_name::text) + 1], quote_ident(column_name)), ', '
                      ORDER BY ordinal_position)
    INTO names, said FROM information_schema.columns WHERE table_name = wanted AND is_generated = 'NEVER';
    EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %I WHERE %s LIMIT 1', wanted, names, said, wanted, which);
END $$
"""


@pytest.fixture(scope="module")
def confirmed(crowd, town):
    """One order served and confirmed, so that every table has rows."""
    resident, volunteer = crowd.residents[-1], crowd.volunteers[-1]
    order = resident.done("/orders", need())["id"]
    crowd.clerk.done(f"/orders/{order}/approve", {})
    crowd.clerk.done(f"/orders/{order}/offer", {"volunteer_id": volunteer.who["volunteer"]})
    offer = town.value("SELECT id FROM service_offer WHERE order_id = %s", order)
    volunteer.done(f"/offers/{offer}/accept")
    volunteer.done(f"/orders/{order}/start", {"service_code": resident.seen(f"/orders/{order}")["service_code"]})
    town.wind(90)
    volunteer.done(f"/orders/{order}/finish", {"note": "灯修好了"})
    resident.done(f"/orders/{order}/confirm", {})
    today = town.now().astimezone(SHANGHAI).date().isoformat()
    volunteer.done("/me/service-certificates", {"since": today, "until": today})
    record = volunteer.seen("/me/records")["items"][0]["id"]
    volunteer.done("/me/objections", {"kind": "wrong", "record_id": record, "text": "少记了半个小时"})
    town.wait(town.settled, 60, "letters")
    return order


@pytest.fixture(scope="module")
def programmed(confirmed, crowd, town):
    """One activity with one place: one of two has it and has come, the other waits."""
    body = programme(posts=[post(shift(town.now() + timedelta(hours=3), quota=1))])
    activity = crowd.clerk.done("/activities", body)["id"]
    crowd.clerk.done(f"/activities/{activity}/submit")
    crowd.second_clerk.done(f"/activities/{activity}/approve")
    place = town.value("SELECT id FROM activity_shift WHERE activity_id = %s", activity)
    first, second = crowd.volunteers[:2]
    wish = {"shift_id": str(place), "accept_risk": True, "accept_privacy": True}
    mine = first.done(f"/activities/{activity}/signups", wish)["id"]
    second.done(f"/activities/{activity}/signups", wish)
    town.wind(150)
    code = crowd.clerk.seen(f"/shifts/{place}/code?kind=in")["code"]
    first.done(f"/signups/{mine}/check-in", {"code": code})
    _found_a_team(crowd)
    town.wait(town.settled, 60, "letters")
    return activity


@pytest.fixture(scope="module")
def waiting(programmed, crowd, town):
    """One thing of the mall waits for somebody at a counter."""
    street, district = town.clerk("wulidun"), town.clerk("district")
    counter = crowd.clerk.done("/pickup-points", MERCHANT)["id"]
    street.done(f"/pickup-points/{counter}/approve")
    good = street.done("/goods", {"kind": "goods", "name": "毛巾", "points": 5})["id"]
    street.done(f"/goods/{good}/receive", {"pickup_id": counter, "quantity": 3, "note": "入库"})
    street.done(f"/goods/{good}/submit")
    district.done(f"/goods/{good}/approve")
    crowd.volunteers[-1].done("/redemptions", {"goods_id": good})
    _offer_and_wish(crowd, town)
    town.wait(town.settled, 60, "letters")
    return good


@pytest.fixture(scope="module")
def told(waiting, crowd, town):
    """An article is out, and somebody likes it."""
    body = {"title": "楼道里的灯亮了", "html": "周六上午，十二位志愿者为独居老人换上了明亮的新灯。"}
    article = crowd.clerk.done("/articles", body)["id"]
    crowd.clerk.done(f"/articles/{article}/submit")
    town.wait(town.settled, 60, "letters")
    for one in (crowd.second_clerk, town.clerk("wulidun")):
        one.done(f"/articles/{article}/approve", {"words_checked": True, "note": "已核对"})
    crowd.volunteers[0].done(f"/articles/{article}/react", {"kind": "like"})
    town.wait(town.settled, 60, "letters")
    return article


def _found_a_team(crowd):
    """A squad of five, approved."""
    leader, *others = crowd.volunteers[10:15]
    numbers = [one.get("/me/volunteer").json["number"] for one in others]
    body = {"name": "不变小队", "category": "其他", "region": "420105007002", "founders": numbers}
    team = leader.done("/teams", body)["id"]
    for one in others:
        one.done(f"/teams/{team}/confirm-founding")
    crowd.clerk.done(f"/teams/{team}/approve")


def _offer_and_wish(crowd, town):
    """A place held in a slot, somebody in a group order, and a wish that is taken on."""
    leader, volunteer = crowd.volunteers[10], crowd.volunteers[2]
    leads = town.value("SELECT id FROM team WHERE leader_id = %s", leader.who["person"])
    item = leader.done("/menu", {"team_id": str(leads), "kind": "service", "category": "理发", "title": "上门理发",
                                 "text": "自带工具。", "served": need()["region"], "lead_hours": 1})["id"]
    leader.done(f"/menu/{item}/submit")
    crowd.clerk.done(f"/menu/{item}/approve")
    day = [(town.now() + timedelta(days=9, hours=hours)).isoformat() for hours in range(3)]
    slot = leader.done(f"/menu/{item}/slots", {"starts_at": day[1], "ends_at": day[2], "capacity": 2})["slots"][0]["id"]
    volunteer.done(f"/menu-slots/{slot}/hold")
    asked = {key: need()[key] for key in ("category", "title", "text", "place", "address", "region")}
    group = crowd.clerk.done("/group-orders", {
        **asked, "starts_at": day[1], "ends_at": day[2], "closes_at": day[0], "least": 2, "most": 9,
    })["id"]
    volunteer.done(f"/group-orders/{group}/join")
    seen = {"channel": "visit", "at": town.now().isoformat(), "words": "入户看过"}
    wish = crowd.clerk.done("/wishes", {
        "region": asked["region"], "title": "一件棉衣", "text": "尺码 L。", "value_yuan": 150, "tag": "独居",
        "name": "周桂兰", "address": "3 栋 501", "verified": seen,
    })["id"]
    crowd.second_clerk.done(f"/wishes/{wish}/publish")
    volunteer.done(f"/wishes/{wish}/claim")


def test_every_invariant_has_its_counterexample():
    assert SPOILT.keys() == invariants.statements().keys()


def test_they_all_hold_before_anything_is_spoilt(told, town):
    assert town.broken() == []


@pytest.mark.parametrize("name", SPOILT)
def test_it_notices(name, told, town):
    with town.database() as connection, connection.transaction(force_rollback=True):
        connection.execute(_COPY)
        connection.execute("SET LOCAL session_replication_role = replica")  # no trigger and no foreign key in the way
        connection.execute(SPOILT[name].replace("{copy}", "SELECT pg_temp.copy"))

        found = connection.execute(invariants.statements()[name], {"moment": town.now()}).fetchall()

    assert found
