"""What of serving stands between somebody and leaving."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.data import scope
from service.data.db import db
from service.volunteers.models import GuardianLink, Volunteer
from service.volunteers.states import LinkState, VolunteerState
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import WORKING


def open_work_of(person_id: UUID) -> list[dict[str, Any]]:
    """Teams one leads, minors one answers for: both must be put in other hands first."""
    led = select(Team.id, Team.name).where(Team.leader_id == person_id, Team.state.in_(WORKING))
    wards = (
        select(GuardianLink.id).join(Volunteer, Volunteer.id == GuardianLink.volunteer_id)
        .where(GuardianLink.guardian_id == person_id, GuardianLink.state == LinkState.AGREED,
               Volunteer.state.in_((VolunteerState.ACTIVE, VolunteerState.PENDING_REVIEW)))
    )
    with scope.deed(db.session, "open-work-of-person"):
        teams, links = db.session.execute(led).all(), list(db.session.scalars(wards))
    return [
        {"kind": "team", "id": row.id, "title": row.name, "at": None, "lets_go": False} for row in teams
    ] + [
        {"kind": "guardianship", "id": found, "title": "未成年志愿者的监护人", "at": None, "lets_go": False}
        for found in links
    ]
