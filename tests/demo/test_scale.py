"""A loaded district keeps every promise of the ledgers, and is the same for the same seed."""

from datetime import UTC, datetime

import pytest

from service import invariants
from service.core import clock
from service.data.sealed import vault
from service.demo import scale, stations
from tests.demo.conftest import Hall

SCALE = 0.001
PEOPLE = 527


@pytest.fixture(scope="module")
def loaded(hall: Hall) -> Hall:
    """An empty database, filled a thousandth."""
    found = hall.app.test_cli_runner().invoke(args=["demo", "load", "--scale", str(SCALE), "--workers", "0"])
    assert found.exit_code == 0, found.output
    return hall


def test_the_district_moves_in_by_its_proportions(loaded):
    assert loaded.one("SELECT count(*) FROM volunteer") == PEOPLE
    assert loaded.one("SELECT count(*) FROM service_order") == 12
    assert loaded.one("SELECT count(*) FROM team WHERE level < 4") == 130
    assert loaded.one("SELECT count(*) FROM division") == 130


def test_every_entry_adds_up_and_every_balance_is_the_sum_of_its_entries(loaded):
    crooked = "SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY journal_id HAVING sum(amount) <> 0) x"
    unbalanced = "SELECT count(*) FROM point_account a WHERE kind = 'person' AND (balance <> (SELECT sum(amount)" \
        " FROM posting p WHERE p.account_id = a.id) OR balance <> (SELECT sum(remaining) FROM lot l" \
        " WHERE l.person_id = a.person_id))"

    assert loaded.one("SELECT count(*) FROM posting") > 200
    assert loaded.one("SELECT sum(amount) FROM posting") == 0
    assert loaded.one(crooked) == 0
    assert loaded.one(unbalanced) == 0
    assert loaded.one("SELECT count(*) FROM posting p WHERE NOT EXISTS (SELECT 1 FROM point_account a WHERE a.id ="
                      " p.account_id)") == 0


def test_confirmed_records_have_their_minutes_and_their_points_once(loaded):
    bare = "SELECT count(*) FROM service_record r LEFT JOIN hour_entry h ON h.record_id = r.id LEFT JOIN journal j" \
        " ON j.source = 'record:' || r.id WHERE r.state = 'confirmed' AND (h.minutes IS DISTINCT FROM r.credited_minutes" \
        " OR j.minutes IS DISTINCT FROM r.credited_minutes)"

    assert loaded.one("SELECT count(*) FROM service_record WHERE state = 'confirmed'") > 60
    assert loaded.one(bare) == 0
    assert loaded.one("SELECT count(*) FROM hour_entry h JOIN service_record r ON r.id = h.record_id"
                      " WHERE r.state <> 'confirmed'") == 0


def test_orders_end_where_their_history_ends_and_loads_are_true(loaded):
    astray = "SELECT count(*) FROM service_order o WHERE state <> (SELECT to_state FROM order_move m" \
        " WHERE m.order_id = o.id ORDER BY id DESC LIMIT 1)"
    overloaded = "SELECT count(*) FROM volunteer v WHERE open_load <> (SELECT count(*) FROM assignment a" \
        " WHERE a.volunteer_id = v.id AND a.ended_at IS NULL)"

    assert loaded.one(astray) == 0
    assert loaded.one(overloaded) == 0
    assert loaded.one("SELECT count(*) FROM service_order WHERE created_at > now()") == 0


def test_all_that_must_be_true_is_true_of_a_loaded_district(loaded):
    with loaded.app.app_context():
        assert invariants.broken() == []


def test_triggers_and_indexes_are_back_in_their_places(loaded):
    assert loaded.one("SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'") == 0
    assert loaded.one("SELECT count(*) FROM pg_indexes WHERE indexname = 'ix_volunteer_reach_spot'") == 1
    assert loaded.one("SELECT count(*) FROM volunteer_reach WHERE category = 0") == loaded.one(
        "SELECT count(*) FROM volunteer WHERE state = 'active' AND point IS NOT NULL")


def test_the_next_volunteer_gets_a_number_nobody_has(loaded):
    sequence = loaded.one("SELECT nextval('volunteer_number_seq')")

    assert sequence == PEOPLE + 1
    assert loaded.one("SELECT count(*) FROM volunteer WHERE substr(number, 5, 9)::int >= %s", sequence) == 0


def test_a_second_load_is_refused(loaded, command):
    code, output = command(loaded, "demo", "load", "--scale", str(SCALE))

    assert code != 0
    assert "已经载入过" in output


def test_the_town_takes_a_load_on_top(town_hall, command):
    there = town_hall.one("SELECT count(*) FROM volunteer")

    code, output = command(town_hall, "demo", "load", "--scale", str(SCALE), "--workers", "1")

    assert code == 0, output
    assert town_hall.one("SELECT count(*) FROM volunteer") == there + PEOPLE
    assert town_hall.one("SELECT sum(amount) FROM posting") == 0


def test_the_same_seed_finds_the_same_people(hall):
    def names(seed):
        with hall.app.app_context():
            district = scale.District(
                0.0002, seed, datetime(2026, 11, 20, tzinfo=UTC), vault(), stations.neighbourhoods(seed), 1, [], {}
            )
            lines = scale.invent(district, 0).lines["volunteer"].decode().splitlines()
        return [[cell for cell in line.split("\t") if not cell.startswith("\\\\x") and len(cell) != 32] for line in lines]

    assert names(1) == names(1)
    assert names(1) != names(2)


def test_a_scale_beyond_the_serials_is_refused(hall):
    with hall.app.app_context(), pytest.raises(ValueError, match="规模"):
        scale.load(hall.owner_url, vault(), clock.now(), scale=12, seed=1, workers=0, advance=lambda people: None)
