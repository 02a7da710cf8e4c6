"""Questions about teams, the tree, and who belongs to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import aliased

from service.core import clock, masking, regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, MANAGERS, Actor
from service.core.problems import Conflict, NotFound, field_problem
from service.data import divisions, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.teams import rules, states
from service.volunteers.teams.figures.models import TeamGiveBack
from service.volunteers.teams.models import Team, TeamMember, TeamMove
from service.volunteers.teams.states import LIFECYCLE, STANDING, WORKING, MemberRole, MemberState, TeamKind, TeamState
from service.web.paging import page, unpack

BRIGADE = 2  # the level at which a department's 支队 stands, beside the streets

class NoSuchTeam(NotFound):
    """No team with this id, or not yours to see."""

    title = "没有这支队伍"


class NoSuchMembership(NotFound):
    """No membership with this id, or not yours to see."""

    title = "没有这条队员记录"


@dataclass(frozen=True)
class Member:
    """Who serves in a team. The room above masks names as it must."""

    person_id: UUID
    volunteer_id: UUID
    role: MemberRole


def team(team_id: UUID) -> Team:
    """The team with this id; NoSuchTeam where the scope shows none. Approved teams are public."""
    found = db.session.scalar(select(Team).where(Team.id == team_id))
    if found is None:
        raise NoSuchTeam()
    return found


class TeamStopsNow(Conflict):
    """Dissolved, merged or suspended a moment ago; or at this very moment."""

    title = "这支队伍已停止服务"


def hold_working(team_id: UUID) -> Team:
    """The team, which works and will until this transaction ends: nobody suspends, merges or dissolves it meanwhile.

    Whoever takes something on in a team's name begins with this. TeamStopsNow.
    """
    with scope.deed(db.session, "hold-team"):
        query = select(Team).where(Team.id == team_id).with_for_update(read=True)
        found = db.session.scalars(query.execution_options(populate_existing=True)).first()
    if found is None or found.state not in WORKING:
        raise TeamStopsNow()
    return found


def may_begin_new(team_id: UUID) -> bool:
    """May this team publish something new? Not while it must put itself in order (SM-2). Holds it as it is, if so."""
    if team(team_id).state is not TeamState.ACTIVE:
        return False
    return hold_working(team_id).state is TeamState.ACTIVE


def lock(team_id: UUID) -> None:
    """Inside a deed, before memberships of it are touched: so everybody waits in one line, and nobody in a circle."""
    db.session.execute(select(Team.id).where(Team.id == team_id).with_for_update(key_share=True))


def held(team_id: UUID) -> Team:
    """The team as it stands now, locked until the transaction ends; other rows may still point at it meanwhile."""
    query = select(Team).where(Team.id == team_id).with_for_update(key_share=True).execution_options(populate_existing=True)
    return db.session.scalars(query).one()


def led_by(person_id: UUID) -> list[Team]:
    """The working teams this person leads."""
    query = select(Team).where(Team.leader_id == person_id, Team.state.in_(WORKING)).order_by(Team.id)
    return list(db.session.scalars(query))


def names_of(team_ids: Iterable[UUID], *, active: bool = False) -> dict[UUID, str]:
    """The names of these teams, as far as the scope shows them: everybody those with a number. active: of no other."""
    query = select(Team.id, Team.name).where(Team.id.in_(set(team_ids)))
    if active:
        query = query.where(Team.state == TeamState.ACTIVE)
    return {row.id: row.name for row in db.session.execute(query)}


def district_of_brigade(unit_id: UUID) -> str:
    """In which district a department's brigade (支队) works; nothing where this is none. Asked by the room of accounts."""
    query = select(Team.reach).where(
        Team.id == unit_id, Team.kind == TeamKind.UNIT, Team.level == BRIGADE, Team.state.in_(WORKING)
    )
    with scope.deed(db.session, "district-of-brigade"):
        return db.session.scalar(query) or ""


def unit_of(found: Team) -> UUID | None:
    """The brigade of the department that a team belongs to: itself, or the one above it; None for any other team."""
    if found.kind is not TeamKind.UNIT:
        return None
    if found.level == BRIGADE:
        return found.id
    above = select(Team.id).where(Team.id == found.parent_id, Team.kind == TeamKind.UNIT, Team.level == BRIGADE)
    with scope.deed(db.session, "unit-of-team"):
        return db.session.scalar(above)


def is_leader(person_id: UUID, team_id: UUID) -> bool:
    """Does this person lead this team, and does the team work?"""
    query = select(Team.id).where(Team.id == team_id, Team.leader_id == person_id, Team.state.in_(WORKING))
    return db.session.scalar(query) is not None


