"""The people and steps that stories of activities share: each step goes over the API, as a client would."""

import itertools
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from service.accounts import actions as accounts
from service.core import clock
from service.core.actors import system
from service.core.workdays import SHANGHAI
from service.data.db import db
from service.data.outbox import Letter
from service.jobs import SWEEPS
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamState
from tests.people import Someone
from tests.volunteers.serving import Serving, make_volunteer

HOME = "420105007002"
PLACE = {"lng": 114.2101, "lat": 30.5512}
_serial = itertools.count(1)
SWEPT = (
    "sweep-activities", "sweep-shifts", "sweep-invitations", "sweep-waiting-lists", "sweep-sign-up-reminders",
    "sweep-attendance",
)


def at(days: float = 2, hour: int = 9, minute: int = 0) -> datetime:
    """An hour of the day in Shanghai, so many days from now."""
    day = (clock.now() + timedelta(days=days)).astimezone(SHANGHAI)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def shift(start: datetime | None = None, minutes: int = 120, quota: int = 20) -> dict[str, Any]:
    """One time of a post."""
    start = start or at()
    return {"starts_at": start.isoformat(), "ends_at": (start + timedelta(minutes=minutes)).isoformat(), "quota": quota}


def post(*shifts: dict[str, Any], **other: Any) -> dict[str, Any]:
    """One kind of work."""
    return {"name": "清洁员", "text": "清理楼道", "shifts": list(shifts) or [shift()]} | other


def programme(**other: Any) -> dict[str, Any]:
    """An activity that lacks nothing; None leaves a field out."""
    whole = {
        "title": f"社区清洁行动{next(_serial)}", "category": "环境保护", "served": ["城镇居民"],
        "text": "一起清理楼道和小花园，工具由社区提供。", "safeguards": "提供手套和饮用水。", "risk": "low",
        "risk_disclosure": "地面湿滑，注意防滑。", "place": PLACE, "address": "五琴里社区党群服务中心门前",
        "approval": "auto", "phone": "027-84001234", "posts": [post()],
    } | other
    return {name: value for name, value in whole.items() if value is not None}


