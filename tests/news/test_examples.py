"""Role models: proposed by a resident, looked at by two, shown for five working days, published if nobody objects (NW06)."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from service.core.lifecycle import NotNow
from service.core.workdays import Workdays, service_day
from service.news.contributions import actions as contributions
from service.news.examples import actions, rules
from service.news.examples.states import LIFECYCLE, ExampleState
from tests.news.desks import waits
from tests.volunteers.serving import HOME, make_volunteer

TEXT = "退休后每周三为社区老人义务理发，风雨无阻坚持了十年。"


def told(**changes):
    return {"name": "陈建国", "region": HOME, "consented": True, "kind": "helping", "title": f"义务理发 {uuid4().hex[:6]}",
            "text": TEXT} | changes


@pytest.fixture
def li(someone):
    return someone(f"li-{uuid4().hex[:8]}").with_phone()


@pytest.fixture
def shown(li, manager):
    """Propose somebody and let both look: the id."""

    def made(**changes):
        found = li.done("/role-models", told(**changes))["id"]
        manager("wulidun").done(f"/role-models/{found}/review", {"note": "走访属实"})
        manager("district").done(f"/role-models/{found}/approve", {})
        return found

    return made


def public(anyone, part, example):
    items = anyone.get("/role-models/public", {"part": part, "limit": 100}).json["items"]
    return next((one for one in items if one["id"] == example), None)


def swept(as_job):
    with as_job() as actor:
        return actions.sweep_role_models(actor)


@pytest.mark.does("NW06")
def test_NW06_a_role_model_passes_two_hands_and_five_working_days(li, manager, anyone, as_job, clock):
    street, district = manager("wulidun"), manager("district")
    one = li.done("/role-models", told())
    where = f"/role-models/{one['id']}"
    assert (one["state"], one["part"], one["moves"]) == ("nominated", "nominator", ["withdraw"])
    assert waits(street, "role-model", one["id"])
    assert district.post(f"{where}/approve", {}).problem == "not-now"
    assert manager("jianqiao").post(f"{where}/review", {}).status == 404
    assert manager("wulidun-1").post(f"{where}/review", {}).status == 403
    assert street.done(f"{where}/review", {"note": "走访属实"})["nominator"] is not None
    assert street.post(f"{where}/approve", {}).status == 403
    assert public(anyone, "publicity", one["id"]) is None

    approved = district.done(f"{where}/approve", {})

    until = datetime.fromisoformat(approved["shown_until"])
    assert until == Workdays().due(clock.now(), rules.PUBLICITY_WORKDAYS).moment
    assert public(anyone, "publicity", one["id"])["name"] == "陈建国"
    clock.wind(seconds=(until - clock.now()).total_seconds() - 5)
    swept(as_job)
    assert public(anyone, "published", one["id"]) is None, "not a second before its end"
    clock.wind(seconds=10)
    swept(as_job)
    assert public(anyone, "published", one["id"])["state"] == "published"
    whole = manager("district").get(where).json
    assert [step["move"] for step in whole["steps"]] == ["nominate", "review", "approve", "publish"]
    manager("district").done(f"{where}/take-down", {"reason": "本人要求"})
    assert public(anyone, "published", one["id"]) is None


def test_NW06_a_minor_is_shown_by_number_only_and_a_volunteer_by_leave(as_job, someone, shown, anyone, manager):
    child = make_volunteer(as_job, someone(), born=date(2011, 1, 1))
    adult = make_volunteer(as_job, someone())
    named = {"name": None, "region": None, "consented": False}
    for who in (child, adult):
        who.client.done("/me/privacy", {"show_name": who is child})
    of_child = shown(volunteer_number=child.number, **named)
    of_adult = shown(volunteer_number=adult.number, **named)

    assert public(anyone, "publicity", of_child)["name"] == child.number, "whatever they allow"
    assert public(anyone, "publicity", of_adult)["name"] == f"王* {adult.number}"
    adult.client.done("/me/privacy", {"show_name": True})
    assert public(anyone, "publicity", of_adult)["name"] == "王志强"
    mine = adult.client.get("/me/role-models").json["items"]
    assert [(one["part"], one["nominator"], one["moves"]) for one in mine] == [("nominee", None, ["decline"])]
    adult.client.done(f"/role-models/{of_adult}/decline")
    assert public(anyone, "publicity", of_adult) is None, "off the page at once"
    assert manager("district").get(f"/role-models/{of_child}").json["name"] == "王志强", "managers know whom they look at"


def test_NW06_an_objection_is_decided_by_the_district_before_anything_is_published(
    shown, someone, manager, anyone, as_job, clock, li
):
    one, other = shown(), shown()
    witness = someone().with_phone()
    doubt = {"text": "理发是收费的"}
    assert someone().post(f"/role-models/{one}/object", doubt).problem == "phone-unproved"
    assert li.post(f"/role-models/{one}/object", doubt).problem == "own-example"
    for example in (one, other):
        assert witness.post(f"/role-models/{example}/object", doubt).status == 204
    assert witness.post(f"/role-models/{one}/object", doubt).problem == "objected-already"
    assert public(anyone, "publicity", one)["state"] == "objected"
    clock.wind(days=20)
    swept(as_job)
    assert public(anyone, "published", one) is None

    rule = {"verdict": "publish", "note": "属实"}
    assert manager("district").post(f"/role-models/{one}/rule", rule).problem == "own-example", "who approved it"
    judge = manager("district-2")
    whole = judge.get(f"/role-models/{one}").json
    assert [each["text"] for each in whole["doubts"]] == ["理发是收费的"]
    assert witness.person_id not in str(whole)
    assert judge.done(f"/role-models/{one}/rule", {"verdict": "publish", "note": "不成立"})["state"] == "published"
    assert judge.done(f"/role-models/{other}/rule", {"verdict": "refuse", "note": "成立"})["state"] == "refused"


def test_what_the_street_leaves_lying_goes_to_the_district(li, manager, as_job, clock):
    one = li.done("/role-models", told())["id"]
    clock.wind(days=14)
    swept(as_job)

    assert waits(manager("district"), "role-model", one)
    assert not waits(manager("wulidun"), "role-model", one)
    manager("district").done(f"/role-models/{one}/review", {})
    assert manager("district").post(f"/role-models/{one}/approve", {}).problem == "own-example"
    assert manager("district-2").done(f"/role-models/{one}/approve", {})["state"] == "publicity"


def test_who_may_propose_whom(as_job, someone, li):
    own = make_volunteer(as_job, someone().with_phone())
    by_number = told(name=None, region=None, consented=False)
    assert own.client.post("/role-models", by_number | {"volunteer_number": own.number}).problem == "own-example"
    assert someone().post("/role-models", told()).problem == "phone-unproved"
    for wrong, field in ((told(consented=False), "/consented"), (told(region=None), "/region"), (by_number, "/name"),
                         (told(volunteer_number=own.number), "/name"), (told(text="好人"), "/text"),
                         (by_number | {"volunteer_number": "HY000000000000"}, "/volunteer_number")):
        assert li.post("/role-models", wrong).json["errors"][0]["pointer"] == field
    li.done("/role-models", by_number | {"volunteer_number": own.number})
    assert li.post("/role-models", by_number | {"volunteer_number": own.number}).problem == "nominated-already"
    for _ in range(4):
        last = li.done("/role-models", told())["id"]
    assert li.post("/role-models", told()).problem == "too-many-nominations"
    assert li.done(f"/role-models/{last}/withdraw")["state"] == "withdrawn"
    assert someone().post(f"/role-models/{last}/withdraw").status == 404


def test_whoever_leaves_stands_on_no_page_and_leaves_nothing_undecided(as_job, someone, shown, anyone, li):
    adult = make_volunteer(as_job, someone())
    of_adult = shown(volunteer_number=adult.number, name=None, region=None, consented=False)
    own = li.done("/role-models", told())["id"]
    sent = adult.client.done("/contributions", {"column": "comment", "title": "灯", "text": TEXT, "original": True})["id"]
    with as_job():
        for person in (adult.client.person_id, li.person_id):
            actions.forget(UUID(person))
            contributions.forget(UUID(person))

    assert public(anyone, "publicity", of_adult) is None
    assert li.get(f"/role-models/{own}").json["state"] == "withdrawn"
    assert adult.client.get(f"/contributions/{sent}").json["state"] == "withdrawn"


@pytest.mark.parametrize("state", list(ExampleState))
@pytest.mark.parametrize("word", LIFECYCLE.names())
def test_every_word_from_every_state(word, state):
    targets = {target for move in LIFECYCLE.of(word) if state in move.sources for target in move.targets}
    for outcome in ExampleState:
        if outcome in targets:
            assert LIFECYCLE.step(word, state, outcome) is outcome
        else:
            with pytest.raises(NotNow):
                LIFECYCLE.step(word, state, outcome)


@pytest.mark.parametrize(("minor", "agreed", "name"), [(True, True, "HY1"), (True, False, "HY1"), (False, True, "王志强"),
                                                       (False, False, "王* HY1")])
def test_the_name_that_is_shown(minor, agreed, name):
    assert rules.public_name("王志强", "王*", "HY1", minor=minor, agreed=agreed) == name


def test_five_working_days_are_at_least_a_week():
    moment = datetime.fromisoformat("2026-11-26T02:00:00+00:00")
    assert service_day(Workdays().due(moment, 5).moment) - service_day(moment) >= timedelta(days=7)
