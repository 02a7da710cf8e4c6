"""What of the people who serve waits for a manager: registrations, certificates, records of hours, teams (AD03)."""

from typing import Any, Final

from sqlalchemy import Text, case, cast, func, literal, or_, select

from service.data import waiting
from service.data.waiting import Found, Post
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import Desk, RecordState
from service.volunteers.models import Volunteer, VolunteerCertificate
from service.volunteers.states import CertificateState, VolunteerState
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import TeamKind, TeamState

_DESK_AT: Final = {1: Desk.DISTRICT, 2: Desk.STREET, 3: Desk.COMMUNITY}
_REGISTRATIONS_AT: Final = 3  # the community looks at people; above, it only may


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found: Found = {}
    if post.level < 4:
        found = {
            "record": _records(post, RecordState.PENDING, "record"),
            "record-anomaly": _records(post, RecordState.ANOMALY, "record-anomaly"), "team-review": _teams(post),
            "team-closing": _closing(post),
        }
    if post.level == _REGISTRATIONS_AT:
        found |= {"volunteer-review": _registrations(post), "certificate": _certificates(post)}
    return found


def _registrations(post: Post) -> Any:
    return waiting.rows(
        "volunteer-review", id=Volunteer.id, region=Volunteer.region, title=Volunteer.name, since=Volunteer.moved_at,
        due=Volunteer.review_due_at, provisional=Volunteer.review_due_provisional, about=("volunteer", Volunteer.id),
    ).where(
        Volunteer.state == VolunteerState.PENDING_REVIEW, *post.holds(Volunteer.region),
        Volunteer.person_id.not_in(post.own),
    )


def _certificates(post: Post) -> Any:
    paper = VolunteerCertificate
    return waiting.rows(
        "certificate", id=paper.id, region=paper.region, title=func.concat(paper.kind, literal(" · ", Text), paper.title),
        since=paper.created_at, due=None, about=("volunteer", paper.volunteer_id),
    ).where(
        paper.state == CertificateState.PENDING, *post.holds(paper.region), paper.person_id.not_in(post.own),
    )


def _records(post: Post, state: RecordState, kind: str) -> Any:
    """Those on this level's desk, but for what one proposed, or served in oneself (D3)."""
    record, served = ServiceRecord, ServiceRecord.__table__.alias("served")
    me = select(Volunteer.id).where(Volunteer.person_id == post.person_id)
    own = select(served.c.source).where(served.c.volunteer_id.in_(me))
    return waiting.rows(
        kind, id=record.id, region=record.region, since=record.finished_at, due=record.record_due,
        provisional=record.due_provisional, about=("record", record.id),
        title=func.concat(record.title, literal(" · ", Text), cast(record.service_day, Text)),
    ).where(
        record.decided.is_(False), record.state == state, record.desk == _DESK_AT[post.level], *post.holds(record.region),
        or_(record.proposed_by.is_(None), record.proposed_by != post.person_id), record.source.not_in(own),
    )


def _reviewed_at() -> Any:
    """The level that reviews a team (rules.reviewers_of), or the lowest whose area holds it."""
    return case(
        (or_(Team.level <= 2, func.length(Team.reach) == 6), 1),
        (or_(Team.level == 3, Team.kind == TeamKind.UNIT, func.length(Team.reach) == 9), 2),
        else_=3,
    )


def _teams(post: Post) -> Any:
    return waiting.rows(
        "team-review", id=Team.id, region=Team.reach, title=Team.name, since=Team.created_at, due=Team.review_due,
        provisional=Team.review_due_provisional, about=("team", Team.id),
    ).where(
        Team.state == TeamState.PENDING, _reviewed_at() == post.level, *post.holds(Team.reach),
        Team.leader_id != post.person_id,
    )


def _closing(post: Post) -> Any:
    open_ones = (TeamState.ACTIVE, TeamState.RECTIFYING, TeamState.SUSPENDED)
    return waiting.rows(
        "team-closing", id=Team.id, region=Team.reach, title=Team.name, since=Team.closing_asked_at, due=None,
        about=("team", Team.id),
    ).where(
        Team.closing_asked_at.is_not(None), Team.state.in_(open_ones), _reviewed_at() == post.level,
        *post.holds(Team.reach), Team.leader_id != post.person_id,
    )
