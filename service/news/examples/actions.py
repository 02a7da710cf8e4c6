"""Nominating a role model, looking at it, showing it, objecting, publishing (NW06)."""

from collections.abc import Iterable
from uuid import UUID

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.regions import at_level
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.news.examples import queries, rules, states
from service.news.examples.models import ONE_EACH, ONE_OPEN, RoleModel, RoleModelDoubt, RoleModelMove
from service.news.examples.states import LIFECYCLE, ExampleKind, ExampleState
from service.volunteers import queries as volunteers
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

S = ExampleState


class PhoneUnproved(Forbidden):
    """Who speaks about somebody is somebody."""

    title = "请先验证手机号"


class NominatedAlready(Conflict):
    """One nomination of a volunteer at a time."""

    title = "这位志愿者已有推荐在办"


class TooManyNominations(Conflict):
    """Five at a time are enough."""

    title = "您在办的推荐过多，请等结果"


class OwnExample(Forbidden):
    """Nobody nominates, looks at or judges themselves, their family, or twice the same thing (invariant 8)."""

    title = "须由没有参与过的其他人办理"


class ObjectedAlready(Conflict):
    """Once each."""

    title = "您已对这件公示提出过异议"


on_constraint(ONE_OPEN, NominatedAlready)
on_constraint(ONE_EACH, ObjectedAlready)
on_constraint("ck_role_model_two_persons", OwnExample)
on_constraint("ck_role_model_not_the_nominator", OwnExample)


def nominate(
    actor: Actor, *, volunteer_number: str | None, name: str | None, region: str | None, consented: bool, kind: str,
    title: str, text: str,
) -> RoleModel:
    """A resident proposes somebody: a volunteer by number, anybody else by name, a grown-up who has agreed to it."""
    me = need_person(actor)
    if not accounts.has_verified_phone(me):
        raise PhoneUnproved()
    if (volunteer_number is None) == (name is None):
        raise field_problem("/name", "志愿者填编号，其他人填姓名，二者填一项")
    made = RoleModel(nominator_id=me, state=S.NOMINATED, kind=ExampleKind(kind), title=title, text=text, level=2)
    if volunteer_number is not None:
        found = volunteers.by_number(volunteer_number)
        if found is None:
            raise field_problem("/volunteer_number", "没有这个编号的在册志愿者")
        if found.person_id == me or found.person_id in volunteers.family_of(me):
            raise OwnExample()
        made.volunteer_id, made.person_id, made.region = found.id, found.person_id, found.region
    else:
        if region is None:
            raise field_problem("/region", "请选择所在社区")
        if not consented:
            raise field_problem("/consented", "须本人已满 18 周岁并同意公示姓名")
        made.name, made.region = name, region
    if queries.open_of(me) >= rules.MOST_OPEN:
        raise TooManyNominations()
    with scope.deed(db.session, "nominate"):
        _wait(made)
        db.session.add(made)
        db.session.flush()
        _write(actor, made, "nominate", None, states.NOMINATOR, None)
    if made.person_id is not None:
        _tell((made.person_id,), made, "example-nominated")
    return made


def review(actor: Actor, example_id: UUID, note: str | None = None) -> RoleModel:
    """The street has asked around: it is as told."""
    return _decided(actor, example_id, "review", A2_AND_ABOVE, note)


def approve(actor: Actor, example_id: UUID, note: str | None = None) -> RoleModel:
    """The district shows it to everybody for five working days."""
    return _decided(actor, example_id, "approve", (DISTRICT,), note)


def refuse(actor: Actor, example_id: UUID, reason: str) -> RoleModel:
    """Not this one, and why."""
    return _decided(actor, example_id, "refuse", A2_AND_ABOVE, reason)


def take_down(actor: Actor, example_id: UUID, reason: str) -> RoleModel:
    """No example any more."""
    return _decided(actor, example_id, "take-down", (DISTRICT,), reason)


def rule(actor: Actor, example_id: UUID, verdict: str, note: str) -> RoleModel:
    """A1 has heard what is said against it. What is cleared before its days are over is shown to their end."""
    found = _begin(actor, example_id, "rule", (DISTRICT,))
    with scope.deed(db.session, "rule-on-role-model"):
        found = queries.held(found.id)
        over = found.shown_until is not None and found.shown_until < clock.now()
        outcome = S.REFUSED if verdict == "refuse" else S.PUBLISHED if over else S.PUBLICITY
        for doubt in queries.doubts_of(found.id):
            if doubt.outcome is None:
                doubt.outcome = "upheld" if verdict == "refuse" else "dismissed"
                said = "成立" if verdict == "refuse" else "不成立"
                _tell((doubt.person_id,), found, "example-doubt-decided", outcome=said)
        _step(actor, found, "rule", states.JUDGE, note, outcome)
    return found


def object_to(actor: Actor, example_id: UUID, text: str) -> None:
    """Somebody knows better; A1 looks at it before anything is published."""
    me = need_person(actor)
    if not accounts.has_verified_phone(me):
        raise PhoneUnproved()
    with scope.deed(db.session, "object-to-role-model"):
        found = queries.shown_example(example_id)
        if me in (found.person_id, found.nominator_id):
            raise OwnExample()
        db.session.add(RoleModelDoubt(example_id=found.id, person_id=me, text=text))
        db.session.flush()
        _step(actor, found, "object", states.ANYBODY, None)
    _ask(found, "example-doubted")


