"""Questions about merges."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core import masking, regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.merging.models import MergeCase, MergeStep
from service.volunteers.merging.states import CHECKER, LIFECYCLE, MAKER, PERSON
from service.web.access import need_role

_SHOWN: Final = (
    "id", "kept_id", "folded_id", "region", "reason", "earliest_at", "objection", "decided_at", "note", "undone_at",
    "created_at",
)


class NoSuchMerge(NotFound):
    """No merge with this id, or not one the caller may see."""

    title = "没有这个合并申请"


def case(case_id: UUID) -> MergeCase:
    """The merge with this id; NoSuchMerge where the scope shows none."""
    found = db.session.scalar(select(MergeCase).where(MergeCase.id == case_id))
    if found is None:
        raise NoSuchMerge()
    return found


def held(case_id: UUID) -> MergeCase:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(MergeCase).where(MergeCase.id == case_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def steps_of(case_id: UUID) -> list[MergeStep]:
    """What it moved, in order."""
    return list(db.session.scalars(select(MergeStep).where(MergeStep.case_id == case_id).order_by(MergeStep.id)))


def standing(actor: Actor, found: MergeCase) -> set[str]:
    """How the caller stands to it."""
    if actor.person_id in (found.kept_person, found.folded_person):
        return {PERSON}
    if found.made_by == actor.person_id:
        return {MAKER}
    return {CHECKER} if actor.wears((CHECKER,)) else set()


def shown(actor: Actor, rows: Sequence[MergeCase]) -> list[dict[str, Any]]:
    """Merges as the API tells them; names masked, for one of the two may live elsewhere."""
    ids = {row.kept_id for row in rows} | {row.folded_id for row in rows}
    briefs, numbers = volunteers.brief_of(ids), volunteers.numbers_of(ids)
    return [
        {name: getattr(row, name) for name in _SHOWN} | {
            "state": row.state.value, "moves": LIFECYCLE.open_to(row.state, standing(actor, row)),
            "kept_number": numbers.get(row.kept_id, ""), "folded_number": numbers.get(row.folded_id, ""),
            "kept_name": masking.name(briefs[row.kept_id].name), "folded_name": masking.name(briefs[row.folded_id].name),
        }
        for row in rows
    ]


def cases(actor: Actor, after: UUID | None, limit: int) -> list[MergeCase]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(MergeCase).where(MergeCase.region >= area.lo, MergeCase.region < area.hi)
    if after is not None:
        query = query.where(MergeCase.id < after)
    return list(db.session.scalars(query.order_by(MergeCase.id.desc()).limit(limit)))


def mine(person_id: UUID) -> list[MergeCase]:
    """Those about me."""
    return list(db.session.scalars(
        select(MergeCase).where((MergeCase.kept_person == person_id) | (MergeCase.folded_person == person_id))
        .order_by(MergeCase.id.desc()).limit(20)
    ))