class Playbill:
    """Makes people and activities; each call gives somebody or something new."""

    def __init__(self, someone: Any, manager: Any, as_job: Any, clock_hand: Any) -> None:
        self.someone, self.manager, self.as_job, self.clock = someone, manager, as_job, clock_hand

    def clerk(self) -> Someone:
        """The community's manager."""
        return self.manager("wulidun-1")

    def second_clerk(self) -> Someone:
        """Another manager of the same community."""
        return self.manager("wulidun-1b")

    def street(self) -> Someone:
        """The street's manager."""
        return self.manager("wulidun")

    def district(self) -> Someone:
        """The district's manager."""
        return self.manager("district")

    def volunteer(self, born: date = date(1990, 5, 1), region: str = HOME) -> Serving:
        """Somebody who may serve."""
        return make_volunteer(self.as_job, self.someone().with_phone(), region, born)

    def leader(self, state: TeamState = TeamState.ACTIVE) -> Serving:
        """The leader of a team of the community."""
        one = self.volunteer()
        with self.as_job():
            serial = 500 + next(_serial)
            team = Team(
                number=f"T{HOME}{serial:03d}", serial=serial, level=4, region=HOME, reach=HOME, name="暖阳小队",
                category="卫生环保", state=state, leader_id=one.person_id,
                rectify_due=clock.now() + timedelta(days=30) if state is TeamState.RECTIFYING else None,
            )
            db.session.add(team)
            db.session.flush()
            db.session.add(TeamMember(
                team_id=team.id, person_id=one.person_id, volunteer_id=one.volunteer_id, reach=HOME,
                role=MemberRole.LEADER, state=MemberState.ACTIVE, seat=1, joined_at=clock.now(),
            ))
            accounts.grant(system("tests"), one.person_id, "TL", "TEAM", str(team.id), HOME)
            one.team_id = team.id  # type: ignore[attr-defined]
        return one

    def drafted(self, organiser: Someone | None = None, **other: Any) -> tuple[Someone, str]:
        """A draft of a community's clerk, or of whoever is given."""
        organiser = organiser or self.clerk()
        return organiser, organiser.done("/activities", programme(**other))["id"]

    def submitted(self, organiser: Someone | None = None, **other: Any) -> tuple[Someone, str]:
        """An activity that waits for review."""
        organiser, activity = self.drafted(organiser, **other)
        organiser.done(f"/activities/{activity}/submit")
        return organiser, activity

    def published(self, organiser: Someone | None = None, **other: Any) -> tuple[Someone, str]:
        """An activity everybody may see."""
        organiser, activity = self.submitted(organiser, **other)
        level = self.district().get(f"/activities/{activity}").json["review_level"]
        reviewer = {1: self.manager("district-2"), 2: self.district(), 3: self.second_clerk()}[level]
        reviewer.done(f"/activities/{activity}/approve")
        return organiser, activity

    def shifts(self, activity: str) -> list[str]:
        """The shifts of a published activity, the earliest first."""
        seen = self.someone().get(f"/activities/{activity}").json
        found = [one for each in seen["posts"] for one in each["shifts"]]
        return [one["id"] for one in sorted(found, key=lambda one: one["starts_at"])]

    def sign_up(self, who: Serving | Someone, activity: str, shift_id: str | None = None, **other: Any) -> Any:
        """The answer to putting one's name down."""
        client = who.client if isinstance(who, Serving) else who
        body = {"shift_id": shift_id or self.shifts(activity)[0], "accept_risk": True, "accept_privacy": True} | other
        return client.post(f"/activities/{activity}/signups", body)

    def signed_up(self, activity: str, who: Serving | None = None, **other: Any) -> tuple[Serving, str]:
        """Somebody whose name is down: who, and the sign-up."""
        who = who or self.volunteer()
        reply = self.sign_up(who, activity, **other)
        assert reply.status == 201, reply
        return who, reply.json["id"]

    def wind_to(self, moment: datetime, *people: Someone) -> None:
        """Wind the clock to this moment and give these people fresh tokens."""
        self.clock.wind(seconds=(moment - clock.now()).total_seconds())
        self.renew(*people)

    def renew(self, *people: Someone | Serving) -> None:
        """Fresh tokens after the clock has been wound."""
        for one in people:
            person = one.client if isinstance(one, Serving) else one
            found = person.done("/auth/refresh", {"refresh_token": person.refresh_token})
            person.token, person.refresh_token = found["access_token"], found["refresh_token"]

    def sweep(self) -> None:
        """The worker makes its rounds until nothing moves."""
        for _ in range(8):
            moved = 0
            for name in SWEPT:
                if name in SWEEPS:
                    with self.as_job(name) as actor:
                        moved += SWEEPS[name](actor)
            if not moved:
                return

    def sweep_records(self) -> None:
        """The worker looks after records nobody has decided."""
        self._swept("sweep-undecided-records")

    def sweep_complaints(self) -> None:
        """And after complaints."""
        self._swept("sweep-activity-complaints")

    def _swept(self, name: str) -> None:
        with self.as_job(name) as actor:
            while SWEEPS[name](actor):
                pass

    def letters(self, template: str, activity: str) -> int:
        """How many letters with these words were written about an activity."""
        with self.as_job():
            return db.session.query(Letter).filter(
                Letter.about == f"activity:{activity}", Letter.payload["template"].astext == template
            ).count()

    def state(self, activity: str) -> str:
        """Where an activity stands."""
        return self.district().get(f"/activities/{activity}").json["state"]

    def where(self, who: Serving, signup: str) -> str:
        """Where a sign-up stands, as its owner sees it."""
        return who.client.get(f"/signups/{signup}").json["state"]

    def column(self, table: type[Any], row: str, name: str) -> Any:
        """One column of one row, as it stands."""
        with self.as_job():
            return db.session.query(getattr(table, name)).filter(table.id == UUID(row)).scalar()
