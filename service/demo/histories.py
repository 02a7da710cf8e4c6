"""What people have served, in both ledgers: records and minutes of hours, and the points that follow (演示数据).

The two agree to the minute and the point: a confirmed record has its entry, its journal, two postings that add up to
nothing, and a lot; a balance is the sum of its postings.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Final
from uuid import UUID

from sqlalchemy.dialects.postgresql import Range

from service.core.ids import uuid7
from service.core.workdays import SHANGHAI, Workdays, service_day
from service.demo import stations
from service.demo.neighbours import Neighbour
from service.demo.pour import Sheet
from service.points import rules as point_rules
from service.points import states as points
from service.points.models import Journal, Lot, PointAccount, Posting
from service.volunteers.hours import rules as hour_rules
from service.volunteers.hours.models import HourEntry, RecordMove, ServiceRecord, ServiceStamp
from service.volunteers.hours.states import Desk, EntryKind, RecordState, StampKind

_CALENDAR: Final = Workdays()
_COEFFICIENT: Final = "1.0"
_IDLE: Final = 0.55  # of the volunteers have served nowhere yet
_DAYS_BACK: Final = 600
_QUIET: Final = timedelta(days=45)  # nobody is reminded of invented records before

_DEEDS: Final = {
    "卫生环保": "社区环境整治", "代办跑腿": "为老人代购代办", "陪诊陪伴": "陪伴独居老人", "助学支教": "四点半课堂",
    "文化文艺": "文化广场演出", "理论政策宣讲": "院坝宣讲", "家电维修": "便民维修日",
    "理发": "义务理发", "医疗健康": "健康义诊",
}  # fmt: skip


@dataclass(frozen=True)
class Service:
    """Something somebody did: from when to when, under which source, and how it was decided."""

    source: str
    category: str
    title: str
    region: str
    started_at: datetime
    finished_at: datetime
    state: RecordState
    decided_at: datetime | None


@lru_cache(maxsize=4096)
def _limits(day: date) -> hour_rules.Limits:
    """By when a service of this day had to be decided."""
    return hour_rules.limits(_CALENDAR, datetime.combine(day, time(18), SHANGHAI))


class Ledgers:
    """Writes both ledgers. thorough: with stamps and the history of each record, as in the town."""

    def __init__(self, seed: str, moment: datetime, names: dict[str, str], *, thorough: bool) -> None:
        self.chance, self.moment, self.names, self.thorough = Random(seed), moment, names, thorough
        today = service_day(moment)
        self._earliest = max(today - timedelta(days=_DAYS_BACK), date(today.year - 1, 1, 1))  # nothing has expired yet
        self.sheets = {
            model.__tablename__: Sheet(model)
            for model in (ServiceStamp, ServiceRecord, RecordMove, HourEntry, PointAccount, Journal, Lot, Posting)
        }

    def remember(self, people: Iterable[Neighbour], done: dict[UUID, list[Service]], each: float) -> None:
        """For everybody, what they did for orders (`done`, by volunteer) and elsewhere, `each` times on average."""
        for one in people:
            ordered = done.get(one.volunteer_id, [])
            services = ordered + self._elsewhere(one, {service_day(found.started_at) for found in ordered}, each)
            if services:
                self._write(one, sorted(services, key=lambda found: found.started_at))

    def _elsewhere(self, one: Neighbour, taken: set[date], each: float) -> list[Service]:
        """At most one a day, so that no two overlap."""
        if not one.serves or self.chance.random() < _IDLE:
            return []
        wanted = min(60, round(self.chance.expovariate((1 - _IDLE) / each)) if each else 0)
        first = max(self._earliest, service_day(one.since) + timedelta(days=1))
        days = (service_day(self.moment) - timedelta(days=6) - first).days
        if days <= 0:
            return []
        found = []
        for back in self.chance.sample(range(days), min(wanted, days)):
            day = first + timedelta(days=back)
            if day not in taken:
                found.append(self._service(one, day))
        return found

    def _service(self, one: Neighbour, day: date) -> Service:
        category = self.chance.choice(one.categories)
        began = datetime.combine(day, time(self.chance.randrange(8, 18), self.chance.choice((0, 15, 30))), SHANGHAI)
        length = self.chance.choice((60, 75, 90, 90, 120, 120, 150, 180)) + self.chance.randrange(9)
        ended = began + timedelta(minutes=length)
        late = (service_day(self.moment) - day).days
        drawn = self.chance.random()
        state = RecordState.CONFIRMED
        if late < 14 and drawn < 0.4:
            state = RecordState.PENDING
        elif drawn < 0.02:
            state = RecordState.REJECTED
        decided = None if state == RecordState.PENDING else ended + timedelta(hours=self.chance.randrange(2, 72))
        title = f"{_DEEDS.get(category, category)}志愿服务"
        return Service(f"demo:{uuid7()}", category, title, one.region, began, ended, state, decided)

    def _write(self, one: Neighbour, services: Sequence[Service]) -> None:
        """Everything one person did, in the order of days, and the account it leads to."""
        total, minutes, first_hour_at = 0, 0, None
        account_id = uuid7()
        confirmed = [found for found in services if found.state == RecordState.CONFIRMED]
        if confirmed:
            total += self._earn(one, account_id, f"registration:{one.person_id}", "首次注册成为志愿者",
                                point_rules.FIRST_REGISTRATION, max(one.since, self._year_start()))
        for found in services:
            record_id = self._record(one, found)
            if found.state != RecordState.CONFIRMED:
                continue
            length = hour_rules.minutes_between(found.started_at, found.finished_at)
            total += self._earn(
                one, account_id, f"record:{record_id}", f"志愿服务 {length} 分钟，系数 {_COEFFICIENT}",
                point_rules.points_for(length, Decimal(_COEFFICIENT)), found.decided_at or found.finished_at,
                minutes=length, day=service_day(found.started_at),
            )
            minutes += length
            if first_hour_at is None and minutes >= point_rules.FIRST_HOUR_MINUTES:
                first_hour_at = found.decided_at
        if confirmed:
            self.sheets["point_account"].add(
                id=account_id, created_at=one.since, kind=points.AccountKind.PERSON, balance=total,
                name=points.account_of(one.person_id), person_id=one.person_id, first_hour_at=first_hour_at, star=0,
            )

    def _year_start(self) -> datetime:
        return datetime.combine(self._earliest, time(9), SHANGHAI)

    def _record(self, one: Neighbour, found: Service) -> UUID:
        record_id, day = uuid7(), service_day(found.started_at)
        length = hour_rules.minutes_between(found.started_at, found.finished_at)
        limits, is_open = _limits(day), found.state == RecordState.PENDING
        confirmed = found.state == RecordState.CONFIRMED
        place = stations.short(self.names[found.region])
        due = _limits(service_day(self.moment + _QUIET)).due if is_open else limits.due
        self.sheets["service_record"].add(
            id=record_id, created_at=found.finished_at, source=found.source, volunteer_id=one.volunteer_id, version=1,
            state=found.state, title=found.title, service_day=day, place=place, category=found.category,
            content=found.category, unit_name=f"{place}新时代文明实践站", region=found.region, started_at=found.started_at,
            finished_at=found.finished_at, periods=[Range(found.started_at, found.finished_at)], computed_minutes=length,
            credited_minutes=length if confirmed else None, coefficient=_COEFFICIENT, flags=[],
            rule_version=hour_rules.RULE_VERSION, decided_at=found.decided_at, record_due=due, due_provisional=False,
            decision_reason="签到记录不完整" if found.state == RecordState.REJECTED else None, desk=Desk.COMMUNITY,
            escalates_at=due if is_open else None,
        )
        if confirmed:
            self.sheets["hour_entry"].add(
                id=uuid7(), created_at=found.decided_at, record_id=record_id, volunteer_id=one.volunteer_id,
                region=found.region, service_day=day, kind=EntryKind.EARN, minutes=length,
            )
        if self.thorough:
            self._steps(one, found, record_id, length)
        return record_id

    def _steps(self, one: Neighbour, found: Service, record_id: UUID, length: int) -> None:
        for kind, at in ((StampKind.IN, found.started_at), (StampKind.OUT, found.finished_at)):
            self.sheets["service_stamp"].add(
                id=uuid7(), created_at=at, source=found.source, volunteer_id=one.volunteer_id, kind=kind, at=at,
            )
        steps: list[tuple[str, RecordState | None, RecordState, datetime]] = [
            ("propose", None, RecordState.PENDING, found.finished_at)
        ]
        if found.decided_at is not None:
            word = "confirm" if found.state == RecordState.CONFIRMED else "reject"
            steps.append((word, RecordState.PENDING, found.state, found.decided_at))
        for move, before, after, at in steps:
            self.sheets["record_move"].add(
                id=uuid7(), created_at=at, record_id=record_id, volunteer_id=one.volunteer_id, region=found.region,
                move=move, before=before, after=after, minutes=length if after == RecordState.CONFIRMED else None,
            )

    def _earn(
        self, one: Neighbour, account_id: UUID, source: str, note: str, amount: int, at: datetime, *,
        minutes: int | None = None, day: date | None = None,
    ) -> int:
        """A journal, both its sides, and the lot; how many points."""
        journal_id, lot_id = uuid7(), uuid7()
        self.sheets["journal"].add(
            id=journal_id, created_at=at, kind=points.EntryKind.EARN, source=source, person_id=one.person_id,
            rule_version=point_rules.FIRST_RULE.version, note=note, service_day=day, minutes=minutes,
            counted_minutes=minutes,
        )
        self.sheets["lot"].add(
            id=lot_id, created_at=at, person_id=one.person_id, journal_id=journal_id, earned_at=at,
            expires_at=point_rules.expiry_of(at), amount=amount, remaining=amount,
        )
        for account, side, lot in ((points.RULE, -amount, None), (account_id, amount, lot_id)):
            self.sheets["posting"].add(
                id=uuid7(), created_at=at, journal_id=journal_id, account_id=account, lot_id=lot, amount=side
            )
        return amount
