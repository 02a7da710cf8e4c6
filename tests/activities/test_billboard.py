"""What everybody may read: the list, one activity, the calendar (AC01, AC02, AC22)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from service.activities import rules
from service.activities.billboard.rules import festivals
from service.activities.billboard.schemas import ActivityShortOut
from service.activities.states import PUBLISHED, ActivityState
from service.core import clock as the_clock
from service.data.db import db
from tests.activities.playbill import HOME, at, post, shift

STREET = HOME[:9]


def listed(who, **query):
    """Every page of the list, as ids."""
    found, after = [], None
    while True:
        page = who.get("/activities", {**query, "limit": 3, **({"after": after} if after else {})}).json
        found += page["items"]
        after = page["next"]
        if after is None:
            return found


def test_AC01_the_list_shows_what_is_published_recruiting_first_then_by_start(bill):
    stranger = bill.someone()
    organiser, later = bill.published(posts=[post(shift(at(6)))])
    _, sooner = bill.published(posts=[post(shift(at(3)))])
    _, closed = bill.published(posts=[post(shift(at(2, 15)))])
    organiser.done(f"/activities/{closed}/close-recruiting")
    _, hidden = bill.submitted()

    ids = [one["id"] for one in listed(stranger, region=HOME)]

    mine = [one for one in ids if one in (later, sooner, closed)]
    assert mine == [sooner, later, closed]
    assert hidden not in ids
    assert len(ids) == len(set(ids))


def test_AC01_pages_join_without_gap_or_repetition_and_need_no_sign_in(bill, anyone):
    for days in (3, 4, 5, 6):
        bill.published(posts=[post(shift(at(days)))])

    whole = anyone.get("/activities", {"limit": 100}).json
    paged = listed(anyone)

    assert whole["next"] is None
    assert [one["id"] for one in paged] == [one["id"] for one in whole["items"]]


def test_AC01_each_line_is_what_the_document_promises(bill, anyone):
    bill.published()

    for line in anyone.get("/activities", {"limit": 5}).json["items"]:
        assert set(line) == set(ActivityShortOut().fields)
        assert ActivityShortOut().dump({**line, "id": UUID(line["id"]), **{
            name: the_clock.now() for name in ("starts_at", "ends_at", "recruit_to")}})["state"] == line["state"]


def test_AC01_the_view_that_counts_places_shows_published_shifts_and_takes_nothing(bill, app):
    _, published = bill.published()
    _, hidden = bill.submitted()
    count = text("SELECT count(*) FROM published_shift WHERE activity_id = :activity")

    with app.app_context():
        assert [db.session.scalar(count, {"activity": one}) for one in (published, hidden)] == [1, 0]
        with pytest.raises(ProgrammingError, match="permission denied"):
            db.session.execute(text("UPDATE published_shift SET taken = 0"))
        db.session.rollback()


def test_AC01_filters_by_state_category_region_time_and_open_for_sign_up(bill, anyone):
    clerk, first = bill.published(category="科技科普", posts=[post(shift(at(8)))])
    _, full = bill.published(category="科技科普", waitlist=False, posts=[post(shift(at(9), quota=1))])
    bill.signed_up(full)
    _, street = bill.published(bill.street(), region=STREET, category="科技科普", posts=[post(shift(at(8)))])

    def ids(**query):
        return {one["id"] for one in listed(anyone, category="科技科普", **query)} & {first, full, street}

    assert ids() == {first, full, street}
    assert ids(region=HOME) == {first, full}
    assert ids(region=STREET) == {first, full, street}
    assert ids(region="420105002") == set()
    assert ids(can_sign_up="true") == {first, street}
    assert ids(can_sign_up="false") == {full}
    assert ids(state="recruit_closed") == {full}
    assert ids(starts_from=at(8, 12).isoformat()) == {full}
    assert ids(starts_to=at(8, 12).isoformat()) == {first, street}
    clerk.done(f"/activities/{first}/close-recruiting")
    assert ids(state="recruiting") == {street}


def test_AC01_near_me_the_nearest_comes_first_with_its_metres(bill, anyone):
    _, near = bill.published(place={"lng": 114.3000, "lat": 30.6000})
    _, farther = bill.published(place={"lng": 114.3050, "lat": 30.6000})
    _, far = bill.published(place={"lng": 114.4000, "lat": 30.6000})

    found = anyone.get("/activities", {"near": "114.3001,30.6", "within": 2000}).json

    assert [one["id"] for one in found["items"]] == [near, farther]
    assert found["items"][0]["metres"] < 20 < found["items"][1]["metres"]
    assert found["next"] is None
    assert far not in {one["id"] for one in found["items"]}


@pytest.mark.parametrize("cursor", ["x", "WyJhIl0", "WyJhIiwiYiJd"])
def test_AC01_a_cursor_that_is_not_ours_is_refused(anyone, cursor):
    assert anyone.get("/activities", {"after": cursor}).status == 422


def test_AC01_every_state_that_is_published_has_its_place_and_no_other(bill):
    moment = the_clock.now()

    keys = {state: rules.list_key(state, moment) for state in ActivityState}

    assert {state for state, key in keys.items() if key is not None} == set(PUBLISHED)
    assert min(keys[state] for state in PUBLISHED) == keys[ActivityState.RECRUITING]
    later = rules.list_key(ActivityState.SETTLED, moment + timedelta(days=1))
    assert later < keys[ActivityState.SETTLED]  # of what is over, the latest comes first
    assert rules.list_keys_of([ActivityState.RECRUITING, ActivityState.APPROVED]) == [(0, 2 * 10**12)]


def test_AC01_the_list_is_read_in_the_order_of_an_index_whatever_its_length(bill, as_job):
    bill.published()
    queries = {
        "ix_activity_listed": "SELECT id FROM activity WHERE list_key IS NOT NULL AND (list_key, id) > (0, :id)"
                              " ORDER BY list_key, id LIMIT 21",
        "ix_activity_community": f"SELECT id FROM activity WHERE list_key IS NOT NULL AND community = '{HOME}'"
                                 " AND (list_key, id) > (0, :id) ORDER BY list_key, id LIMIT 21",
    }
    with as_job():
        db.session.execute(text("SET LOCAL enable_seqscan = off"))
        db.session.execute(text("SET LOCAL enable_sort = off"))
        for index, query in queries.items():
            plan = "\n".join(db.session.scalars(text(f"EXPLAIN {query}"), {"id": UUID(int=0)}))
            assert index in plan
            assert "Sort" not in plan


def test_AC02_everybody_reads_the_risks_and_safeguards_and_nobody_the_leaders_name_and_phone(bill, anyone):
    _, activity = bill.published(bill.leader().client)

    seen = anyone.get(f"/activities/{activity}").json

    assert seen["risk_disclosure"] == "地面湿滑，注意防滑。"
    assert seen["safeguards"] == "提供手套和饮用水。"
    assert (seen["unit_name"], seen["insured"]) == ("暖阳小队", False)
    assert (seen["moves"], seen["doubts"]) == ([], [])
    assert "志强" not in seen["leader_name"]
    assert "84001234" not in seen["phone"]


def test_AC02_whoever_has_a_place_may_call(bill):
    _, activity = bill.published(approval="manual")
    who, signup = bill.signed_up(activity)

    before = who.client.get(f"/activities/{activity}").json["phone"]
    bill.clerk().done(f"/signups/{signup}/approve")
    after = who.client.get(f"/activities/{activity}").json

    assert "84001234" not in before
    assert after["phone"] == "027-84001234"
    assert [one["id"] for one in after["my_signups"]] == [signup]


def test_AC22_a_month_shows_its_activities_its_working_days_and_its_festivals(bill, anyone):
    _, activity = bill.published(posts=[post(shift(at(5, 9)))])
    day = at(5, 9).date()

    month = anyone.get("/activities/calendar", {"month": f"{day:%Y-%m}", "region": HOME}).json
    found = next(one for one in month["days"] if one["day"] == day.isoformat())
    december = anyone.get("/activities/calendar", {"month": "2026-12"}).json["days"]

    assert activity in {one["id"] for one in found["activities"]}
    assert len(december) == 31
    assert december[4]["festivals"] == ["国际志愿者日"]
    assert anyone.get("/activities/calendar", {"month": "2026-13"}).status == 422


def test_AC22_the_festivals_of_ours_fall_where_the_lunar_calendar_puts_them():
    days = {
        date(2026, 2, 17): ["春节"], date(2026, 3, 3): ["元宵节"], date(2026, 4, 5): ["清明节"],
        date(2026, 6, 19): ["端午节"],
        date(2026, 8, 19): ["七夕节"], date(2026, 9, 25): ["中秋节"], date(2026, 10, 18): ["重阳节"],
        date(2026, 3, 5): ["学雷锋纪念日"], date(2026, 3, 6): [],
    }

    assert {day: festivals(day) for day in days} == days
