"""The end of points: told thirty and seven days before, ended in batches, resumed where it was killed (PT11)."""

from datetime import UTC, datetime, timedelta
from time import perf_counter
from uuid import UUID

import pytest
from sqlalchemy import insert, select

from service.accounts.models import Person
from service.core import clock as the_clock
from service.core.ids import uuid7
from service.core.workdays import service_day
from service.data.db import db
from service.data.outbox import Letter
from service.points import actions, queries, rules, states
from service.points.expiry import actions as expiry
from service.points.expiry.models import ExpiryRun
from service.points.models import Journal, Lot, PointAccount, Posting
from service.points.states import AccountKind, EntryKind
from service.web import boundary

SIZE = 1_200  # people; five hundred thousand are the same batch a thousand times
SECONDS_A_BATCH = 10  # generous: two cores share this


def sweep(app, deed):
    with app.app_context(), boundary.job("tests") as actor:
        return deed(actor)


def letters(app, person):
    with app.app_context(), boundary.job("tests"):
        about = Letter.about.like(f"points:{person}:%")
        rows = db.session.scalars(select(Letter.payload).where(Letter.topic == "notice", about))
        return [(row["template"], row["points"], row["day"]) for row in rows]


class Killed(Exception):
    """The machine goes away in the middle of a batch."""


@pytest.mark.does("PT11")
def test_PT11_people_are_told_thirty_and_seven_days_before_and_then_it_ends(app, someone, clock, manager):
    name = f"told-{uuid7().hex[:8]}"
    person = UUID(someone(name).person_id)
    with app.app_context(), boundary.job("tests"):
        actions.grant_first_registration(person)
        ends = db.session.scalars(select(Lot.expires_at).where(Lot.person_id == person)).one()
    last_day = service_day(ends - timedelta(seconds=1)).isoformat()
    clock.wind(seconds=(ends - timedelta(days=31) - the_clock.now()).total_seconds())
    while sweep(app, expiry.sweep_reminders):
        pass
    assert letters(app, person) == []

    told = []
    for days in (1, 1, 22, 0, 3):
        clock.wind(days=days, minutes=5)
        while sweep(app, expiry.sweep_reminders):
            pass
        told.append(len(letters(app, person)))

    assert told == [1, 1, 2, 2, 2]
    assert letters(app, person) == [("points-expiring", 5, last_day)] * 2
    clock.wind(days=5)
    while sweep(app, expiry.sweep_expiry):
        pass
    assert someone(name).get("/me/points").json["balance"] == 0
    found = manager("district").get("/points/expiry").json
    assert found["runs"][0]["finished_at"] is not None or found["runs"][0]["done_lots"] >= 1


@pytest.mark.does("PT11")
def test_PT11_a_run_that_is_killed_goes_on_where_it_was_and_says_how_far_it_has_come(app, clock, crowd_of_lots):
    people, ends = crowd_of_lots
    clock.wind(seconds=(ends - the_clock.now()).total_seconds() + 60)
    while sweep(app, expiry.sweep_reminders):
        pass
    began = perf_counter()
    first = sweep(app, expiry.sweep_expiry)
    seconds = perf_counter() - began

    def half(actor):
        expiry.sweep_expiry(actor)
        raise Killed

    with pytest.raises(Killed):
        sweep(app, half)
    with app.app_context(), boundary.job("tests"):
        run = db.session.scalars(select(ExpiryRun).order_by(ExpiryRun.id.desc()).limit(1)).one()
        assert (run.done_lots, run.finished_at) == (first, None)
        assert run.lots >= len(people)
    ended = first
    while more := sweep(app, expiry.sweep_expiry):
        ended += more

    with app.app_context(), boundary.job("tests"):
        run = db.session.scalars(select(ExpiryRun).order_by(ExpiryRun.id.desc()).limit(1)).one()
        assert (run.done_lots, run.lots, run.done_points) == (ended, ended, run.points)
        assert run.finished_at is not None
        left = db.session.scalars(select(Lot.id).where(Lot.person_id.in_(people), Lot.remaining > 0)).all()
        assert left == []
        assert queries.ledger_total() == 0
    assert seconds < SECONDS_A_BATCH


@pytest.fixture
def crowd_of_lots(app):
    """Many people with ten points each, that all end with the same year."""
    moment = datetime(2030, 6, 1, tzinfo=UTC)
    ends = rules.expiry_of(moment)
    people = [uuid7() for _ in range(SIZE)]
    made = {"created_at": moment}
    ids = [(person, uuid7(), uuid7(), uuid7()) for person in people]
    with app.app_context(), boundary.job("tests"):
        db.session.execute(insert(Person), [made | {"id": person, "name": ""} for person in people])
        db.session.execute(insert(PointAccount), [
            made | {"id": account, "kind": AccountKind.PERSON, "name": states.account_of(person), "person_id": person,
                    "balance": 10, "frozen": 0, "star": 0}
            for person, account, _, _ in ids
        ])
        db.session.execute(insert(Journal), [
            made | {"id": journal, "kind": EntryKind.EARN, "source": f"crowd:{journal}", "person_id": person, "note": "试"}
            for person, _, journal, _ in ids
        ])
        db.session.execute(insert(Lot), [
            made | {"id": lot, "person_id": person, "journal_id": journal, "earned_at": moment, "expires_at": ends,
                    "amount": 10, "remaining": 10, "frozen": 0}
            for person, _, journal, lot in ids
        ])
        db.session.execute(insert(Posting), [
            made | {"id": uuid7(), "journal_id": journal, "account_id": side, "amount": points, "lot_id": where}
            for _, account, journal, lot in ids for side, points, where in ((states.RULE, -10, None), (account, 10, lot))
        ])
    return people, ends
