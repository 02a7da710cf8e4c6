"""Random services of one volunteer from several writers at once: PostgreSQL itself keeps them apart (invariant 2)."""

import random
import threading
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest

from service.core.ids import uuid7
from service.volunteers.hours import actions
from tests.volunteers.serving import HOME, make_volunteer, service

WRITERS = 4
START = datetime(2026, 1, 1, tzinfo=UTC)
INSERT = """
    INSERT INTO service_record (id, created_at, source, volunteer_id, version, state, title, service_day, place, category,
        content, unit_name, region, started_at, finished_at, periods, computed_minutes, coefficient, family, flags,
        rule_version, record_due, due_provisional, desk)
    VALUES (%(id)s, now(), %(source)s, %(volunteer)s, 1, %(state)s, '', '2026-01-01', '', '', '', '', %(region)s,
        %(since)s, %(until)s, tstzmultirange(tstzrange(%(since)s, %(until)s)), 0, '1.0', false, '{}', '', now(), false,
        'community')
"""


def _write(url, volunteer_id, intervals, refused, failures):
    """One writer: each interval in a transaction of its own, in the service's role."""
    try:
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute("SELECT set_config('app.job', 'tests', false)")
            for since, until in intervals:
                row = {
                    "id": uuid7(), "source": f"order:{uuid4()}", "volunteer": volunteer_id, "state": "pending",
                    "region": HOME, "since": since, "until": until,
                }
                for _attempt in range(50):
                    try:
                        connection.execute(INSERT, row)
                    except psycopg.errors.DeadlockDetected:
                        continue
                    except psycopg.errors.ExclusionViolation:
                        refused.append((since, until))
                    break
                else:
                    failures.append("never got through")
    except psycopg.Error as wrong:
        failures.append(repr(wrong))


@pytest.mark.parametrize("count", [500, pytest.param(10_000, marks=pytest.mark.chaos)])
def test_no_moment_of_a_volunteer_is_stored_twice_and_back_to_back_passes(count, database, as_job, someone):
    volunteer = make_volunteer(as_job, someone())
    chance = random.Random(count)
    # Half-hours of a calendar in which about half of them are wanted twice, so that neighbours often touch.
    slots = [(start, start + chance.randint(1, 4)) for start in (chance.randrange(count * 2) for _ in range(count))]
    half_hour = timedelta(minutes=30)
    wanted = [(START + since * half_hour, START + until * half_hour) for since, until in slots]
    refused, failures = [], []

    writers = [
        threading.Thread(
            target=_write, args=(database[1], volunteer.volunteer_id, wanted[number::WRITERS], refused, failures)
        )
        for number in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with psycopg.connect(database[0].replace("+psycopg", "")) as connection:
        stored = connection.execute(
            "SELECT started_at, finished_at FROM service_record WHERE volunteer_id = %s ORDER BY 1",
            [volunteer.volunteer_id],
        ).fetchall()
    ends = {until for _, until in stored}
    assert failures == []
    assert len(stored) + len(refused) == count
    assert all(before[1] <= after[0] for before, after in zip(stored, stored[1:], strict=False))
    assert any(since in ends for since, _ in stored), "no two neighbours touched"
    assert all(_claimed(stored, since, until) for since, until in refused)


def _claimed(stored, since, until):
    """Somebody was there already: nothing was refused that merely touches."""
    return any(a < until and since < b for a, b in stored)


def test_a_rejected_or_reversed_record_frees_its_time(database, as_job, someone):
    volunteer = make_volunteer(as_job, someone())
    hour = {"region": HOME, "since": START, "until": START + timedelta(hours=1), "volunteer": volunteer.volunteer_id}
    with psycopg.connect(database[1].replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SELECT set_config('app.job', 'tests', false)")
        for state in ("rejected", "rejected", "pending"):
            connection.execute(INSERT, hour | {"id": uuid7(), "source": f"order:{uuid4()}", "state": state})
        with pytest.raises(psycopg.errors.ExclusionViolation):
            connection.execute(INSERT, hour | {"id": uuid7(), "source": f"order:{uuid4()}", "state": "anomaly"})


def test_confirmed_hours_have_their_time(database, as_job, someone):
    volunteer = make_volunteer(as_job, someone())
    hour = {"region": HOME, "since": START, "until": START + timedelta(hours=1), "volunteer": volunteer.volunteer_id}
    with psycopg.connect(database[1].replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SELECT set_config('app.job', 'tests', false)")
        row = hour | {"id": uuid7(), "source": f"order:{uuid4()}", "state": "pending"}
        connection.execute(INSERT, row)
        with pytest.raises(psycopg.errors.CheckViolation, match="confirmed_has_periods"):
            connection.execute(
                "UPDATE service_record SET state = 'confirmed', credited_minutes = 0, periods = NULL WHERE id = %s",
                [row["id"]],
            )


def test_of_overlapping_services_proposed_at_the_same_moment_one_is_disputed(as_job, someone):
    volunteer = make_volunteer(as_job, someone())
    words = {"title": "修灯", "category": "其他", "place": "社区", "unit_name": "站", "region": HOME}
    found, failures = [], []
    ready = threading.Barrier(6)

    def propose():
        try:
            ready.wait()
            with as_job():
                row = actions.propose_record(
                    volunteer.actor, f"order:{uuid4()}", volunteer.volunteer_id, **words, **service()
                )
                found.append((str(row.state), row.flags))
        except Exception as wrong:
            failures.append(wrong)

    writers = [threading.Thread(target=propose) for _ in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert failures == []
    assert sorted(found) == [("anomaly", ["OVERLAP"])] * 5 + [("pending", [])]


def test_confirmed_by_many_at_once_is_counted_once(as_job, someone):
    volunteer, source = make_volunteer(as_job, someone()), f"order:{uuid4()}"
    words = {"title": "修灯", "category": "其他", "place": "社区", "unit_name": "站", "region": HOME}
    residents = [make_volunteer(as_job, someone()) for _ in range(6)]
    with as_job():
        actions.propose_record(volunteer.actor, source, volunteer.volunteer_id, **words, **service())
    confirmed, failures = [], []
    ready = threading.Barrier(len(residents))

    def confirm(resident):
        try:
            ready.wait()
            with as_job():
                confirmed.extend(actions.confirm_record(resident.actor, source))
        except Exception as wrong:
            failures.append(wrong)

    writers = [threading.Thread(target=confirm, args=(resident,)) for resident in residents]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert failures == []
    assert len(confirmed) == 1
    assert volunteer.client.get("/me/hours").json["minutes"] == 90
