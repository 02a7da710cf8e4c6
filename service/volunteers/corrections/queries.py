"""Questions about wishes for correction."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import orjson
from sqlalchemy import select

from service.core import masking
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data.db import db
from service.volunteers.corrections.models import VolunteerCorrection
from service.volunteers.corrections.states import LIFECYCLE, SELF

LABELS: Final = {
    "name": "姓名", "id_number": "身份证号", "region": "社区", "politics": "政治面貌", "education": "文化程度",
}
_SHOWN: Final = ("id", "volunteer_id", "reason", "due_at", "decided_at", "note", "created_at")


class NoSuchCorrection(NotFound):
    """No such wish, or not one the caller may see."""

    title = "没有这个更正申请"


def correction(correction_id: UUID) -> VolunteerCorrection:
    """The wish with this id; NoSuchCorrection where the scope shows none."""
    found = db.session.scalar(select(VolunteerCorrection).where(VolunteerCorrection.id == correction_id))
    if found is None:
        raise NoSuchCorrection()
    return found


def held(correction_id: UUID) -> VolunteerCorrection:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(VolunteerCorrection).where(VolunteerCorrection.id == correction_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def corrections_of(volunteer_id: UUID) -> list[VolunteerCorrection]:
    """Those of one volunteer, the latest first."""
    return list(db.session.scalars(
        select(VolunteerCorrection).where(VolunteerCorrection.volunteer_id == volunteer_id)
        .order_by(VolunteerCorrection.id.desc()).limit(50)
    ))


def shown(actor: Actor, rows: Sequence[VolunteerCorrection]) -> list[dict[str, Any]]:
    """Wishes as the API tells them; the ID number masked."""
    answers = []
    for row in rows:
        wanted = orjson.loads(row.wanted) if row.wanted_sealed else {}
        if "id_number" in wanted:
            wanted["id_number"] = masking.id_number(wanted["id_number"])
        manages = actor.wears(A3_AND_ABOVE) and actor.area is not None and row.region in actor.area
        roles = (SELF,) if row.person_id == actor.person_id else (actor.acting.role,) if manages and actor.acting else ()
        answers.append({name: getattr(row, name) for name in _SHOWN} | {
            "state": row.state.value, "moves": LIFECYCLE.open_to(row.state, roles),
            "wanted": [{"field": name, "label": LABELS[name], "value": wanted.get(name)} for name in row.fields],
        })
    return answers
