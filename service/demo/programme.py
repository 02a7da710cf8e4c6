"""Activities of the squads in every state, with names on their lists and people who are there (演示数据)."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from service.activities import rules
from service.activities.models import (
    Activity,
    ActivityMove,
    ActivityPost,
    ActivityReport,
    ActivityShift,
    Presence,
    Signup,
    SignupMove,
)
from service.activities.states import ActivityState, Approval, ShiftState, SignupState
from service.core import geo, numbers
from service.core.crypto import Vault
from service.core.ids import uuid7
from service.core.workdays import SHANGHAI, Workdays, service_day
from service.data import sealed
from service.demo import stations
from service.demo.histories import Service
from service.demo.neighbours import Neighbour
from service.demo.pour import Sheet
from service.demo.squads import Squad
from service.volunteers.hours.models import ServiceStamp
from service.volunteers.hours.states import RecordState, StampKind

S, H, U = ActivityState, ShiftState, SignupState
_CALENDAR: Final = Workdays()
_LENGTH: Final = timedelta(hours=2)
_QUOTA: Final = 12

# How far off the start is, and how many of the places are taken.
_STATES: Final = (
    S.RECRUITING, S.RECRUITING, S.ENDED, S.RECRUITING, S.PENDING_REVIEW, S.SETTLED, S.RECRUITING, S.IN_PROGRESS,
    S.SETTLED, S.RECRUIT_CLOSED, S.DRAFT, S.RECRUITING, S.CANCELLED, S.SETTLED, S.APPROVED,
)  # fmt: skip
_KINDS: Final = (
    ("环境保护", "社区清洁行动", "清洁员", "一起清理楼道和小花园。"),
    ("关爱特殊群体", "探访独居老人", "探访员", "陪老人聊天，帮忙打扫。"),
    ("文明风尚", "文明劝导", "劝导员", "在路口劝导文明出行。"),
    ("卫生健康", "便民义诊服务", "引导员", "维持秩序，引导居民。"),
    ("支教助学", "四点半课堂", "辅导员", "辅导小学生完成作业。"),
    ("文化艺术", "我们的节日主题活动", "布置员", "布置场地，引导居民。"),
    ("科技科普", "智能手机课堂", "助教", "教老人使用智能手机。"),
    ("平安综治", "邻里平安巡查", "巡查员", "查看消防通道和楼道隐患。"),
)  # fmt: skip


class Programme:
    """Two activities for every squad; nobody is on two lists."""

    def __init__(self, seed: str, vault: Vault, moment: datetime) -> None:
        self.chance, self.vault, self.moment = Random(seed), vault, moment
        models = (
            Activity, ActivityPost, ActivityShift, ActivityMove, Signup, SignupMove, Presence, ServiceStamp, ActivityReport,
        )
        self.sheets = {model.__tablename__: Sheet(model) for model in models}
        self.arrivals = 0
        self._numbers: dict[tuple[Any, str], int] = {}
        self._turn = 0

    def stage(
        self, squads: Iterable[Squad], leaders: dict[UUID, Neighbour], people: Sequence[Neighbour], busy: Iterable[UUID]
    ) -> dict[UUID, list[Service]]:
        """Everything; what was served in activities that are settled, by volunteer. busy: volunteers to leave alone."""
        known = set(busy)
        free: dict[str, list[Neighbour]] = {}
        for one in people:
            if one.serves and one.volunteer_id not in known and self.moment - one.since > timedelta(days=60):
                free.setdefault(one.region, []).append(one)
        done: dict[UUID, list[Service]] = {}
        for squad in squads:
            if squad.level == 4:
                for _ in range(2):
                    crew = free.get(squad.reach, [])
                    self._activity(squad, leaders[squad.id], crew, done)
        return done

    def _activity(
        self, squad: Squad, leader: Neighbour, crew: list[Neighbour], done: dict[UUID, list[Service]]
    ) -> None:
        state = _STATES[self._turn % len(_STATES)]
        category, title, post, text = _KINDS[self._turn % len(_KINDS)]
        self._turn += 1
        start = self._start(state)
        made = start - timedelta(days=9) if start < self.moment else self.moment - timedelta(days=2)
        activity_id, post_id, shift_id = uuid7(), uuid7(), uuid7()
        wanted = 0 if state in (S.DRAFT, S.PENDING_REVIEW, S.APPROVED, S.CANCELLED) else self.chance.randrange(3, 9)
        names = [crew.pop() for _ in range(min(wanted, len(crew)))]
        if not names and state in (S.IN_PROGRESS, S.ENDED, S.SETTLED):
            state, start = S.RECRUITING, self._start(S.RECRUITING)
            made = self.moment - timedelta(days=2)
        place = stations.aside(leader.place, self.chance.uniform(-200, 200), self.chance.uniform(-200, 200))
        short = stations.short(stations.divisions_name(squad.reach))
        self._write(
            squad, leader, state, made, start, activity_id=activity_id, title=f"{short}{title}", category=category,
            text=text, place=place,
        )
        published = rules.list_key(state, start) is not None
        self.sheets["activity_post"].add(
            id=post_id, created_at=made, activity_id=activity_id, region=squad.reach, published=published, name=post,
            text=text,
        )
        shift_state = self._shift_state(state)
        self.sheets["activity_shift"].add(
            id=shift_id, created_at=made, activity_id=activity_id, post_id=post_id, region=squad.reach,
            published=published, state=shift_state, starts_at=start, ends_at=start + _LENGTH, quota=_QUOTA,
            taken=len(names), recruits=state is S.RECRUITING, closes_at=start,
            due_at=self._shift_due(shift_state, state, start),
            begun_at=start if shift_state in (H.OPEN, H.VERIFYING, H.SETTLED) else None,
            record_due=_CALENDAR.due(start + _LENGTH, rules.RECORD_WORKDAYS).moment
            if shift_state in (H.VERIFYING, H.SETTLED) else None,
            settled_at=start + timedelta(days=3) if shift_state is H.SETTLED else None,
        )
        if state is S.SETTLED:
            self.sheets["activity_report"].add(
                activity_id=activity_id, created_at=start + timedelta(days=1), region=squad.reach,
                by_person=leader.person_id, beneficiaries=self.chance.randrange(20, 200),
                text=f"{len(names)} 名志愿者参加了本次活动，{text}居民反响很好，大家约定继续坚持。（{stations.LABEL}）",
            )
        for one in names:
            self._name(one, squad, state, activity_id, shift_id, made, start)
            if state is S.SETTLED:
                done.setdefault(one.volunteer_id, []).append(Service(
                    f"activity:{shift_id}", category, f"{short}{title}", squad.reach, start, start + _LENGTH,
                    RecordState.CONFIRMED, start + timedelta(days=2),
                ))

    def _start(self, state: ActivityState) -> datetime:
        """When it begins: ahead, now, yesterday, or long ago, at a full hour of the day."""
        if state is S.IN_PROGRESS:
            return self.moment - timedelta(minutes=30)
        days = {S.ENDED: -1, S.RECRUIT_CLOSED: 2, S.APPROVED: 12, S.CANCELLED: 4}.get(state)
        if days is None:
            days = -self.chance.randrange(20, 90) if state is S.SETTLED else self.chance.randrange(3, 21)
        day = service_day(self.moment) + timedelta(days=days)
        return datetime.combine(day, time(self.chance.choice((9, 10, 14, 15))), SHANGHAI)

    def _shift_state(self, state: ActivityState) -> ShiftState:
        return {
            S.IN_PROGRESS: H.OPEN, S.ENDED: H.VERIFYING, S.SETTLED: H.SETTLED, S.CANCELLED: H.CANCELLED,
        }.get(state, H.SCHEDULED)

    def _shift_due(self, shift: ShiftState, state: ActivityState, start: datetime) -> datetime | None:
        if shift is H.SCHEDULED and state not in (S.DRAFT, S.PENDING_REVIEW):
            return start - rules.CHECK_IN_EARLY
        if shift is H.OPEN:
            return start + _LENGTH
        if shift is H.VERIFYING:
            return _CALENDAR.due(start + _LENGTH, rules.RECORD_WORKDAYS).moment
        return None

    def _write(
        self, squad: Squad, leader: Neighbour, state: ActivityState, made: datetime, start: datetime, *, activity_id: UUID,
        title: str, category: str, text: str, place: geo.Place,
    ) -> None:
        day = service_day(made)
        used = self._numbers[day, squad.reach] = self._numbers.get((day, squad.reach), 0) + 1
        steps = self._steps(state, made, start)
        due = {S.PENDING_REVIEW: made + timedelta(days=30), S.APPROVED: self.moment + timedelta(days=3),
               S.RECRUITING: start, S.SETTLED: start + timedelta(days=93)}.get(state)
        recruit_from = self.moment + timedelta(days=3) if state is S.APPROVED else made
        self.sheets["activity"].add(
            id=activity_id, created_at=made, number=numbers.activity_number(day, squad.reach, 9999 - used), state=state,
            state_since=steps[-1][2], due_at=due, list_key=rules.list_key(state, start), region=squad.reach,
            team_id=squad.id, created_by=leader.person_id, leader_id=leader.person_id, unit_name=squad.name, title=title,
            category=category, served=["城镇居民"], text=f"{text}（{stations.LABEL}）",
            safeguards="提供工具和饮用水，现场有急救包。", risk_disclosure="注意防滑防晒，量力而行。",
            address=f"{stations.divisions_name(squad.reach)}党群服务中心（{stations.LABEL}）",
            lng=place.lng, lat=place.lat, spot=geo.plane(place), recruit_from=recruit_from, recruit_to=start,
            approval=Approval.AUTO, starts_at=start, ends_at=start + _LENGTH, places=_QUOTA,
            phone_sealed=self.vault.seal("027-84000000", sealed.context("activity", "phone_sealed", activity_id)),
            reason="场地临时维修" if state is S.CANCELLED else None,
        )
        for word, (before, after, at, role) in zip(self._words(steps), steps, strict=True):
            self.sheets["activity_move"].add(
                id=uuid7(), created_at=at, activity_id=activity_id, region=squad.reach, move=word, from_state=before,
                to_state=after.value, person_id=leader.person_id if role == "TL" else None, role=role,
            )

    def _steps(
        self, state: ActivityState, made: datetime, start: datetime
    ) -> list[tuple[str | None, ActivityState, datetime, str]]:
        path: list[tuple[str | None, ActivityState, datetime, str]] = [(None, S.DRAFT, made, "TL")]

        def step(after: ActivityState, at: datetime, role: str) -> None:
            path.append((path[-1][1].value, after, at, role))

        if state is S.DRAFT:
            return path
        step(S.PENDING_REVIEW, made + timedelta(minutes=20), "TL")
        if state is S.PENDING_REVIEW:
            return path
        first = S.APPROVED if state is S.APPROVED else S.RECRUITING
        step(first, made + timedelta(hours=5), "A3")
        if state is S.RECRUIT_CLOSED:
            step(S.RECRUIT_CLOSED, made + timedelta(hours=30), "TL")
        elif state is S.CANCELLED:
            step(S.CANCELLED, made + timedelta(hours=30), "A3")
        elif state in (S.IN_PROGRESS, S.ENDED, S.SETTLED):
            step(S.IN_PROGRESS, start, "system")
        if state in (S.ENDED, S.SETTLED):
            step(S.ENDED, start + _LENGTH, "system")
        if state is S.SETTLED:
            step(S.SETTLED, start + timedelta(days=3), "system")
        return path

    def _words(self, steps: Sequence[tuple[str | None, ActivityState, datetime, str]]) -> list[str]:
        return [
            {S.DRAFT: "draft", S.PENDING_REVIEW: "submit", S.APPROVED: "approve", S.RECRUITING: "approve",
             S.RECRUIT_CLOSED: "close-recruiting", S.CANCELLED: "cancel", S.IN_PROGRESS: "begin", S.ENDED: "end",
             S.SETTLED: "settle"}[after]
            for _, after, _, _ in steps
        ]

    def _name(
        self, one: Neighbour, squad: Squad, state: ActivityState, activity_id: UUID, shift_id: UUID, made: datetime,
        start: datetime,
    ) -> None:
        """A name on the list; where it has begun, also who came and went."""
        self.arrivals += 1
        signup_id, came = uuid7(), made + timedelta(hours=6, minutes=self.arrivals % 600)
        where = {S.IN_PROGRESS: U.CHECKED_IN, S.ENDED: U.CHECKED_OUT, S.SETTLED: U.DONE}.get(state, U.APPROVED)
        path = [("sign-up", None, U.APPROVED, came)]
        begun, ended = start - timedelta(minutes=self.chance.randrange(1, 20)), start + _LENGTH
        if where is not U.APPROVED:
            path.append(("check-in", U.APPROVED, U.CHECKED_IN, begun))
        if where in (U.CHECKED_OUT, U.DONE):
            path.append(("check-out", U.CHECKED_IN, U.CHECKED_OUT, ended))
        if where is U.DONE:
            path.append(("finish", U.CHECKED_OUT, U.DONE, start + timedelta(days=3)))
        common = {"activity_id": activity_id, "region": squad.reach, "person_id": one.person_id}
        self.sheets["activity_signup"].add(
            id=signup_id, created_at=came, **common, shift_id=shift_id, volunteer_id=one.volunteer_id, state=where,
            state_since=path[-1][3], arrival=self.arrivals, starts_at=start, ends_at=start + _LENGTH,
            reminded_at=came if start < self.moment + timedelta(days=1) else None,
        )
        for word, before, after, at in path:
            self.sheets["activity_signup_move"].add(
                id=uuid7(), created_at=at, signup_id=signup_id, **common, move=word,
                from_state=before.value if before else None, to_state=after.value,
                by_person=None if word == "finish" else one.person_id, role="system" if word == "finish" else "self",
            )
        if where is U.APPROVED:
            return
        self.sheets["activity_presence"].add(
            id=uuid7(), created_at=begun, signup_id=signup_id, **common, shift_id=shift_id,
            volunteer_id=one.volunteer_id, number=1, in_at=begun, out_at=None if where is U.CHECKED_IN else ended,
            how="code", metres=self.chance.randrange(3, 90),
        )
        if where is not U.DONE:
            for kind, at in ((StampKind.IN, begun), (StampKind.OUT, ended)):
                if kind is StampKind.IN or where is U.CHECKED_OUT:
                    self.sheets["service_stamp"].add(
                        id=uuid7(), created_at=at, source=f"activity:{shift_id}", volunteer_id=one.volunteer_id, kind=kind,
                        at=at, stamped_by=one.person_id,
                    )
