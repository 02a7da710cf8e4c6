"""The four levels of teams, their leaders and members (演示数据)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

import psycopg

from service.accounts.models import RoleGrant
from service.core import numbers, regions
from service.core.ids import uuid7
from service.demo import stations
from service.demo.neighbours import Neighbour
from service.demo.pour import Sheet
from service.volunteers.rules import SERVICE_CATEGORIES
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.rules import CATEGORIES, LEVEL_NAMES, SEATS
from service.volunteers.teams.states import MemberRole, MemberState, TeamState

_NAMES: Final = (
    "暖阳", "知音", "红马甲", "邻里帮", "绿丝带", "银龄", "晴川", "鹦鹉洲", "古琴台", "星火", "春雨", "百灵", "同心",
)
JOINS_A_TEAM: Final = 0.12
FOUNDERS: Final = 6  # with the leader, where so many live near


@dataclass(frozen=True)
class Squad:
    """A team that is to be."""

    id: UUID
    parent_id: UUID | None
    level: int
    reach: str
    serial: int
    name: str
    category: str


@dataclass(frozen=True)
class Standing:
    """A team that is there already."""

    id: UUID
    level: int
    reach: str
    serial: int


def standing(connection: psycopg.Connection) -> list[Standing]:
    """The teams of areas that are there already."""
    rows = connection.execute("SELECT id, level, reach, serial FROM team WHERE kind = 'area' ORDER BY id").fetchall()
    return [Standing(row[0], row[1], row[2], row[3] or 0) for row in rows]


def plan(there: Sequence[Standing], squads: int, seed: str) -> list[Squad]:
    """What is missing of 总队, 大队 and 中队, and so many 小队 more, parents before their children."""
    chance, names = Random(seed), stations.divisions()
    ids = {one.reach: one.id for one in there if one.level < 4}
    serials: dict[str, int] = {}
    for one in there:
        serials[one.reach] = max(serials.get(one.reach, 0), one.serial)
    found = []

    def add(reach: str, level: int, parent_id: UUID | None, nickname: str, category: str) -> Squad:
        serials[reach] = serials.get(reach, 0) + 1
        name = f"{stations.short(names[reach])}{nickname}{LEVEL_NAMES[level]}"
        squad = Squad(uuid7(), parent_id, level, reach, serials[reach], name, category)
        found.append(squad)
        return squad

    for reach in sorted(names, key=lambda code: (len(code), code)):
        level = regions.level(reach)
        if reach not in ids:
            parent = ids[reach[:-3]] if level > 1 else None
            ids[reach] = add(reach, level, parent, "志愿服务", "其他").id
    communities = sorted(code for code in names if len(code) == 12)
    chance.shuffle(communities)
    for number in range(squads):
        reach = communities[number % len(communities)]
        nickname = f"{_NAMES[number // len(communities) % len(_NAMES)]}{chance.choice(('', '便民', '关爱', '环保'))}"
        add(reach, 4, ids[reach], nickname, CATEGORIES[number % (len(CATEGORIES) - 1)])
    return found


class Roster:
    """Seats people in teams: never two leaders, never somebody twice, never more than five teams a person."""

    def __init__(self, seed: str, moment: datetime) -> None:
        self.chance, self.moment = Random(seed), moment
        self.sheets = {model.__tablename__: Sheet(model) for model in (Team, TeamMember, RoleGrant)}
        self.leaders: dict[UUID, Neighbour] = {}
        self._seats: dict[UUID, int] = {}

    def found(self, squads: Iterable[Squad], people: Sequence[Neighbour]) -> None:
        """Every team gets a leader of its area and some members, where the area has any; else from anywhere."""
        serving = [one for one in people if one.serves]
        by_region: dict[str, list[Neighbour]] = {}
        for one in serving:
            by_region.setdefault(one.region, []).append(one)
        for squad in squads:
            near = by_region.get(squad.reach) or [one for one in serving if one.region.startswith(squad.reach)] or serving
            free = [one for one in near if self._seats.get(one.person_id, 0) < SEATS] or [
                one for one in serving if self._seats.get(one.person_id, 0) < SEATS
            ]
            crew = self.chance.sample(free, min(FOUNDERS, len(free)))
            self._team(squad, crew[0])
            for one in crew:
                self._seat(squad.id, squad.reach, one, MemberRole.LEADER if one is crew[0] else MemberRole.MEMBER)

    def join(self, teams: dict[str, list[UUID]], people: Iterable[Neighbour]) -> None:
        """One in eight joins a team of the own community. teams: ids by community."""
        for one in people:
            near = teams.get(one.region)
            if near and one.serves and one.person_id not in self._seats and self.chance.random() < JOINS_A_TEAM:
                self._seat(self.chance.choice(near), one.region, one, MemberRole.MEMBER)

    def _team(self, squad: Squad, leader: Neighbour) -> None:
        self.leaders[squad.id] = leader
        self.sheets["team"].add(
            id=squad.id, created_at=leader.since, number=numbers.team_number(squad.reach, squad.serial),
            serial=squad.serial, level=squad.level, parent_id=squad.parent_id, region=squad.reach, reach=squad.reach,
            name=squad.name, category=squad.category, state=TeamState.ACTIVE, leader_id=leader.person_id,
            tags=self.chance.sample(SERVICE_CATEGORIES, 2), intro=f"{squad.name}（{stations.LABEL}）",
        )
        self.sheets["role_grant"].add(
            id=uuid7(), created_at=leader.since, person_id=leader.person_id, role="TL", scope_kind="TEAM",
            scope_key=str(squad.id), region=squad.reach, valid_from=leader.since,
        )

    def _seat(self, team_id: UUID, reach: str, one: Neighbour, role: MemberRole) -> None:
        seat = self._seats[one.person_id] = self._seats.get(one.person_id, 0) + 1
        self.sheets["team_member"].add(
            id=uuid7(), created_at=one.since, team_id=team_id, person_id=one.person_id, volunteer_id=one.volunteer_id,
            reach=reach, role=role, state=MemberState.ACTIVE, seat=seat, joined_at=one.since,
        )


COUNT_MEMBERS: Final = """
    UPDATE team t SET member_count = m.members
    FROM (SELECT team_id, count(*) AS members FROM team_member WHERE state = 'active' GROUP BY team_id) m
    WHERE m.team_id = t.id AND t.member_count <> m.members
"""
