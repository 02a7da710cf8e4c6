"""Every move of a record of service, from every state, by everybody: the table decides, and nothing else."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from service.accounts import actions as accounts
from service.data.db import db
from service.volunteers.hours import actions
from service.volunteers.hours import states as words
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import LIFECYCLE, RecordState
from service.volunteers.teams import actions as teams
from service.volunteers.teams.states import TeamState
from tests.volunteers.serving import HOME, make_volunteer, service

BODIES = {
    "lower": {"minutes": 30, "reason": "x"}, "confirm": {}, "reject": {"reason": "x"},
    "correct": {"minutes": 45, "reason": "x"}, "reverse": {"reason": "x"}, "recheck": {"reason": "x"},
    "choose": {"pays": "time"},
}
STANDS = {
    "volunteer": {words.VOLUNTEER}, "leader": {words.LEADER}, "beside": set(), "stranger": set(), "A3": {words.UNIT},
    "A2": {words.UNIT, words.STREET}, "A1": {words.UNIT, words.STREET}, "A3 elsewhere": set(),
}


class Case:
    """A fresh record in a wanted state for each try; decided ones were decided by a resident."""

    def __init__(self, as_job, someone, manager):
        self.as_job = as_job
        self.volunteer, leader, self.beside = (make_volunteer(as_job, someone()) for _ in range(3))
        self.people = {
            "volunteer": self.volunteer.client, "leader": leader.client, "beside": self.beside.client,
            "stranger": someone(), "A3": manager("wulidun-1"), "A2": manager("wulidun"), "A1": manager("district"),
            "A3 elsewhere": manager("wulidun-2"),
        }
        self.resident = UUID(str(self.people["stranger"].person_id))
        with as_job() as job:
            team = teams.found_team(leader.actor, name="记时长", level=3, category="其他", region=HOME)
            team.state, team.number = TeamState.ACTIVE, f"T-{team.id}"
            accounts.grant(job, leader.person_id, "TL", "TEAM", str(team.id), HOME)
            self.team = team.id

    def record(self, state):
        words_of = {"title": "修灯", "category": "其他", "place": "社区", "unit_name": "站", "region": HOME}
        with self.as_job():
            source = f"order:{uuid4()}"
            for one in (self.volunteer, self.beside):
                db.session.execute(
                    update(ServiceRecord).where(ServiceRecord.volunteer_id == one.volunteer_id).values(
                        state=RecordState.REVERSED, credited_minutes=0
                    )
                )
                row = actions.propose_record(
                    one.actor, source, one.volunteer_id, team_id=self.team, for_elder=True, **words_of, **service()
                )
                assert row.state is RecordState.PENDING, row.flags
                if one is self.volunteer:
                    wanted = row
            decided = state not in (RecordState.PENDING, RecordState.ANOMALY)
            wanted.state, wanted.credited_minutes = state, 90 if decided else None
            wanted.decided_by = self.resident if decided else None
            wanted.flags = ["RECHECK"] if state is RecordState.CONFIRMED else []
            return wanted.id

    def state(self, record_id):
        with self.as_job():
            return db.session.scalars(select(ServiceRecord.state).where(ServiceRecord.id == record_id)).one()


@pytest.fixture
def case(as_job, someone, manager):
    return Case(as_job, someone, manager)


@pytest.mark.parametrize("name", LIFECYCLE.names())
def test_a_move_of_a_record_is_a_url(app, name):
    assert f"/api/v1/records/<uuid:record_id>/{name}" in {rule.rule for rule in app.url_map.iter_rules()}


def test_every_state_is_in_the_table():
    assert LIFECYCLE.states() == set(RecordState)


@pytest.mark.parametrize("state", RecordState)
def test_a_record_moves_as_its_table_says(case, state):
    record_id = case.record(state)
    for who, person in case.people.items():
        told = person.get(f"/records/{record_id}").json.get("moves", [])
        assert told == LIFECYCLE.open_to(state, STANDS[who]), who
        for name in LIFECYCLE.names():
            rows = [row for row in LIFECYCLE.of(name) if state in row.sources and STANDS[who] & set(row.by)]

            reply = person.post(f"/records/{record_id}/{name}", BODIES[name])

            found = f"{name} from {state} by {who}: {reply}"
            if rows:
                assert reply.status == 200, found
                assert case.state(record_id) == rows[0].target, found
                record_id = case.record(state)
            else:
                assert reply.status in (403, 404, 409), found
        assert case.state(record_id) == state, who


@pytest.mark.parametrize("who", ["A3", "A2", "A1"])
def test_whoever_decided_a_record_has_no_further_move_of_it(case, who):
    record_id, person = case.record(RecordState.PENDING), case.people[who]
    person.done(f"/records/{record_id}/confirm", {})

    assert person.get(f"/records/{record_id}").json["moves"] == []
    assert person.post(f"/records/{record_id}/correct", BODIES["correct"]).problem == "proposed-themselves"
    assert "correct" in case.people["A1" if who == "A2" else "A2"].get(f"/records/{record_id}").json["moves"]
