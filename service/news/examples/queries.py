"""Questions about role models: how somebody stands to a nomination, what waits, and what everybody may read."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, or_, select

from service.accounts import queries as accounts
from service.core import clock, masking, regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound
from service.data import divisions, scope
from service.data.db import db
from service.news.examples import rules, states
from service.news.examples.models import RoleModel, RoleModelDoubt, RoleModelMove
from service.news.examples.states import LIFECYCLE, OPEN, ExampleKind, ExampleState
from service.volunteers import queries as volunteers
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id

S = ExampleState
_SHOWN: Final = (
    "id", "region", "state", "kind", "title", "text", "shown_from", "shown_until", "shown_provisional", "published_at",
    "reason", "due_at", "due_provisional", "created_at",
)
_PUBLIC: Final = ("id", "state", "kind", "title", "text", "shown_until", "published_at")
_NOTICE: Final = {"publicity": (S.PUBLICITY, S.OBJECTED), "published": (S.PUBLISHED,)}


class NoSuchExample(NotFound):
    """No nomination with this id, or not the caller's to see."""

    title = "没有这件榜样推荐"


def example(example_id: UUID) -> RoleModel:
    """The nomination with this id; NoSuchExample where the scope shows none."""
    found = db.session.scalar(select(RoleModel).where(RoleModel.id == example_id))
    if found is None:
        raise NoSuchExample()
    return found