def withdraw(actor: Actor, example_id: UUID) -> RoleModel:
    """Who proposed it thought better of it."""
    return _own(actor, example_id, "withdraw", states.NOMINATOR)


def decline(actor: Actor, example_id: UUID) -> RoleModel:
    """The nominee does not want to be shown, or no longer: off the page at once."""
    return _own(actor, example_id, "decline", states.NOMINEE)


def forget(person_id: UUID) -> None:
    """Inside a deed of leaving: their own nominations go back, and no page shows them any more (D18)."""
    with scope.deed(db.session, "forget-in-role-models"):
        for one in queries.all_of(person_id):
            if one.person_id == person_id:
                _step(None, one, "decline", states.NOMINEE, None)
            elif one.state in states.PENDING:
                _step(None, one, "withdraw", states.NOMINATOR, None)


def sweep_role_models(actor: Actor, most: int = 50) -> int:
    """What nobody objected to is published when its days are over; what the street left lying goes to the district."""
    over, late = queries.shown_long_enough(most), queries.overdue(most)
    for one in over:
        _step(None, one, "publish", states.SYSTEM, None)
    for one in late:
        _step(None, one, "pass-up", states.SYSTEM, "街道逾期未审核")
        _ask(one, "example-passed-up")
    return len(over) + len(late)


# What all of them do


def _begin(actor: Actor, example_id: UUID, move: str, roles: tuple[str, ...]) -> RoleModel:
    need_role(actor, roles)
    found = queries.example(example_id)
    me = need_person(actor)
    need_cover(actor, found.region, queries.NoSuchExample)
    LIFECYCLE.step(move, found.state, S.REFUSED if move == "rule" else None)
    if me in (found.person_id, found.nominator_id) or queries.is_family(me, found):
        raise OwnExample()
    if move not in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        raise OwnExample() if me in (found.reviewed_by, found.approved_by) else WrongRole()
    return found


def _decided(
    actor: Actor, example_id: UUID, move: str, roles: tuple[str, ...], note: str | None
) -> RoleModel:
    found = _begin(actor, example_id, move, roles)
    with scope.deed(db.session, "decide-on-role-model"):
        found = queries.held(found.id)
        _step(actor, found, move, actor.acting.role if actor.acting else "", note)
    return found


def _own(actor: Actor, example_id: UUID, move: str, relation: str) -> RoleModel:
    found = queries.example(example_id)
    if relation not in queries.standing(actor, found):
        raise WrongRole()
    with scope.deed(db.session, "own-role-model"):
        found = queries.held(found.id)
        _step(actor, found, move, relation, None)
    return found


def _step(
    actor: Actor | None, found: RoleModel, move: str, role: str, note: str | None, outcome: ExampleState | None = None
) -> None:
    """Inside a deed: the one place where a nomination's state changes, with what hangs on it."""
    before = found.state
    after = LIFECYCLE.step(move, before, outcome)
    by = actor.person_id if actor else None
    found.due_at = None
    if move == "review":
        found.reviewed_by = by
    elif move == "approve":
        found.approved_by = by
        until = workcalendar.due(clock.now(), rules.PUBLICITY_WORKDAYS)
        found.shown_from, found.shown_until, found.shown_provisional = clock.now(), until.moment, until.provisional
        _tell_both(found, "example-shown", until=service_day(until.moment).isoformat())
    elif move == "pass-up":
        found.level = 1
    if after in (S.NOMINATED, S.REVIEWED, S.OBJECTED):
        _wait(found)
    elif after is S.PUBLISHED:
        found.published_at = clock.now()
        _tell_both(found, "example-published")
    elif after in (S.REFUSED, S.TAKEN_DOWN):
        found.reason = note
        _tell_both(found, f"example-{after.value.replace('_', '-')}", reason=note or "")
    found.state = after
    _write(actor, found, move, before, role, note)


def _write(
    actor: Actor | None, found: RoleModel, move: str, before: ExampleState | None, role: str, note: str | None
) -> None:
    db.session.add(
        RoleModelMove(
            example_id=found.id, region=found.region, move=move, before=before and before.value, after=found.state.value,
            role=role, note=note, by_person=None if move == "object" or actor is None else actor.person_id,
        )
    )
    if actor is not None and move != "object":
        audit.record(actor, f"{move}-example", f"example:{found.id}", region=found.region)


def _wait(found: RoleModel) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional


def _ask(found: RoleModel, template: str) -> None:
    _tell(accounts.managers_of(at_level(found.region, 1) or found.region, (DISTRICT,)), found, template)


def _tell_both(found: RoleModel, template: str, **words: str) -> None:
    _tell((found.nominator_id, found.person_id), found, template, **words)


def _tell(people: Iterable[UUID | None], found: RoleModel, template: str, **words: str) -> None:
    outbox.tell(people, f"example:{found.id}", template, title=found.title, **words)