def is_recorder(person_id: UUID, team_id: UUID) -> bool:
    """Does this person keep this team's records, and does the team work (TM05)?"""
    query = select(TeamMember.id).join(Team, Team.id == TeamMember.team_id).where(
        TeamMember.team_id == team_id, TeamMember.person_id == person_id, TeamMember.state == MemberState.ACTIVE,
        TeamMember.role == MemberRole.RECORDER, Team.state.in_(WORKING),
    )
    with scope.deed(db.session, "is-recorder"):
        return db.session.scalar(query) is not None


def active_members(team_id: UUID) -> list[Member]:
    """Everybody who may be assigned in a team, the leader first. The caller has checked who may know."""
    query = (
        select(TeamMember.person_id, TeamMember.volunteer_id, TeamMember.role)
        .where(TeamMember.team_id == team_id, TeamMember.state == MemberState.ACTIVE)
        .order_by(TeamMember.role != MemberRole.LEADER, TeamMember.id)
    )
    with scope.deed(db.session, "team-members"):
        return [Member(row.person_id, row.volunteer_id, row.role) for row in db.session.execute(query)]


def teams_near_or_in(region: str, category: str | None = None, limit: int = 20) -> list[Team]:
    """Active teams of the district that serve this category of orders, by category or tag; the nearest first.

    Nearness is that of the tree: the same community, then the street, then the district, departments last; among equals
    who gave back late less often in the last 90 days (D16), then the larger team. category: one of the service
    categories, None for any.
    """
    district = regions.area(region[:6])
    query = select(Team).where(Team.state == TeamState.ACTIVE, Team.reach >= district.lo, Team.reach < district.hi)
    if category is not None:
        serving = rules.team_category(category)
        fits = Team.tags.contains([category])
        query = query.where(fits if serving == "其他" else or_(Team.category == serving, fits))
    found = list(db.session.scalars(query.order_by(Team.member_count.desc(), Team.id).limit(500)))
    late = late_give_backs(row.id for row in found)
    return sorted(
        found, key=lambda row: (-rules.nearness(row.region, region), late.get(row.id, 0), -row.member_count, row.id)
    )[:limit]


