"""Activities on the live board: from the approval to the report, at once and on every level (I-24 to I-30)."""

import pytest
from sqlalchemy import text

from service.data.db import db
from tests.activities.conftest import bill as bill  # noqa: PLC0414 people and steps of activities
from tests.activities.playbill import HOME, post, shift
from tests.activities.test_aftercare import TEXT, photos
from tests.activities.test_attendance import MINUTES, Day
from tests.dashboard.reading import board_of, child_of, grown, parts_of, values_of

STREET = HOME[:9]


def parts_grown(before, after, indicator):
    """What has been added to the parts of one indicator."""
    return grown(
        {key: value or 0 for key, value in parts_of(before, indicator).items()},
        {key: value or 0 for key, value in parts_of(after, indicator).items()},
    )


@pytest.mark.does("AD04")
def test_an_activity_is_counted_when_it_is_public_and_no_more_when_it_is_called_off(bill, manager):
    street = manager("wulidun")
    before = board_of(street)
    _, activity = bill.submitted(category="禁毒宣传", posts=[post(shift())])
    waiting = board_of(street)
    bill.second_clerk().done(f"/activities/{activity}/approve")
    public = board_of(street)
    bill.signed_up(activity)
    signed = board_of(street)
    bill.second_clerk().done(f"/activities/{activity}/cancel", {"reason": "暴雨"})
    gone = board_of(street)

    assert grown(values_of(before), values_of(waiting)) == {}
    assert grown(values_of(before), values_of(public)).items() >= {"I-24": 1, "I-25": 1}.items()
    assert parts_grown(before, public, "I-24") == {"all": 1, "recruiting": 1}
    assert parts_of(public, "I-25")["禁毒宣传"] == parts_of(before, "I-25").get("禁毒宣传", 0) + 1
    assert grown(child_of(before, HOME), child_of(public, HOME)) == {"I-24": 1, "I-25": 1}
    assert parts_grown(public, signed, "I-26") == {"signed": 1}
    assert parts_grown(before, gone, "I-24") == {}


def test_a_settled_shift_moves_arrivals_records_in_time_and_beneficiaries(bill, manager, as_job):
    before = board_of(bill.clerk())
    day = Day(bill, people=2)
    who, signup = day.served()
    here = board_of(bill.clerk())
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})
    bill.clerk().done(f"/records/{day.record(who).id}/confirm", {})
    bill.renew(day.leader)
    day.leader.client.done(f"/shifts/{day.shift}/settle")
    day.leader.client.done(
        f"/activities/{day.activity}/report", {"text": TEXT, "beneficiaries": 120, "photos": photos(day.leader.client)}
    )
    after = board_of(bill.clerk())

    assert parts_grown(before, here, "I-26")["came"] == 1
    assert parts_of(after, "I-26")["rate"] is not None
    assert values_of(after)["I-28"] is not None
    assert values_of(after)["I-27"] is not None
    assert grown(values_of(before), values_of(after))["I-30"] == 120
    with as_job():
        assert db.session.execute(text("SELECT * FROM counter_drift()")).all() == []
