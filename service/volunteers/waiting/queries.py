"""What of the people who serve waits for a manager: registrations, certificates, records of hours, teams (AD03)."""

from typing import Any, Final

from sqlalchemy import Text, case, cast, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from service.core import clock
from service.data import waiting
from service.data.waiting import Found, Post
from service.volunteers import queries as volunteers
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import Desk
from service.volunteers.models import Volunteer, VolunteerCertificate
from service.volunteers.states import CertificateState, VolunteerState
from service.volunteers.teams import rules
from service.volunteers.teams.appeals.models import TeamAppeal
from service.volunteers.teams.appeals.states import AppealState
from service.volunteers.teams.checks.models import TeamCheck
from service.volunteers.teams.checks.states import CheckState
from service.volunteers.teams.endings.models import TeamMerger
from service.volunteers.teams.endings.states import MergerState
from service.volunteers.teams.incubation.models import Incubation
from service.volunteers.teams.incubation.states import Stage
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import WORKING, TeamKind, TeamState

_DESK_AT: Final = {1: Desk.DISTRICT, 2: Desk.STREET, 3: Desk.COMMUNITY}
_REGISTRATIONS_AT: Final = 3  # the community looks at people; above, it only may


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found: Found = {}
    if post.level < 4:
        found = {"record": _records(post), "team-review": _teams(post), "team-closing": _closing(post),
                 "team-merger": _mergers(post), "team-leader": _leaderless(post), "team-appeal": _appeals(post)}
    if post.level < 3:
        found |= {"team-check": _checks(post), "team-mended": _mended(post)}
    if post.level == 1:
        found |= {"incubation": _incubations(post)}
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


def _records(post: Post) -> Any:
    """Those on this level's desk, but for what one proposed, or served in oneself (D3)."""
    record, served = ServiceRecord, ServiceRecord.__table__.alias("served")
    me = select(Volunteer.id).where(Volunteer.person_id == post.person_id)
    own = select(served.c.source).where(served.c.volunteer_id.in_(me))
    return waiting.rows(
        "record", id=record.id, region=record.region, since=record.finished_at, due=record.record_due,
        provisional=record.due_provisional, about=("record", record.id),
        title=func.concat(record.title, literal(" · ", Text), cast(record.service_day, Text)),
    ).where(
        record.decided.is_(False), record.desk == _DESK_AT[post.level], *post.holds(record.region),
        or_(record.proposed_by.is_(None), record.proposed_by != post.person_id), record.source.not_in(own),
    )


def _reviewed_at(team: Any = Team) -> Any:
    """The level that reviews a team (rules.reviewers_of), or the lowest whose area holds it."""
    return case(
        (or_(team.level <= 2, func.length(team.reach) == 6), 1),
        (or_(team.level == 3, team.kind == TeamKind.UNIT, func.length(team.reach) == 9), 2),
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


def _leaderless(post: Post) -> Any:
    """Teams whose leader serves no more, or whose heir has been silent for seven days (D20)."""
    silent = exists().where(TeamMember.team_id == Team.id, TeamMember.heir_since <= clock.now() - rules.HEIR_ANSWERS)
    gone = volunteers.serves_no_more(Team.leader_id)
    return waiting.rows(
        "team-leader", id=Team.id, region=Team.reach, title=Team.name, since=Team.created_at, due=None,
        about=("team", Team.id),
    ).where(
        Team.state.in_(WORKING), or_(gone, silent), _reviewed_at() == post.level, *post.holds(Team.reach),
        Team.leader_id != post.person_id,
    )


def _mended(post: Post) -> Any:
    """What the leader says is put right, for the street; of teams above the street, for the district."""
    return waiting.rows(
        "team-mended", id=Team.id, region=Team.reach, title=Team.name, since=Team.mended_at, due=Team.rectify_due,
        about=("team", Team.id),
    ).where(
        Team.state == TeamState.RECTIFYING, Team.mended_at.is_not(None), _street_of(Team.reach) == post.level,
        *post.holds(Team.reach), Team.leader_id != post.person_id,
    )


def _street_of(reach: Any) -> Any:
    return case((func.length(reach) == 6, 1), else_=2)


def _checks(post: Post) -> Any:
    return waiting.rows(
        "team-check", id=TeamCheck.id, region=TeamCheck.reach, title=Team.name, since=TeamCheck.state_since,
        due=TeamCheck.due_at, provisional=TeamCheck.due_provisional, about=("team-check", TeamCheck.id),
    ).join(Team, Team.id == TeamCheck.team_id).where(
        TeamCheck.state == CheckState.TO_REVIEW, _street_of(TeamCheck.reach) == post.level,
        *post.holds(TeamCheck.reach), Team.leader_id != post.person_id,
    )


def _appeals(post: Post) -> Any:
    return waiting.rows(
        "team-appeal", id=TeamAppeal.id, region=TeamAppeal.reach, title=Team.name, since=TeamAppeal.created_at,
        due=TeamAppeal.due_at, provisional=TeamAppeal.due_provisional, about=("team", TeamAppeal.team_id),
    ).join(Team, Team.id == TeamAppeal.team_id).where(
        TeamAppeal.state == AppealState.OPEN, TeamAppeal.level == post.level, *post.holds(TeamAppeal.reach),
        TeamAppeal.person_id != post.person_id, Team.leader_id != post.person_id,
    )


def _mergers(post: Post) -> Any:
    """Where both leaders have agreed: for the level whose area holds both, and which reviews both."""
    one, into = aliased(Team), aliased(Team)
    by_both = func.least(_reviewed_at(one), _reviewed_at(into), _held_by(TeamMerger.reach))
    return waiting.rows(
        "team-merger", id=TeamMerger.id, region=TeamMerger.reach, since=TeamMerger.agreed_at, due=None,
        title=func.concat(one.name, literal(" → ", Text), into.name), about=("team", TeamMerger.team_id),
    ).join(one, one.id == TeamMerger.team_id).join(into, into.id == TeamMerger.into_id).where(
        TeamMerger.state == MergerState.AGREED, by_both == post.level, *post.holds(TeamMerger.reach),
        one.leader_id != post.person_id, into.leader_id != post.person_id,
    )


def _held_by(reach: Any) -> Any:
    return case((func.length(reach) == 6, 1), (func.length(reach) == 9, 2), else_=3)


def _incubations(post: Post) -> Any:
    return waiting.rows(
        "incubation", id=Incubation.id, region=Incubation.reach, title=Team.name, since=Incubation.state_since, due=None,
        about=("team", Incubation.team_id),
    ).join(Team, Team.id == Incubation.team_id).where(
        Incubation.state == Stage.APPLIED, *post.holds(Incubation.reach), Team.leader_id != post.person_id,
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
