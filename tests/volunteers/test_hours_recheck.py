"""Two confirmed records in a hundred are looked at once more, and nobody can tell beforehand which (safety 2.7)."""

from uuid import uuid4

import pytest

from service.core.crypto import Vault
from service.core.ids import uuid7
from service.data.db import db
from service.data.outbox import Letter
from service.volunteers.hours import actions, queries, rules
from tests.volunteers.serving import HOME, make_volunteer, service

WORDS = {"title": "修灯", "category": "其他", "place": "社区", "unit_name": "站", "region": HOME}


def test_about_two_in_a_hundred_are_drawn_and_which_depends_on_the_key():
    first, second = (Vault({"a1": bytes([n]) * 32}, "a1", bytes([n + 1]) * 32) for n in (1, 2))
    ids = [str(uuid7()) for _ in range(5000)]

    drawn = [{one for one in ids if rules.is_drawn(vault.blind("recheck", one), rules.RECHECK_ONE_IN)}
             for vault in (first, second)]

    assert all(60 <= len(one) <= 145 for one in drawn)
    assert len(drawn[0] & drawn[1]) < 12


@pytest.mark.parametrize(("one_in", "flags"), [(1, [rules.RECHECK]), (10**18, [])])
def test_whoever_is_drawn_counts_and_the_street_is_told(one_in, flags, as_job, someone, manager, monkeypatch):
    monkeypatch.setattr(rules, "RECHECK_ONE_IN", one_in)
    volunteer, source = make_volunteer(as_job, someone()), f"order:{uuid4()}"
    manager("wulidun")
    resident = make_volunteer(as_job, someone())
    with as_job():
        record = actions.propose_record(volunteer.actor, source, volunteer.volunteer_id, **WORDS, **service()).id
        actions.confirm_record(resident.actor, source)

    with as_job():
        told = db.session.query(Letter).filter(
            Letter.about == f"record:{record}", Letter.payload["template"].astext == "hours-recheck"
        ).count()
        assert queries.record(record).flags == flags
    assert bool(told) == bool(flags)  # each manager of the street is told
    assert volunteer.client.get("/me/hours").json["minutes"] == 90


def test_what_was_drawn_is_looked_at_once_by_a_street_that_had_no_part_in_it(as_job, someone, manager, monkeypatch):
    monkeypatch.setattr(rules, "RECHECK_ONE_IN", 1)
    volunteer, resident, source = make_volunteer(as_job, someone()), make_volunteer(as_job, someone()), f"order:{uuid4()}"
    with as_job():
        record = actions.propose_record(volunteer.actor, source, volunteer.volunteer_id, **WORDS, **service()).id
        actions.confirm_record(resident.actor, source)
    url, word = f"/records/{record}/recheck", {"reason": "已电话回访"}

    assert manager("wulidun-1").post(url, word).status == 403
    assert manager("jianqiao").post(url, word).status == 404
    street = manager("wulidun")
    assert "recheck" in street.get(f"/records/{record}").json["moves"]
    looked = street.done(url, word)

    assert (looked["state"], looked["flags"]) == ("confirmed", [rules.RECHECKED])
    assert "recheck" not in looked["moves"]
    assert street.post(url, word).problem == "not-drawn"
    assert [step["move"] for step in street.get(f"/records/{record}/history").json["items"]][-1] == "recheck"
