"""Calling together, and answering. Only trained grown-ups are asked, and a no costs nobody anything (TM11)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import insert, select

from service.core import clock, regions
from service.core.actors import DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, outbox, scope
from service.data.db import db
from service.volunteers.teams.musters import queries, rules
from service.volunteers.teams.musters.models import Muster, MusterAnswer
from service.volunteers.teams.musters.states import ANSWER, MUSTER, AnswerState, MusterState
from service.web.access import need_person, need_role


class NobodyToCall(Conflict):
    """Nobody of this area is trained for it."""

    title = "该范围内没有符合条件的队员"


class TooManyToCall(Conflict):
    """More than one call can hold; a smaller area, or more exact skills."""

    title = "符合条件的人过多，请缩小范围"


def call(
    actor: Actor, *, region: str, title: str, text: str, place: str, category: str | None = None,
    skills: Sequence[str] = (), certificates: Sequence[str] = (), wanted: int | None = None,
) -> Muster:
    """The district calls. The notices go out at once, by night too: it burns."""
    hat = need_role(actor, (DISTRICT,))
    if not divisions.exists(region) or region not in regions.area(hat.scope_key):
        raise field_problem("/region", "须为辖区内的区划")
    moment = clock.now()
    needed = list(certificates) or list(rules.TRAINED_BY)
    with scope.deed(db.session, "call-muster"):
        people = queries.reached(region, category, skills, needed)
        if not people:
            raise NobodyToCall()
        if len(people) > rules.MOST_ASKED:
            raise TooManyToCall()
        made = Muster(
            reach=region, state=MusterState.OPEN, title=title, text=text, place=place, category=category,
            skills=list(skills), certificates=needed, wanted=wanted, asked=len(people), called_by=need_person(actor),
            expires_at=moment + rules.LASTS,
        )
        db.session.add(made)
        db.session.flush()
        db.session.execute(insert(MusterAnswer), [
            {"muster_id": made.id, "volunteer_id": one.id, "person_id": one.person_id, "region": one.region,
             "state": AnswerState.ASKED, "created_at": moment}
            for one in people
        ])
        audit.record(actor, "call-muster", f"muster:{made.id}", region=region, asked=len(people))
    for one in people:
        outbox.post(
            "notice", f"muster:{made.id}", person_id=one.person_id, template="muster-called", urgent=True, title=title,
            place=place,
        )
    return made


def answer(actor: Actor, muster_id: UUID, *, coming: bool, eta_minutes: int | None = None) -> Muster:
    """可到 or 不可到; the last word counts while the call stands."""
    person_id = need_person(actor)
    if coming and eta_minutes is None:
        raise field_problem("/eta_minutes", "请填写预计多少分钟到达")
    found = queries.muster(muster_id)
    with scope.deed(db.session, "answer-muster"):
        own = db.session.scalars(
            select(MusterAnswer).where(MusterAnswer.muster_id == muster_id, MusterAnswer.person_id == person_id)
            .with_for_update().execution_options(populate_existing=True)
        ).first()
        if own is None:
            raise queries.NoSuchMuster()
        found = queries.held(muster_id)
        MUSTER.step("close", found.state)  # what is closed takes no answers
        own.state = ANSWER.step("answer", own.state, AnswerState.COMING if coming else AnswerState.NOT_COMING)
        own.eta_minutes, own.answered_at = eta_minutes if coming else None, clock.now()
    return found


def close(actor: Actor, muster_id: UUID) -> Muster:
    """Enough have come, or it is over. Who said they come is told."""
    need_role(actor, (DISTRICT,))
    queries.muster(muster_id)
    with scope.deed(db.session, "close-muster"):
        found = queries.held(muster_id)
        _end(actor, "close", found)
    return found


def sweep_musters(actor: Actor, most: int = 20) -> int:
    """A call stands for a day. How many."""
    late = db.session.scalars(
        select(Muster).where(Muster.state == MusterState.OPEN, Muster.expires_at <= clock.now())
        .order_by(Muster.expires_at).limit(most).with_for_update(skip_locked=True)
    ).all()
    for found in late:
        _end(actor, "expire", found)
    return len(late)


def _end(actor: Actor, name: str, found: Muster) -> None:
    found.state, found.closed_at = MUSTER.step(name, found.state), clock.now()
    db.session.flush()
    audit.record(actor, f"{name}-muster", f"muster:{found.id}", region=found.reach)
    coming = select(MusterAnswer.person_id).where(
        MusterAnswer.muster_id == found.id, MusterAnswer.state == AnswerState.COMING
    )
    for person_id in list(db.session.scalars(coming)):
        outbox.post(
            "notice", f"muster:{found.id}", person_id=person_id, template="muster-closed", urgent=True, title=found.title
        )
