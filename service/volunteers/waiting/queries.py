"""What of the people who serve waits for a manager: registrations, certificates, records of hours, teams (AD03)."""

from typing import Any, Final

from sqlalchemy import Text, and_, case, cast, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from service.core import clock
from service.data import waiting
from service.data.waiting import Found, Post
from service.volunteers import queries as volunteers
from service.volunteers.awards.models import Award
from service.volunteers.awards.states import AwardState
from service.volunteers.certificates.models import ServiceCertificate
from service.volunteers.certificates.states import PaperState
from service.volunteers.children.models import ChildMember
from service.volunteers.children.states import ChildState
from service.volunteers.corrections.models import VolunteerCorrection
from service.volunteers.corrections.states import CorrectionState
from service.volunteers.external.models import ExternalClaim
from service.volunteers.external.states import ClaimState
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import Desk, RecordState
from service.volunteers.imports.models import ImportJob
from service.volunteers.imports.states import ImportState
from service.volunteers.incidents.models import Incident
from service.volunteers.incidents.states import OPEN, IncidentState
from service.volunteers.merging.models import MergeCase
from service.volunteers.merging.states import MergeState
from service.volunteers.models import Volunteer, VolunteerCertificate
from service.volunteers.objections.models import HoursObjection
from service.volunteers.objections.states import WAITING as UNSETTLED
from service.volunteers.objections.states import AnsweredBy
from service.volunteers.stars import rules as star_rules
from service.volunteers.stars.models import StarApplication
from service.volunteers.stars.states import StarState
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
_ANSWERED_AT: Final = {1: AnsweredBy.DISTRICT, 2: AnsweredBy.STREET, 3: AnsweredBy.COMMUNITY}
_REGISTRATIONS_AT: Final = 3  # the community looks at people; above, it only may


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found: Found = {}
    if post.level < 4:
        found |= {
            "record": _records(post, RecordState.PENDING, "record"),
            "record-anomaly": _records(post, RecordState.ANOMALY, "record-anomaly"),
            "objection": _objections(post), "star": _stars(post), "team-review": _teams(post),
            "team-closing": _closing(post), "team-merger": _mergers(post), "team-leader": _leaderless(post),
            "team-appeal": _appeals(post),
        }
    if post.level == _REGISTRATIONS_AT:
        found |= {
            "volunteer-review": _registrations(post), "certificate": _certificates(post),
            "correction": _corrections(post), "incident": _incidents(post), "child": _children(post),
        }
    if post.level < 3:
        found |= {"team-check": _checks(post), "team-mended": _mended(post)}
    if post.level == 2:
        found |= {"external": _external(post), "award": _awards(post)}
    if post.level == 1:
        found |= {
            "import": _imports(post), "merge": _merges(post), "paper": _papers(post), "incubation": _incubations(post),
        }
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


def _objections(post: Post) -> Any:
    """Those whose answer is this level's, but for what one decided, proposed, answered, or served in."""
    one, served = HoursObjection, ServiceRecord.__table__.alias("served")
    me = select(Volunteer.id).where(Volunteer.person_id == post.person_id)
    own = select(served.c.source).where(served.c.volunteer_id.in_(me))
    others = [or_(who.is_(None), who != post.person_id) for who in (one.original_by, one.proposed_by, one.answered_by)]
    return waiting.rows(
        "objection", id=one.id, region=one.region, title=one.title, since=one.created_at, due=one.due_at,
        provisional=one.due_provisional, about=("objection", one.id),
    ).where(
        one.state.in_(UNSETTLED), one.waits_for == _ANSWERED_AT[post.level], *post.holds(one.region),
        one.person_id.not_in(post.own), one.source.not_in(own), *others,
    )


