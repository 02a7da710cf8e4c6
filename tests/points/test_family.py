"""A family account: six adults at most, each agrees, a hundred points a month, ending when they would have (PT12)."""

from uuid import UUID

import pytest

from service.points import queries
from service.volunteers import queries as volunteers
from service.web import boundary
from tests.people import Someone, new_phone
from tests.points.test_races import all_at_once
from tests.volunteers.registering import guardian_of


@pytest.fixture
def family(mall):
    """Two who agreed: (giver with a thousand points, taker)."""
    giver, taker, phone = mall.rich(), mall.someone(), new_phone()
    giver.with_phone()
    taker.with_phone(phone)
    giver.done("/me/family/invite", {"phone": phone, "label": "妈妈"})
    (asked,) = taker.get("/me/family").json["invitations"]
    taker.done(f"/family-places/{asked['id']}/accept")
    return giver, taker


def place_of(who, other):
    (found,) = [one for one in who.get("/me/family").json["members"] if not one["is_me"]]
    assert other
    return found["id"]


def has(who):
    return who.get("/me/points").json["balance"]


@pytest.mark.does("PT12")
def test_PT12_points_pass_inside_a_family_and_end_when_they_would_have(app, family):
    giver, taker = family
    ends = giver.get("/me/points").json["expiring"][0]["expires_at"]

    done = giver.done("/me/family/give", {"member_id": place_of(giver, taker), "points": 60})

    assert (done["left_this_month"], has(giver), has(taker)) == (40, 940, 60)
    assert taker.get("/me/points").json["expiring"] == [{"points": 60, "expires_at": ends}]
    assert giver.post("/me/family/give", {"member_id": place_of(giver, taker), "points": 41}).problem == "monthly-gifts-used"
    assert [entry["kind"] for entry in taker.get("/me/points/entries").json["items"]] == ["transfer"]
    with app.app_context(), boundary.job("tests"):
        for who in family:
            assert queries.check_all(UUID(who.person_id)) == []
        assert UUID(taker.person_id) in volunteers.family_of(UUID(giver.person_id))


def test_who_leaves_gets_nothing_more_and_counts_as_family_no_longer(app, family):
    giver, taker = family
    member = place_of(giver, taker)
    own = next(one for one in taker.get("/me/family").json["members"] if one["is_me"])

    taker.done(f"/family-places/{own['id']}/leave")

    assert giver.post("/me/family/give", {"member_id": member, "points": 1}).problem == "no-such-place"
    with app.app_context(), boundary.job("tests"):
        assert UUID(taker.person_id) not in volunteers.family_of(UUID(giver.person_id))


def test_nobody_is_in_before_they_agree_and_nobody_else_answers(mall):
    giver, asked, stranger, phone = mall.rich().with_phone(), mall.someone(), mall.someone().with_phone(), new_phone()
    giver.done("/me/family/invite", {"phone": phone, "label": "妈妈"})
    place = place_of(giver, asked)

    assert giver.post("/me/family/give", {"member_id": place, "points": 5}).problem == "no-such-place"
    assert stranger.post(f"/family-places/{place}/accept").status == 404
    assert giver.post(f"/family-places/{place}/accept").problem == "wrong-role"
    asked.with_phone(phone)
    assert asked.done(f"/family-places/{place}/decline")["members"] == []
    assert giver.post("/me/family/invite", {"phone": phone, "label": "妈妈"}).status == 201


def test_six_at_most_one_family_at_a_time_and_a_phone_is_asked_once(mall, family):
    giver, taker = family
    first = new_phone()
    giver.done("/me/family/invite", {"phone": first, "label": "爸爸"})
    assert giver.post("/me/family/invite", {"phone": first, "label": "爸爸"}).problem == "asked-already"
    for number in range(3):
        giver.done("/me/family/invite", {"phone": new_phone(), "label": f"家人{number}"})
    assert giver.post("/me/family/invite", {"phone": new_phone(), "label": "第七"}).problem == "family-is-full"
    assert taker.post("/me/family/invite", {"phone": new_phone(), "label": "别人"}).problem == "wrong-role"

    other, phone = mall.rich().with_phone(), new_phone()
    other.done("/me/family/invite", {"phone": phone, "label": "女儿"})
    giver.with_phone(phone)
    (asked,) = giver.get("/me/family").json["invitations"]
    assert giver.post(f"/family-places/{asked['id']}/accept").problem == "in-another-family"


def test_a_minor_founds_no_family(someone):
    ward = someone()
    guardian, link, _ = guardian_of(someone, ward)
    guardian.post(f"/guardianships/{link}/agree", {"consent": True})

    assert ward.post("/me/family/invite", {"phone": new_phone(), "label": "妈妈"}).problem == "family-of-adults"


def test_twenty_gifts_at_once_are_a_hundred_points_and_no_more(app, family):
    giver, taker = family
    member = place_of(giver, taker)

    def press():
        twin = Someone(giver.app)
        twin.token, twin.person_id = giver.token, giver.person_id
        return twin.post("/me/family/give", {"member_id": member, "points": 10}).status

    results = all_at_once(*[press] * 20)

    assert sorted(results) == [200] * 10 + [409] * 10
    assert (has(giver), has(taker)) == (900, 100)
    with app.app_context(), boundary.job("tests"):
        for who in family:
            assert queries.check_all(UUID(who.person_id)) == []