def shown_example(example_id: UUID) -> RoleModel:
    """Inside a deed: one that is shown to everybody and may still be objected to, locked."""
    found = db.session.scalar(
        select(RoleModel).where(RoleModel.id == example_id, RoleModel.state.in_((S.PUBLICITY, S.OBJECTED)))
        .with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchExample()
    return found


def held(example_id: UUID) -> RoleModel:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(RoleModel).where(RoleModel.id == example_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def shown_long_enough(most: int) -> list[RoleModel]:
    """Inside a job: those whose publicity is over, locked."""
    return _locked((RoleModel.state == S.PUBLICITY, RoleModel.shown_until < clock.now()), RoleModel.shown_until, most)


def all_of(person_id: UUID) -> list[RoleModel]:
    """Inside a deed: what is not over of all that somebody proposed or is proposed in, locked."""
    concerned = or_(RoleModel.nominator_id == person_id, RoleModel.person_id == person_id)
    return list(db.session.scalars(
        select(RoleModel).where(concerned, RoleModel.state.in_((*OPEN, S.PUBLISHED))).order_by(RoleModel.id)
        .with_for_update().execution_options(populate_existing=True)
    ))


def overdue(most: int) -> list[RoleModel]:
    """Inside a job: those the street has left lying, locked."""
    late = (RoleModel.state == S.NOMINATED, RoleModel.level == 2, RoleModel.due_at < clock.now())
    return _locked(late, RoleModel.due_at, most)


def _locked(conditions: Sequence[Any], order: Any, most: int) -> list[RoleModel]:
    query = select(RoleModel).where(*conditions).order_by(order).limit(most)
    return list(db.session.scalars(
        query.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    ))


def open_of(person_id: UUID) -> int:
    """How many of somebody's nominations are not over."""
    return db.session.scalars(
        select(func.count()).select_from(RoleModel).where(RoleModel.nominator_id == person_id, RoleModel.state.in_(OPEN))
    ).one()


def doubts_of(example_id: UUID) -> list[RoleModelDoubt]:
    """What others have against it, the first first; the caller has been shown the nomination."""
    with scope.deed(db.session, "doubts-of-role-model"):
        return list(db.session.scalars(
            select(RoleModelDoubt).where(RoleModelDoubt.example_id == example_id).order_by(RoleModelDoubt.id)
        ))


def mine(actor: Actor) -> list[dict[str, Any]]:
    """Those the caller has proposed, and those the caller is proposed in; the latest first."""
    me = need_person(actor)
    query = select(RoleModel).where(or_(RoleModel.nominator_id == me, RoleModel.person_id == me))
    return shown(actor, list(db.session.scalars(query.order_by(RoleModel.id.desc()).limit(100))))


def of_area(
    actor: Actor, *, state: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(RoleModel).where(RoleModel.region >= area.lo, RoleModel.region < area.hi)
    if state is not None:
        query = query.where(RoleModel.state == ExampleState(state))
    if (last := unpack_id(after)) is not None:
        query = query.where(RoleModel.id < last)
    rows = db.session.scalars(query.order_by(RoleModel.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def public(*, part: str, kind: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """What everybody may read: what is shown now, or what is published; the latest first."""
    query = select(RoleModel).where(RoleModel.state.in_(_NOTICE[part]))
    if kind is not None:
        query = query.where(RoleModel.kind == ExampleKind(kind))
    if (last := unpack_id(after)) is not None:
        query = query.where(RoleModel.id < last)
    with scope.deed(db.session, "public-role-models"):
        rows = list(db.session.scalars(query.order_by(RoleModel.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    names, streets = public_names(found["items"]), _streets(found["items"])
    return found | {"items": [
        {field: getattr(row, field) for field in _PUBLIC}
        | {"name": names[row.id], "street": streets.get(row.region[:9], "")}
        for row in found["items"]
    ]}


def _streets(rows: Sequence[RoleModel]) -> dict[str, str]:
    return divisions.names_of({row.region[:9] for row in rows})


def public_names(rows: Sequence[RoleModel]) -> dict[UUID, str]:
    """Under which name each is shown to everybody."""
    ids = [row.volunteer_id for row in rows if row.volunteer_id]
    briefs, numbers = volunteers.brief_of(ids), volunteers.numbers_of(ids)
    showing = accounts.showing_names(brief.person_id for brief in briefs.values())
    found = {}
    for row in rows:
        if row.volunteer_id is None:
            found[row.id] = row.name or ""
            continue
        brief = briefs[row.volunteer_id]
        found[row.id] = rules.public_name(
            brief.name, masking.name(brief.name), numbers.get(brief.id), minor=brief.minor,
            agreed=brief.person_id in showing,
        )
    return found


def shown(actor: Actor, rows: Sequence[RoleModel]) -> list[dict[str, Any]]:
    """Nominations as those who take part in them read them; names whole for managers only, and doubts for them alone."""
    names, streets = public_names(rows), _streets(rows)
    whole = volunteers.brief_of(row.volunteer_id for row in rows if row.volunteer_id)
    proposed = accounts.names_of(row.nominator_id for row in rows)
    answers = []
    for row in rows:
        manages = _manages(actor, row)
        brief = whole.get(row.volunteer_id) if row.volunteer_id else None
        answers.append({field: getattr(row, field) for field in _SHOWN} | {
            "name": brief.name if manages and brief else names[row.id], "public_name": names[row.id],
            "street": streets.get(row.region[:9], ""), "is_volunteer": row.volunteer_id is not None,
            "nominator": proposed.get(row.nominator_id, "") if manages else None,
            "part": "nominee" if actor.person_id == row.person_id else
                    "nominator" if actor.person_id == row.nominator_id else "manager",
            "moves": LIFECYCLE.open_to(row.state, standing(actor, row)),
        })
    return answers


def whole(actor: Actor, one: RoleModel) -> dict[str, Any]:
    """One nomination with its steps, and for managers with what others have against it."""
    manages = _manages(actor, one)
    with scope.deed(db.session, "steps-of-role-model"):
        steps = db.session.scalars(
            select(RoleModelMove).where(RoleModelMove.example_id == one.id).order_by(RoleModelMove.id)
        ).all()
    doubts = doubts_of(one.id) if manages else []
    (answer,) = shown(actor, [one])
    return answer | {
        "doubts": [{"id": doubt.id, "text": doubt.text, "created_at": doubt.created_at} for doubt in doubts],
        "steps": [
            {"move": step.move, "after": step.after, "role": step.role, "note": step.note if manages else None,
             "at": step.created_at}
            for step in steps
        ],
    }


def _manages(actor: Actor, row: RoleModel) -> bool:
    return actor.area is not None and row.region in actor.area and actor.wears(A2_AND_ABOVE)


def standing(actor: Actor, one: RoleModel) -> set[str]:
    """How somebody stands to a nomination: see states.py."""
    if actor.person_id is None:
        return set()
    if actor.person_id == one.person_id:
        return {states.NOMINEE}
    if actor.person_id == one.nominator_id:
        return {states.NOMINATOR}
    if not _manages(actor, one) or is_family(actor.person_id, one):
        return set()
    found = {states.REVIEWER}
    if actor.wears((DISTRICT,)):
        found.add(states.DISTRICT)
        if actor.person_id != one.reviewed_by:
            found.add(states.APPROVER)
        if actor.person_id != one.approved_by:
            found.add(states.JUDGE)
    return found


def is_family(person_id: UUID, one: RoleModel) -> bool:
    """Is this person of the family of the nominee or of the nominator?"""
    family = volunteers.family_of(person_id)
    return one.person_id in family or one.nominator_id in family
