"""What the state machines share: a walk in one transaction, its people, and every invariant in one look."""

from datetime import date, timedelta
from uuid import uuid4

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from service import invariants
from service.accounts.models import Person
from service.core import clock, numbers
from service.core.actors import Actor, Grant
from service.core.problems import Problem
from service.data import workcalendar
from service.data.db import db
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.web import boundary, errors

HOME = "420105007002"
# Promises of the worker, who has no turn inside a walk: what waits for the postman and for the sealer is late by our clock.
OF_THE_WORKER = {"no letter is late", "the seal is not behind"}
# A walk is one long transaction, on a machine that may have other work: that it waits is no fault of the service.
_PATIENTLY = text(
    "SELECT set_config(name, '0', true) FROM unnest(ARRAY['statement_timeout', 'lock_timeout',"
    " 'idle_in_transaction_session_timeout']) name"
)
_DEADLINES = text("""
SELECT DISTINCT (moment AT TIME ZONE 'Asia/Shanghai')::date AS day
FROM (SELECT record_due FROM service_record UNION ALL SELECT record_due FROM activity_shift
      UNION ALL SELECT due_at FROM activity_complaint) due (moment)
WHERE moment IS NOT NULL
""")
_FUNCTION = """
CREATE FUNCTION {name}(mine uuid) RETURNS SETOF int LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $f$
BEGIN
    RETURN QUERY {looks};
END $f$
"""


def everything(owner_url, **more):
    """The invariants by number, and a question that answers with the numbers of those that are broken.

    more: queries of the machine's own by name, about `mine`, an id. It is a function in the database: there its plan is
    kept, whatever is rolled back; asked as a statement it would be planned anew after every refusal.
    """
    wanted = {name: query for name, query in invariants.statements().items() if name not in OF_THE_WORKER} | more
    looks = "\nUNION ALL ".join(
        f"SELECT {number} WHERE EXISTS ({query})" for number, query in enumerate(wanted.values())
    )
    name = f"broken_{uuid4().hex[:8]}"
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        connection.exec_driver_sql(_FUNCTION.format(name=name, looks=looks).replace("%", "%%"))
    owner.dispose()
    return list(wanted), text(f"SELECT number FROM {name}(:mine) AS number")


class Walk(RuleBasedStateMachine):
    """One transaction a walk, and a savepoint a step: what is refused leaves nothing behind, nor does the whole walk."""

    app = None
    constraints_refuse = False  # may a named constraint say no where the API would tell its complaint?

    def __init__(self):
        super().__init__()
        self.before = clock.offset()
        self.context = self.app.app_context()
        self.context.push()
        self.job = boundary.job("tests")
        self.worker = self.job.__enter__()
        db.session.execute(_PATIENTLY)
        self.people_come()

    def people_come(self):
        """Who is there from the beginning."""

    def teardown(self):
        clock.set_offset(self.before)
        db.session.rollback()
        self.job.__exit__(None, None, None)
        self.context.pop()

    def person(self):
        found = Person(name="王志强")
        db.session.add(found)
        db.session.flush()
        return found.id

    def volunteer(self, born=date(1990, 1, 1)):
        person = self.person()
        one = Volunteer(
            person_id=person, number=numbers.volunteer_number(2023, 1 + uuid4().int % 900_000_000),
            state=VolunteerState.ACTIVE, moved_at=clock.now(), activated_at=clock.now() - timedelta(days=90),
            entered_by=person, name="王志强", birth_date=born, region=HOME,
        )
        db.session.add(one)
        db.session.flush()
        return Actor(person_id=person), one.id

    def manager(self, role, code=HOME, person_id=None):
        hat = Grant(uuid4(), role, "REGION", code)
        return Actor(person_id=person_id or self.person(), grants=(hat,), acting=hat, is_manager_session=True)

    def tried(self, verb, *args, **facts):
        """What came of it; None where a rule said no. A refusal that is no Problem is a fault of ours."""
        step = db.session.begin_nested()
        try:
            found = verb(*args, **facts)
            db.session.flush()
        except (Problem, IntegrityError) as refused:
            self.refusal = refused
            step.rollback()
            db.session.expire_all()
            named = isinstance(refused, Problem) or refused.orig.diag.constraint_name in errors._Constraints.known
            if not named or not (self.constraints_refuse or isinstance(refused, Problem)):
                raise
            return None
        step.commit()
        return found

    def broken(self, names, look, mine=None):
        """The names of what does not hold."""
        db.session.flush()
        return [names[row.number] for row in db.session.execute(look, {"mine": mine})]

    def days_off(self):
        """Days on which a deadline in working days falls and nobody works (invariant 11): the calendar is not SQL's."""
        calendar = workcalendar.calendar()
        return [row.day for row in db.session.execute(_DEADLINES) if not calendar.is_workday(row.day)]


def walk(machine, examples, steps, *, always_the_same=True):
    """So many walks of so many steps: the same in every run, and told as they are; or other ones each time, made short."""
    phases = [phase for phase in Phase if phase is not Phase.shrink or not always_the_same]
    run_state_machine_as_test(machine, settings=settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck),
        derandomize=always_the_same, print_blob=True, phases=phases, report_multiple_bugs=False,
    ))


def walk_in(app, machine, examples, steps, *, always_the_same=True):
    """The same, over this application."""
    walk(type(f"{machine.__name__}Here", (machine,), {"app": app}), examples, steps, always_the_same=always_the_same)
