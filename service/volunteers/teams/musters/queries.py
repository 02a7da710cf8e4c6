"""Questions about musters: whom a call reaches, and who comes."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, func, or_, select

from service.core import clock, regions
from service.core.actors import DISTRICT, MANAGERS, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import divisions
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers import rules as people
from service.volunteers.models import Volunteer, VolunteerCertificate
from service.volunteers.states import CertificateState, VolunteerState
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.musters import rules
from service.volunteers.teams.musters.models import Muster, MusterAnswer
from service.volunteers.teams.musters.states import AnswerState, MusterState
from service.volunteers.teams.states import WORKING, MemberState
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id


class NoSuchMuster(NotFound):
    """No muster with this id, or you were not asked."""

    title = "没有这次集结"


def muster(muster_id: UUID) -> Muster:
    """The muster with this id; NoSuchMuster where the scope shows none."""
    found = db.session.scalar(select(Muster).where(Muster.id == muster_id))
    if found is None:
        raise NoSuchMuster()
    return found


def held(muster_id: UUID) -> Muster:
    """Inside a deed: the muster as it stands now, locked until the transaction ends."""
    query = select(Muster).where(Muster.id == muster_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def reached(region: str, category: str | None, skills: Sequence[str], certificates: Sequence[str]) -> list[Any]:
    """Inside a deed: active grown-up volunteers of working teams here, trained for it by a verified certificate that is
    good today; with one of the skills, and in a team of the category or offering it, where these are named."""
    area, today = regions.area(region), service_day(clock.now())
    trained = exists().where(
        VolunteerCertificate.volunteer_id == Volunteer.id, VolunteerCertificate.kind.in_(list(certificates)),
        VolunteerCertificate.state == CertificateState.VERIFIED, VolunteerCertificate.valid_until >= today,
    )
    belongs = and_(
        TeamMember.volunteer_id == Volunteer.id, TeamMember.state == MemberState.ACTIVE, Team.id == TeamMember.team_id,
        Team.state.in_(WORKING),
    )
    query = select(Volunteer.id, Volunteer.person_id, Volunteer.region).where(
        Volunteer.state == VolunteerState.ACTIVE, Volunteer.region >= area.lo, Volunteer.region < area.hi,
        Volunteer.birth_date <= people.adults_born_by(today), trained,
    )
    if category is None:
        query = query.where(exists().where(belongs))
    else:
        offers = Volunteer.service_categories.contains([category])
        fits = or_(Team.category == category, Team.tags.contains([category]), offers)
        query = query.where(exists().where(belongs, fits))
    if skills:
        query = query.where(Volunteer.skills.overlap(list(skills)))
    return list(db.session.execute(query.order_by(Volunteer.id).limit(rules.MOST_ASKED + 1)))


def musters_page(actor: Actor, after: str | None, limit: int) -> dict[str, Any]:
    """The musters of one's area, the newest first, with how many come."""
    need_role(actor, MANAGERS)
    query = select(Muster)
    if (last := unpack_id(after)) is not None:
        query = query.where(Muster.id < last)
    rows = list(db.session.scalars(query.order_by(Muster.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def mine(actor: Actor) -> dict[str, Any]:
    """The calls that one was asked in, open ones first; of the last month."""
    person_id = need_person(actor)
    asked = select(MusterAnswer.muster_id).where(MusterAnswer.person_id == person_id)
    query = select(Muster).where(Muster.id.in_(asked), Muster.created_at > clock.now() - timedelta(days=30))
    rows = list(db.session.scalars(query.order_by(Muster.state != MusterState.OPEN, Muster.id.desc()).limit(50)))
    return {"items": shown(actor, rows)}


def told(actor: Actor, found: Muster) -> dict[str, Any]:
    """One muster as the API tells it; for the managers of its area with who comes."""
    answer = shown(actor, [found])[0]
    return answer | {"people": _people(found.id) if _manages(actor, found) else []}


def shown(actor: Actor, found: Sequence[Muster]) -> list[dict[str, Any]]:
    """Musters as the API tells them. Whoever was only asked sees their own answer, and no figures."""
    ids = [one.id for one in found]
    counted: dict[UUID, dict[str, int]] = {one: {} for one in ids}
    rows = db.session.execute(
        select(MusterAnswer.muster_id, MusterAnswer.state, func.count().label("many"))
        .where(MusterAnswer.muster_id.in_(ids)).group_by(MusterAnswer.muster_id, MusterAnswer.state)
    )
    for row in rows:
        counted[row.muster_id][row.state.value] = row.many
    own = {
        row.muster_id: row for row in db.session.scalars(
            select(MusterAnswer).where(MusterAnswer.muster_id.in_(ids), MusterAnswer.person_id == actor.person_id)
        )
    }
    places = divisions.names_of({one.reach for one in found})
    return [
        {name: getattr(one, name) for name in _SHOWN}
        | {
            "region": one.reach, "region_name": places.get(one.reach),
            "figures": _figures(counted[one.id]) if _manages(actor, one) else None,
            "mine": own.get(one.id), "people": [],
            "moves": _moves(actor, one, own.get(one.id)),
        }
        for one in found
    ]


def _figures(counted: dict[str, int]) -> dict[str, int]:
    return {"asked": sum(counted.values()), "silent": counted.get("asked", 0), "coming": counted.get("coming", 0),
            "not_coming": counted.get("not_coming", 0)}


def _moves(actor: Actor, found: Muster, own: MusterAnswer | None) -> list[str]:
    if found.state is not MusterState.OPEN:
        return []
    may_close = _manages(actor, found) and actor.wears((DISTRICT,))
    return [*(["close"] if may_close else []), *(["answer"] if own is not None else [])]


def _manages(actor: Actor, found: Muster) -> bool:
    return actor.area is not None and actor.wears(MANAGERS) and found.reach in actor.area


def _people(muster_id: UUID) -> list[dict[str, Any]]:
    """Who said something, those who come first, by when they arrive."""
    rows = list(db.session.scalars(
        select(MusterAnswer).where(MusterAnswer.muster_id == muster_id, MusterAnswer.state != AnswerState.ASKED)
        .order_by(MusterAnswer.state, MusterAnswer.answered_at).limit(500)
    ))
    briefs = volunteers.brief_of(row.volunteer_id for row in rows)
    found = [
        {"name": briefs[row.volunteer_id].name if row.volunteer_id in briefs else "", "state": row.state,
         "eta_minutes": row.eta_minutes, "answered_at": row.answered_at,
         "arrives_at": row.answered_at + timedelta(minutes=row.eta_minutes) if row.answered_at and row.eta_minutes else None}
        for row in rows
    ]
    return sorted(found, key=lambda one: (one["state"] is not AnswerState.COMING, one["arrives_at"] or one["answered_at"]))


_SHOWN = (
    "id", "state", "title", "text", "place", "category", "skills", "certificates", "wanted", "expires_at", "closed_at",
    "created_at",
)