def _stars(post: Post) -> Any:
    """One and two stars are the community's to check and the street's to give, those above and all doubts the district's."""
    one = StarApplication
    low = one.star <= star_rules.STREET_UP_TO
    mine = {
        3: and_(one.state == StarState.APPLIED, low),
        2: and_(one.state == StarState.CHECKED, low),
        1: or_(one.state == StarState.OBJECTED, and_(one.state == StarState.CHECKED, one.star >= star_rules.BY_TEAM_FROM),
               and_(one.state == StarState.APPLIED, one.star.between(star_rules.STREET_UP_TO + 1,
                                                                     star_rules.BY_TEAM_FROM - 1))),
    }[post.level]
    return waiting.rows(
        "star", id=one.id, region=one.region,
        title=func.concat(cast(one.star, Text), literal("星 · ", Text), Volunteer.name),
        since=one.created_at, due=one.due_at, provisional=one.due_provisional, about=("star", one.id),
    ).join(Volunteer, Volunteer.id == one.volunteer_id).where(
        mine, *post.holds(one.region), one.person_id.not_in(post.own),
        or_(one.checked_by.is_(None), one.checked_by != post.person_id),
    )


def _awards(post: Post) -> Any:
    return waiting.rows(
        "award", id=Award.id, region=Award.region, title=Award.title, since=Award.created_at, due=Award.due_at,
        provisional=Award.due_provisional, about=("award", Award.id),
    ).where(Award.state == AwardState.PENDING, *post.holds(Award.region), Award.person_id.not_in(post.own))


def _papers(post: Post) -> Any:
    paper = ServiceCertificate
    return waiting.rows(
        "paper", id=paper.id, region=paper.region, title=paper.number, since=paper.questioned_at, due=None,
        about=("paper", paper.id),
    ).where(
        paper.state == PaperState.QUESTIONED, *post.holds(paper.region), paper.person_id.not_in(post.own),
        paper.questioned_by != post.person_id,
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


def _imports(post: Post) -> Any:
    return waiting.rows(
        "import", id=ImportJob.id, region=ImportJob.region, title=ImportJob.file_name, since=ImportJob.checked_at, due=None,
        about=("import", ImportJob.id),
    ).where(
        ImportJob.state == ImportState.CHECKED, *post.holds(ImportJob.region), ImportJob.made_by != post.person_id,
    )


def _merges(post: Post) -> Any:
    case_ = MergeCase
    return waiting.rows(
        "merge", id=case_.id, region=case_.region, title=case_.reason, since=case_.created_at, due=None,
        about=("merge", case_.id),
    ).where(
        case_.state == MergeState.PROPOSED, *post.holds(case_.region), case_.made_by != post.person_id,
        case_.kept_person.not_in(post.own), case_.folded_person.not_in(post.own),
    )


def _external(post: Post) -> Any:
    return waiting.rows(
        "external", id=ExternalClaim.id, region=ExternalClaim.region, since=ExternalClaim.created_at,
        title=func.concat(ExternalClaim.platform, literal(" · ", Text), ExternalClaim.title), due=ExternalClaim.due_at,
        provisional=ExternalClaim.provisional, about=("external", ExternalClaim.id),
    ).where(
        ExternalClaim.state == ClaimState.PENDING, *post.holds(ExternalClaim.region),
        ExternalClaim.person_id.not_in(post.own),
    )


def _corrections(post: Post) -> Any:
    wish = VolunteerCorrection
    return waiting.rows(
        "correction", id=wish.id, region=wish.region, title=wish.reason, since=wish.created_at, due=wish.due_at,
        provisional=wish.provisional, about=("volunteer", wish.volunteer_id),
    ).where(wish.state == CorrectionState.ASKED, *post.holds(wish.region), wish.person_id.not_in(post.own))


def _incidents(post: Post) -> Any:
    """Until something is shown, its 48 hours are the deadline; then the claim is the community's."""
    return waiting.rows(
        "incident", id=Incident.id, region=Incident.region, since=Incident.created_at,
        title=func.concat(Incident.kind, literal(" · ", Text), Incident.place),
        due=case((Incident.state == IncidentState.REPORTED, Incident.evidence_due), else_=None),
        about=("incident", Incident.id),
    ).where(Incident.state.in_(OPEN), *post.holds(Incident.region), Incident.person_id.not_in(post.own))


def _children(post: Post) -> Any:
    """Who would come along with their guardian, once the relation is seen."""
    child = ChildMember
    return waiting.rows(
        "child", id=child.id, region=child.region, since=child.created_at, due=child.due_at,
        provisional=child.due_provisional, about=("child", child.id),
        title=func.concat(literal("随行未成年人 · ", Text), child.relation),
    ).where(child.state == ChildState.PENDING, *post.holds(child.region), child.guardian_id.not_in(post.own))