def late_give_backs(team_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How often each of these teams gave an order back late in the last 90 days; teams that never did are left out."""
    query = (
        select(TeamGiveBack.team_id, func.count().label("late"))
        .where(TeamGiveBack.team_id.in_(list(team_ids)), TeamGiveBack.late,
               TeamGiveBack.created_at >= clock.now() - rules.REMEMBERED)
        .group_by(TeamGiveBack.team_id)
    )
    with scope.deed(db.session, "late-give-backs"):
        return {row.team_id: row.late for row in db.session.execute(query)}


def parent_for(level: int, kind: TeamKind, region: str | None, district: str) -> Team | None:
    """Where a new team hangs in the tree: the lowest working team of a higher level that covers it."""
    if level == 1:
        return None
    codes = [district] if region is None else [code for n in (1, 2, 3) if (code := regions.at_level(region, n))]
    query = (
        select(Team).where(
            Team.kind == TeamKind.AREA, Team.level < level, Team.state.in_(WORKING), Team.region.in_(codes)
        ).order_by(Team.level.desc(), Team.id).limit(1)
    )
    return db.session.scalar(query)


def covers(parent: Team, kind: TeamKind, region: str | None) -> bool:
    """May a team of this region hang below that one? A unit's squads hang below their 支队."""
    if parent.region is None or region is None:
        return kind is TeamKind.UNIT
    return region in regions.area(parent.region)


def last_serial(reach: str) -> int:
    """How many teams of this reach have a number."""
    return db.session.scalars(select(func.coalesce(func.max(Team.serial), 0)).where(Team.reach == reach)).one()


def leads_member(leader_id: UUID, person_id: UUID) -> bool:
    """Does the one lead a team to which the other belongs?"""
    query = select(TeamMember.id).join(Team, Team.id == TeamMember.team_id).where(
        Team.leader_id == leader_id, Team.state.in_(WORKING), TeamMember.person_id == person_id,
        TeamMember.state == MemberState.ACTIVE,
    )
    with scope.deed(db.session, "leads-member"):
        return db.session.scalar(query.limit(1)) is not None


# Memberships


def membership(membership_id: UUID) -> TeamMember:
    """The membership with this id; NoSuchMembership where the scope shows none."""
    found = db.session.scalar(select(TeamMember).where(TeamMember.id == membership_id))
    if found is None:
        raise NoSuchMembership()
    return found


def membership_of(person_id: UUID, team_id: UUID) -> TeamMember | None:
    """This person's live membership: invited, applied or active."""
    live = (MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)
    query = select(TeamMember).where(
        TeamMember.team_id == team_id, TeamMember.person_id == person_id, TeamMember.state.in_(live)
    )
    return db.session.scalar(query)


def held_members(team_id: UUID, person_id: UUID | None = None) -> list[TeamMember]:
    """Live memberships of a team (or of one person in it), locked until the transaction ends."""
    query = select(TeamMember).where(
        TeamMember.team_id == team_id,
        TeamMember.state.in_((MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)),
    )
    if person_id is not None:
        query = query.where(TeamMember.person_id == person_id)
    query = query.order_by(TeamMember.id).with_for_update().execution_options(populate_existing=True)
    return list(db.session.scalars(query))


def leaderless(team_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these working teams have no leader who serves, or an heir silent for seven days: the reviewer names one."""
    silent = exists().where(
        TeamMember.team_id == Team.id, TeamMember.heir_since <= clock.now() - rules.HEIR_ANSWERS
    )
    query = select(Team.id).where(
        Team.id.in_(list(team_ids)), Team.state.in_(WORKING), or_(volunteers.serves_no_more(Team.leader_id), silent)
    )
    with scope.deed(db.session, "leaderless-teams"):
        return set(db.session.scalars(query))


# What the API tells


def standing(actor: Actor, found: Team, mine: TeamMember | None) -> set[str]:
    """How somebody stands to a team: see states.py."""
    stands: set[str] = set()
    if actor.person_id is not None and actor.person_id == found.leader_id:
        stands.add(states.LEADER)
    if mine is not None:
        if mine.state is MemberState.INVITED:
            stands.add(states.FOUNDER)
        if mine.state is MemberState.ACTIVE:
            stands.add(states.MEMBER)
        if mine.heir_since is not None:
            stands.add(states.HEIR)
    if states.LEADER not in stands and actor.area is not None and found.reach in actor.area and actor.wears(MANAGERS):
        if actor.wears(rules.reviewers_of(found.level, found.kind)):
            stands.add(states.REVIEWER)
        if actor.wears(A2_AND_ABOVE):
            stands.add(states.STREET)
        if actor.wears((DISTRICT,)):
            stands.add(states.DISTRICT)
    return stands


def team_view(actor: Actor, team_id: UUID) -> dict[str, Any]:
    """The team with this id as the API tells it."""
    return shown(actor, [team(team_id)])[0]


def told(actor: Actor, found: Team) -> dict[str, Any]:
    """One team as the API tells it."""
    return shown(actor, [found])[0]


def shown(actor: Actor, found: Sequence[Team]) -> list[dict[str, Any]]:
    """Teams as the API tells them. A leader's name is whole for members and for managers of the area, else masked."""
    ids = [row.id for row in found]
    mine = _mine(actor.person_id, ids)
    for_all = _names_for_all(ids)
    gone = leaderless(row.id for row in found if row.state in WORKING)
    leaders, children, places = _leader_names(ids), _children(ids), divisions.names_of({r.region for r in found if r.region})
    answers = []
    for row in found:
        own = mine.get(row.id)
        stands = standing(actor, row, own)
        name = leaders.get(row.id, "")
        answers.append(
            {column: getattr(row, column) for column in _SHOWN}
            | {
                "level_name": rules.level_name(row.level, row.kind),
                "region_name": places.get(row.region) if row.region else None,
                "leader_name": name if _knows(actor, row, stands) else for_all.get(row.id) or masking.name(name),
                "child_count": children.get(row.id, 0),
                "needs_leader": row.id in gone,
                "my_membership": own and _own(own),
                "moves": LIFECYCLE.open_to(row.state, stands),
            }
        )
    return answers


def kinds() -> tuple[str, ...]:
    """By the side of which a team stands, as words of the wire."""
    return tuple(kind.value for kind in TeamKind)


def teams_page(
    actor: Actor, *, level: int | None, region: str | None, category: str | None, kind: str | None, state: str | None,
    parent_id: UUID | None, q: str | None, after: str | None, limit: int,
) -> dict[str, Any]:
    """A page of teams, the oldest first. Without a state: those that stand, for whoever looks."""
    query = select(Team)
    wanted = {"level": level, "category": category, "kind": kind, "state": state, "parent_id": parent_id}
    query = query.where(*(getattr(Team, name) == value for name, value in wanted.items() if value is not None))
    if state is None:
        query = query.where(Team.state.in_(STANDING))
    if region is not None:
        area = regions.area(region)
        query = query.where(Team.reach >= area.lo, Team.reach < area.hi)
    if q is not None:
        query = query.where(or_(func.strpos(Team.name, q) > 0, Team.number == q))
    if (last := unpack(after, 1)) is not None:
        query = query.where(Team.id > _id(last[0]))
    found = page(list(db.session.scalars(query.order_by(Team.id).limit(limit + 1))), limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def my_teams(actor: Actor) -> dict[str, Any]:
    """The teams one belongs to, leads, or is asked to."""
    mine = exists().where(
        TeamMember.team_id == Team.id, TeamMember.person_id == actor.person_id,
        TeamMember.state.in_((MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)),
    )
    rows = db.session.scalars(
        select(Team).where(or_(mine, Team.leader_id == actor.person_id), Team.state.not_in(states.OVER)).order_by(Team.id)
    )
    return {"items": shown(actor, list(rows))}


def members_page(actor: Actor, team_id: UUID, state: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """A page of memberships: all for the leader and the managers of the area, their own for everybody else."""
    team(team_id)
    query = select(TeamMember).where(TeamMember.team_id == team_id)
    if state is not None:
        query = query.where(TeamMember.state == state)
    if (last := unpack(after, 1)) is not None:
        query = query.where(TeamMember.id > _id(last[0]))
    found = page(
        list(db.session.scalars(query.order_by(TeamMember.id).limit(limit + 1))), limit, lambda row: (row.id,)
    )
    return found | {"items": members_shown(found["items"])}


def members_shown(found: Sequence[TeamMember]) -> list[dict[str, Any]]:
    """Memberships with names, for whoever may see them."""
    briefs = volunteers.brief_of(row.volunteer_id for row in found)
    return [
        {column: getattr(row, column) for column in _SHOWN_MEMBER}
        | {"name": briefs[row.volunteer_id].name if row.volunteer_id in briefs else ""}
        for row in found
    ]


def history_of(team_id: UUID) -> list[TeamMove]:
    """The steps of a team that the caller may see, the first first."""
    team(team_id)
    return list(db.session.scalars(select(TeamMove).where(TeamMove.team_id == team_id).order_by(TeamMove.id)))


_SHOWN = (
    "id", "number", "level", "kind", "parent_id", "region", "name", "category", "tags", "intro", "state", "member_count",
    "review_due", "rectify_due", "mended_at", "mended_note", "closing_asked_at", "created_at", "registration", "uscc",
    "sponsor", "merged_into",
)
_SHOWN_MEMBER = ("id", "team_id", "volunteer_id", "role", "state", "joined_at", "answer_due", "heir_since", "reason")


def _knows(actor: Actor, found: Team, stands: set[str]) -> bool:
    return bool(stands) or (actor.area is not None and found.reach in actor.area)


def _own(mine: TeamMember) -> dict[str, Any]:
    """How the caller belongs; and until when they may appeal, where they were removed."""
    removed = mine.state is MemberState.REMOVED and mine.removed_at is not None
    until = mine.removed_at + rules.APPEAL_WITHIN if removed and mine.removed_at else None
    return {name: getattr(mine, name) for name in ("id", "state", "role", "heir_since", "reason")} | {"appeal_until": until}


def _mine(person_id: UUID | None, team_ids: Iterable[UUID]) -> dict[UUID, TeamMember]:
    """The caller's memberships: the live one, or else that from which they were removed not long ago."""
    if person_id is None:
        return {}
    live = (MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)
    removed = (TeamMember.state == MemberState.REMOVED) & (TeamMember.removed_at > clock.now() - rules.APPEAL_WITHIN)
    query = select(TeamMember).where(
        TeamMember.team_id.in_(list(team_ids)), TeamMember.person_id == person_id,
        or_(TeamMember.state.in_(live), removed),
    )
    rows = db.session.scalars(query.order_by(TeamMember.state.in_(live), TeamMember.id))
    return {row.team_id: row for row in rows}  # the last one stays: a live one, or the latest


def _leaders(team_ids: list[UUID]) -> dict[UUID, UUID]:
    query = select(TeamMember.team_id, TeamMember.volunteer_id).where(
        TeamMember.team_id.in_(team_ids), TeamMember.role == MemberRole.LEADER, TeamMember.state == MemberState.ACTIVE
    )
    with scope.deed(db.session, "team-leaders"):
        return {row.team_id: row.volunteer_id for row in db.session.execute(query)}


def _leader_names(team_ids: list[UUID]) -> dict[UUID, str]:
    leaders = _leaders(team_ids)
    briefs = volunteers.brief_of(leaders.values())
    return {team_id: briefs[found].name for team_id, found in leaders.items() if found in briefs}


def _names_for_all(team_ids: list[UUID]) -> dict[UUID, str]:
    """Leaders' names as everybody may read them (VO17)."""
    leaders = _leaders(team_ids)
    names = volunteers.public_names(leaders.values())
    return {team_id: names[found] for team_id, found in leaders.items() if found in names}


def _children(team_ids: list[UUID]) -> dict[UUID, int]:
    child = aliased(Team)
    query = select(child.parent_id, func.count()).where(
        child.parent_id.in_(team_ids), child.state.in_(WORKING)
    ).group_by(child.parent_id)
    return {row[0]: row[1] for row in db.session.execute(query)}


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong
