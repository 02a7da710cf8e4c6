"""What a person has, why, and what nobody can do to the ledger."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError, ProgrammingError

from service.core import clock as the_clock
from service.core.workdays import service_day
from service.data.audit import AuditEntry, Unsealed
from service.data.db import db
from service.points import actions, queries, states
from service.points.expiry import actions as expiry
from service.points.models import Lot, PointAccount, Posting
from tests.conftest import PASSWORD


@pytest.fixture
def volunteer(someone):
    return someone()


@pytest.fixture
def ledger(as_job):
    """The ledger in the hand of the worker, each verb a transaction of its own."""
    return Ledger(as_job)


class Ledger:
    def __init__(self, as_job):
        self.as_job = as_job

    def earn(self, who, minutes, *, record=None, **more):
        with self.as_job():
            facts = {"minutes": minutes, "coefficient": "1.0", "at": the_clock.now(), "family": False} | more
            return actions.earn(UUID(who.person_id), record_id=record or uuid4(), **facts)

    def claw_back(self, who, record):
        with self.as_job():
            return actions.claw_back(UUID(who.person_id), record_id=record, at=the_clock.now())

    def debit(self, who, points, source=None):
        with self.as_job():
            return actions.debit(UUID(who.person_id), source=source or f"test:{uuid4()}", points=points, note="试兑换")

    def register(self, who):
        with self.as_job():
            return actions.grant_first_registration(UUID(who.person_id))

    def sweep(self):
        with self.as_job("sweep-points") as actor:
            return expiry.sweep_expiry(actor)

    def check(self, who=None):
        with self.as_job():
            return queries.check_all(UUID(who.person_id) if who else None)


def has(who):
    found = who.get("/me/points").json
    return found["balance"], found["debt"]


def wind_to(clock, moment):
    clock.wind(seconds=(moment - clock.now()).total_seconds())


def test_ninety_minutes_are_fifteen_points(volunteer, ledger):
    ledger.earn(volunteer, 90)

    found = volunteer.get("/me/points").json
    assert (found["balance"], found["frozen"], found["debt"]) == (15, 0, 0)
    year = service_day(the_clock.now()).year
    assert found["expiring"] == [{"points": 15, "expires_at": f"{year + 1}-12-31T16:00:00+00:00"}]
    assert ledger.check() == []


def test_somebody_without_an_account_has_nothing(volunteer):
    assert volunteer.get("/me/points").json == {"balance": 0, "frozen": 0, "available": 0, "debt": 0, "expiring": []}
    assert volunteer.get("/me/points/entries").json == {"items": [], "next": None}


def test_a_record_earns_once_however_often_it_is_told(volunteer, ledger):
    record = uuid4()

    assert [ledger.earn(volunteer, 90, record=record) for _ in range(3)] == [15, 0, 0]
    assert has(volunteer) == (15, 0)


def test_skilled_work_earns_more(volunteer, ledger):
    assert ledger.earn(volunteer, 60, coefficient="1.5") == 15


def test_service_inside_the_family_earns_nothing_and_says_so(volunteer, ledger):
    assert ledger.earn(volunteer, 90, family=True) == 0

    (entry,) = volunteer.get("/me/points/entries").json["items"]
    assert (entry["amount"], entry["note"]) == (0, "志愿服务 90 分钟，系数 1.0；家庭成员之间的服务不计分")


def test_more_than_eight_hours_of_one_day_earn_no_more(volunteer, ledger):
    day = date(2026, 5, 1)

    earned = [ledger.earn(volunteer, 300, day=day) for _ in range(3)]

    assert earned == [50, 30, 0]
    assert ledger.earn(volunteer, 300, day=day + timedelta(days=1)) == 50
    notes = [entry["note"] for entry in volunteer.get("/me/points/entries").json["items"]]
    assert "超过当日计分上限，按 180 分钟计" in notes[2]


def test_the_day_of_the_cap_is_that_of_shanghai(volunteer, ledger):
    before, after = datetime(2026, 5, 1, 15, 59, 59, tzinfo=UTC), datetime(2026, 5, 1, 16, 0, tzinfo=UTC)

    assert [ledger.earn(volunteer, 480, at=at) for at in (before, after, before)] == [80, 80, 0]


def test_a_reversed_record_gives_its_points_back(volunteer, ledger):
    record = uuid4()
    ledger.earn(volunteer, 90, record=record)

    assert ledger.claw_back(volunteer, record) == 15
    assert ledger.claw_back(volunteer, record) == 0
    assert has(volunteer) == (0, 0)
    assert ledger.check() == []


def test_what_was_never_earned_cannot_be_taken_back(volunteer, ledger):
    assert ledger.claw_back(volunteer, uuid4()) == 0
    assert has(volunteer) == (0, 0)


@pytest.mark.does("PT10")
def test_what_is_spent_becomes_a_debt_that_the_next_earning_pays_first(volunteer, ledger):
    record = uuid4()
    ledger.earn(volunteer, 90, record=record)
    ledger.debit(volunteer, 10)

    ledger.claw_back(volunteer, record)
    assert has(volunteer) == (0, 10)

    ledger.earn(volunteer, 30)
    assert has(volunteer) == (0, 5)

    ledger.earn(volunteer, 60)
    assert has(volunteer) == (5, 0)
    entries = volunteer.get("/me/points/entries").json["items"]
    assert [entry["amount"] for entry in entries] == [5, 0, -5, -10, 15]
    assert entries[0]["note"].endswith("其中 5 分抵扣欠分")
    assert entries[2]["note"] == "服务记录更正，扣回 15 分，其中 10 分记为欠分"
    assert ledger.check() == []


def test_reversing_and_confirming_again_restores_the_exact_totals(volunteer, ledger):
    first, second, day = uuid4(), uuid4(), date(2026, 6, 1)
    ledger.earn(volunteer, 360, record=first, day=day)
    ledger.earn(volunteer, 240, record=second, day=day)
    ledger.debit(volunteer, 70)
    before = has(volunteer)

    ledger.claw_back(volunteer, first)
    assert has(volunteer) == (0, 50)
    ledger.earn(volunteer, 360, day=day)

    assert has(volunteer) == before == (10, 0)


def test_a_claw_back_takes_the_records_own_lot_before_older_ones(volunteer, ledger, as_job, clock):
    older, newer = uuid4(), uuid4()
    ledger.earn(volunteer, 60, record=older)
    clock.wind(days=366)
    ledger.earn(volunteer, 60, record=newer)

    ledger.claw_back(volunteer, newer)

    with as_job():
        rows = db.session.execute(select(Lot.remaining).where(Lot.person_id == volunteer.person_id).order_by(Lot.expires_at))
        assert [row.remaining for row in rows] == [10, 0]


def test_what_ends_first_is_spent_first(volunteer, ledger, as_job, clock):
    ledger.earn(volunteer, 60)
    clock.wind(days=366)
    ledger.earn(volunteer, 60)

    ledger.debit(volunteer, 15)

    with as_job():
        rows = db.session.execute(select(Lot.remaining).where(Lot.person_id == volunteer.person_id).order_by(Lot.expires_at))
        assert [row.remaining for row in rows] == [0, 5]


def test_nobody_spends_more_than_they_have(volunteer, ledger):
    ledger.earn(volunteer, 90)

    with pytest.raises(actions.NotEnoughPoints, match="需要 16 分，可用 15 分"):
        ledger.debit(volunteer, 16)

    assert has(volunteer) == (15, 0)
    assert ledger.check() == []


def test_one_thing_is_paid_once(volunteer, ledger):
    ledger.earn(volunteer, 90)
    source = f"test:{uuid4()}"

    assert [ledger.debit(volunteer, 10, source) for _ in range(2)] == [10, 0]
    assert has(volunteer) == (5, 0)


def test_points_end_at_midnight_whether_the_sweep_has_come_or_not(someone, ledger, clock):
    name = f"early-bird-{uuid4().hex[:6]}"
    ledger.earn(someone(name), 90)
    end = datetime(service_day(clock.now()).year + 1, 12, 31, 16, tzinfo=UTC)

    wind_to(clock, end - timedelta(minutes=1))
    volunteer = someone(name)
    assert has(volunteer) == (15, 0)

    wind_to(clock, end)
    volunteer = someone(name)
    assert has(volunteer) == (0, 0)
    with pytest.raises(actions.NotEnoughPoints):
        ledger.debit(volunteer, 1)

    assert ledger.sweep() >= 1
    assert has(volunteer) == (0, 0)
    assert ledger.check(volunteer) == []
    assert [entry["kind"] for entry in volunteer.get("/me/points/entries").json["items"]] == ["expire", "earn"]
    while ledger.sweep():
        pass


@pytest.mark.parametrize("is_swept", [False, True])
def test_what_was_laid_aside_comes_back_with_a_week_and_wakes_nothing_that_had_ended(someone, ledger, clock, is_swept):
    """Else whoever lets an exchange wait over the turn of the year would keep all their points for another week."""
    name = f"night-owl-{uuid4().hex[:6]}"
    person = UUID(someone(name).person_id)
    ledger.earn(someone(name), 90)
    for points, source in ((2, "kept"), (4, "bought")):
        with ledger.as_job():
            actions.freeze(person, source=f"test:{source}:{name}", points=points)
    with ledger.as_job():
        actions.spend_frozen(person, source=f"test:bought:{name}", note="试")
    wind_to(clock, datetime(service_day(clock.now()).year + 1, 12, 31, 16, 1, tzinfo=UTC))
    while is_swept and ledger.sweep():
        pass

    with ledger.as_job():
        assert actions.thaw(person, source=f"test:kept:{name}") == 2
    assert has(someone(name)) == (2, 0)
    clock.wind(days=6)
    assert has(someone(name)) == (2, 0)
    clock.wind(days=2)
    with ledger.as_job():
        assert actions.refund(person, source=f"test:bought:{name}", note="试") == 4
    assert has(someone(name)) == (4, 0)
    assert ledger.check(someone(name)) == []


def test_a_record_reversed_after_its_points_ended_is_owed(volunteer, ledger, clock):
    record = uuid4()
    ledger.earn(volunteer, 90, record=record)
    clock.wind(days=800)

    ledger.claw_back(volunteer, record)

    with ledger.as_job():
        assert queries.debt_of(UUID(volunteer.person_id)) == 15
    assert ledger.check(volunteer) == []


def test_the_first_registration_is_rewarded_once(volunteer, ledger):
    assert [ledger.register(volunteer) for _ in range(2)] == [5, 0]
    assert has(volunteer) == (5, 0)


def test_the_reward_for_registering_pays_a_debt_first(volunteer, ledger):
    record = uuid4()
    ledger.earn(volunteer, 90, record=record)
    ledger.debit(volunteer, 15)
    ledger.claw_back(volunteer, record)

    ledger.register(volunteer)

    assert has(volunteer) == (0, 10)


def test_an_hour_of_service_is_remembered_and_forgotten_with_its_record(volunteer, ledger):
    person, record = UUID(volunteer.person_id), uuid4()
    for minutes, known in ((30, False), (29, False)):
        ledger.earn(volunteer, minutes)
        with ledger.as_job():
            assert (queries.first_hour_at(person) is not None) == known
    ledger.earn(volunteer, 1, record=record)
    with ledger.as_job():
        assert queries.first_hour_at(person) is not None

    ledger.claw_back(volunteer, record)

    with ledger.as_job():
        assert queries.first_hour_at(person) is None


@pytest.mark.does("PT01")
def test_entries_come_page_by_page_and_only_ones_own(volunteer, someone, ledger):
    for minutes in (60, 90, 120):
        ledger.earn(volunteer, minutes)
    ledger.earn(someone(), 60)

    first = volunteer.get("/me/points/entries", {"limit": "2"}).json
    second = volunteer.get("/me/points/entries", {"limit": "2", "after": first["next"]}).json

    assert [entry["amount"] for entry in first["items"] + second["items"]] == [20, 15, 10]
    assert second["next"] is None
    assert {entry["kind"] for entry in first["items"]} == {"earn"}


# What nobody can do


def posting(journal_id, account_id, amount):
    facts = {"journal_id": journal_id, "account_id": account_id, "amount": amount}
    return facts | {"id": uuid4(), "created_at": the_clock.now()}


def test_a_journal_that_does_not_add_up_is_refused_at_the_commit(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    with pytest.raises(IntegrityError, match="does not add up"), as_job():
        journal = db.session.scalar(select(Posting.journal_id).limit(1))
        db.session.execute(insert(Posting), [posting(journal, states.SPENT, 5), posting(journal, states.RULE, -4)])


def test_a_posting_to_an_account_that_does_not_exist_is_refused(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    with pytest.raises(IntegrityError, match="no account"), as_job():
        journal = db.session.scalar(select(Posting.journal_id).limit(1))
        db.session.execute(insert(Posting), [posting(journal, states.SPENT, 5), posting(journal, uuid4(), -5)])


@pytest.mark.parametrize(
    "statement",
    ["UPDATE posting SET amount = amount + 1", "DELETE FROM posting", "UPDATE journal SET note = ''", "DELETE FROM journal",
     "DELETE FROM lot", "DELETE FROM point_account", "UPDATE point_rule SET version = 9"],
)
def test_the_service_itself_cannot_rewrite_the_ledger(as_job, statement):
    with pytest.raises(ProgrammingError, match="permission denied"), as_job():
        db.session.execute(text(statement))


def test_a_balance_below_nothing_cannot_be_written(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    with pytest.raises(IntegrityError, match="balance_not_negative"), as_job():
        mine = PointAccount.name == states.account_of(UUID(volunteer.person_id))
        db.session.execute(update(PointAccount).where(mine).values(balance=-1))


def test_every_posting_waits_to_be_sealed(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    with as_job():
        account = select(PointAccount.id).where(PointAccount.person_id == volunteer.person_id)
        mine = select(Posting.id).where(Posting.account_id.in_(account))
        assert db.session.scalar(select(Unsealed.kind).where(Unsealed.row_id.in_(mine))) == "posting"


def test_a_drifted_balance_is_found_and_set_right_by_its_postings(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    person = UUID(volunteer.person_id)
    with as_job():
        db.session.execute(update(PointAccount).where(PointAccount.person_id == person).values(balance=99))

    (found,) = ledger.check(volunteer)
    assert (found.balance, found.postings, found.lots) == (99, 15, 15)

    with as_job() as actor:
        assert actions.recompute(actor, person) == 84
    with as_job() as actor:
        assert actions.recompute(actor, person) == 0
        deeds = select(AuditEntry.facts).where(AuditEntry.subject == f"person:{person}")
        assert db.session.scalars(deeds).all() == [{"drift": 84}]
    assert ledger.check(volunteer) == []


def test_a_drifted_lot_is_found(volunteer, ledger, as_job):
    ledger.earn(volunteer, 90)
    with as_job():
        db.session.execute(update(Lot).where(Lot.person_id == volunteer.person_id).values(remaining=3))

    found = ledger.check(volunteer)

    assert [drift.account.split(":")[0] for drift in found] == ["person", "lot"]
    with as_job():
        db.session.execute(update(Lot).where(Lot.person_id == volunteer.person_id).values(remaining=15))


# Rules

NEXT = {"effective_from": "2150-01-01", "points_per_hour": 20, "day_minutes": 240, "first_registration": 8}


def test_everybody_may_read_the_rules(anyone):
    found = anyone.get("/points/rules").json

    assert (found["points_per_hour"], found["day_minutes"], found["first_registration"]) == (10, 480, 5)
    assert found["words"][0].startswith("志愿服务时长经确认后，每小时计 10 分")


@pytest.mark.does("PT02")
def test_new_rules_hold_for_service_from_their_day_on_and_never_before(manager, volunteer, ledger):
    draft = manager("district").done("/points/rules", NEXT)["id"]
    made = manager("district-2").done(f"/points/rules/drafts/{draft}/approve")

    assert made["version"] > 1
    assert ledger.earn(volunteer, 300, day=date(2149, 12, 31)) == 50
    assert ledger.earn(volunteer, 300, day=date(2150, 1, 1)) == 80
    versions = [entry["rule_version"] for entry in volunteer.get("/me/points/entries").json["items"]]
    assert versions == [made["version"], 1]


def test_rules_are_never_changed_for_what_was(manager):
    today = service_day(the_clock.now()).isoformat()

    reply = manager("district").post("/points/rules", NEXT | {"effective_from": today})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/effective_from")


@pytest.mark.parametrize("who", ["wulidun", "wulidun-1"])
def test_only_the_district_sets_rules(manager, who):
    draft = manager("district").done("/points/rules", NEXT)["id"]

    assert manager(who).post("/points/rules", NEXT).problem == "wrong-role"
    assert manager(who).get("/points/rules/drafts").problem == "wrong-role"
    assert manager(who).post(f"/points/rules/drafts/{draft}/approve").problem == "wrong-role"
    manager("district").done(f"/points/rules/drafts/{draft}/withdraw")


def test_nobody_lets_their_own_rules_stand_and_what_is_decided_is_decided(manager, anyone):
    maker, other = manager("district"), manager("district-2")
    before = len(anyone.get("/points/rules/versions").json["items"])
    draft = maker.done("/points/rules", NEXT | {"basis": "汉文明办〔2026〕30 号"})["id"]

    assert maker.post(f"/points/rules/drafts/{draft}/approve").problem == "own-rules"
    assert other.post(f"/points/rules/drafts/{draft}/withdraw").problem == "wrong-role"
    refused = other.done(f"/points/rules/drafts/{draft}/refuse", {"reason": "请先与财政对账"})
    assert (refused["state"], refused["note"], refused["version"]) == ("refused", "请先与财政对账", None)
    assert other.post(f"/points/rules/drafts/{draft}/approve").problem == "not-now"
    assert len(anyone.get("/points/rules/versions").json["items"]) == before
    assert maker.get("/points/rules/drafts").json["items"][0]["id"] == draft


def test_a_draft_whose_day_has_come_is_written_anew(manager, clock):
    tomorrow = (service_day(the_clock.now()) + timedelta(days=1)).isoformat()
    draft = manager("district").done("/points/rules", NEXT | {"effective_from": tomorrow})["id"]
    clock.wind(days=1)
    other = manager("district-2")
    other.by_password("district-2", PASSWORD)

    assert other.post(f"/points/rules/drafts/{draft}/approve").problem == "too-late-for-its-day"
