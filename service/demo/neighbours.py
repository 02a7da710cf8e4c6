"""Inventing the people who serve: who they are, where they live, what they offer, when they have time (演示数据).

People of one compound are alike, as neighbours are: same corner of the map, similar age, similar skills.
"""

import math
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Any, Final
from uuid import UUID

from service.accounts.models import Consent, Person, RoleGrant
from service.core import crypto, geo, numbers
from service.core.crypto import Vault
from service.core.geo import Place
from service.core.ids import uuid7
from service.core.workdays import service_day
from service.data import sealed
from service.demo import names, stations
from service.demo.pour import Sheet
from service.demo.stations import Neighbourhood
from service.volunteers import rules
from service.volunteers.models import Volunteer, VolunteerCertificate, VolunteerMove
from service.volunteers.rules import SERVICE_CATEGORIES
from service.volunteers.states import Cause, CertificateState
from service.volunteers.states import VolunteerState as S

# How many of the newcomers wait for their review or were sent back, and how many of the others are suspended.
_NEWCOMER: Final = timedelta(days=45)
_WAITING, _SENT_BACK, _SUSPENDED = 0.15, 0.04, 0.01
_ON_DUTY: Final = 0.04
_SCATTERED: Final = 0.08  # live outside any compound
_HAS_HOME_POINT: Final = 0.97
_YEARS_BACK: Final = 3

# Popularity, in the order of SERVICE_CATEGORIES.
_POPULAR: Final = (5, 9, 8, 3, 4, 2, 18, 8, 5, 3, 12, 10, 3, 5, 3, 6)
_SKILLS: Final[dict[str, tuple[str, ...]]] = {
    "理论政策宣讲": ("宣讲", "主持"), "文化文艺": ("舞蹈", "声乐", "书法", "摄影"),
    "助学支教": ("英语", "数学辅导", "阅读"),
    "医疗健康": ("血压测量", "健康咨询"), "科学普及": ("科普讲解", "编程"), "法律服务": ("法律咨询",),
    "卫生环保": ("垃圾分类", "园艺"), "扶贫帮困": ("走访慰问",),
    "家电维修": ("家电维修", "水电", "灯具安装"), "理发": ("理发",),
    "代办跑腿": ("代购", "驾驶"), "陪诊陪伴": ("陪诊", "聊天陪伴", "手语"), "心理疏导": ("心理咨询",),
    "矛盾调解": ("调解",), "应急": ("急救", "消防"), "其他": ("烹饪", "活动组织"),
}  # fmt: skip
_PAPERS: Final = {"医疗健康": "医疗", "心理疏导": "心理", "法律服务": "法律", "应急": "应急"}
_CERTIFIED: Final = 0.6  # of those who offer what needs a certificate

Slots = list[dict[str, Any]]


def _week(days: Sequence[int], start: str, end: str) -> Slots:
    return [{"weekday": day, "from": start, "to": end} for day in days]


_RETIRED: Final[tuple[Slots, ...]] = (
    _week(range(1, 8), "08:00", "18:00"), _week(range(1, 6), "08:00", "12:00"), _week((1, 3, 5), "08:30", "17:00"),
    _week((2, 4, 6), "14:00", "18:00"),
)
_WORKING: Final[tuple[Slots, ...]] = (
    _week((6, 7), "09:00", "18:00"), _week((6, 7), "08:00", "20:00") + _week(range(1, 6), "19:00", "21:00"),
    _week((6,), "09:00", "12:00"), _week(range(1, 6), "18:30", "21:00"), [],
)


@dataclass(frozen=True)
class Batch:
    """Who is to be invented. serial: of their ID numbers, 0–499 · phone: number of the first phone ·
    sequence: of the first volunteer number · openid_every: how many share one who can sign in as ``as-<tag>-<n>``.
    """

    serial: int
    phone: int
    sequence: int
    count: int
    tag: str
    openid_every: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An invented volunteer, as far as teams, hours and orders need to know them."""

    volunteer_id: UUID
    person_id: UUID
    name: str
    region: str
    place: Place
    serves: bool
    categories: list[str]
    since: datetime


@dataclass(frozen=True)
class _Compound:
    middle: Place
    spread_metres: float
    tastes: tuple[int, ...]  # running sums over SERVICE_CATEGORIES


@lru_cache(maxsize=256)
def _compounds(code: str, lng: float, lat: float) -> tuple[_Compound, ...]:
    """The housing estates of a community, each with a taste of its own."""
    chance = Random(f"compounds:{code}")
    found = []
    for _ in range(chance.randrange(5, 13)):
        away, angle = chance.uniform(40, 420), chance.uniform(0, 6.2832)
        east, north = away * math.cos(angle), away * math.sin(angle)
        loved = chance.sample(range(len(SERVICE_CATEGORIES)), 3)
        tastes = accumulate(weight * (4 if number in loved else 1) for number, weight in enumerate(_POPULAR))
        middle = stations.aside(Place(lng, lat), east, north)
        found.append(_Compound(middle, chance.uniform(25, 70), tuple(tastes)))
    return tuple(found)


class Estate:
    """Moves people in: one for a seed and a part of the whole, so that the same seed finds the same people."""

    def __init__(self, seed: str, vault: Vault, moment: datetime, homes: Sequence[Neighbourhood]) -> None:
        self.chance = Random(seed)
        self.vault = vault
        self.moment = moment
        self.today = service_day(moment)
        self.homes = homes
        self._weights = list(accumulate(home.weight for home in homes))
        self.sheets = {
            model.__tablename__: Sheet(model)
            for model in (Person, Volunteer, RoleGrant, VolunteerCertificate, Consent, VolunteerMove)
        }

    def move_in(self, batch: Batch, *, thorough: bool) -> list[Neighbour]:
        """Write everybody down. thorough: with consents and the history of their registration, as in the town."""
        papers = names.papers(self.chance, self.today, batch.serial)
        began = self.moment - timedelta(days=365 * _YEARS_BACK)
        step = (self.moment - timedelta(hours=1) - began) / batch.count
        found = []
        for number in range(batch.count):
            since = began + step * number
            home = self.homes[bisect(self._weights, self.chance.random() * self._weights[-1])]
            id_number, sex, born = next(papers)
            found.append(self._one(batch, number, since, home, (id_number, sex, born), thorough))
        return found

    def _one(
        self, batch: Batch, number: int, since: datetime, home: Neighbourhood, paper: tuple[str, str, date], thorough: bool
    ) -> Neighbour:
        chance = self.chance
        id_number, sex, born = paper
        person_id, volunteer_id = uuid7(), uuid7()
        name = names.full_name(chance, sex)  # type: ignore[arg-type]
        state = self._state(since)
        compound = chance.choice(_compounds(home.code, home.middle.lng, home.middle.lat))
        place = self._home(home, compound)
        categories = self._categories(compound)
        activated = min(since + timedelta(hours=chance.uniform(1, 60)), self.moment)
        serves = state == S.ACTIVE
        counted = state in (S.ACTIVE, S.SUSPENDED)
        self._person(batch, number, person_id, name, since)
        shown = chance.random() < _HAS_HOME_POINT
        self.sheets["volunteer"].add(
            id=volunteer_id, person_id=person_id, created_at=since, entered_by=person_id, name=name, sex=sex,
            birth_date=born, region=home.code, state=state, moved_at=activated if counted else since,
            number=numbers.volunteer_number(activated.year, batch.sequence + number) if counted else None,
            suspended_for=Cause.MANAGER if state == S.SUSPENDED else None,
            reason_code="INCOMPLETE" if state == S.RETURNED else None,
            reason={S.RETURNED: "请补充服务时间", S.SUSPENDED: "多次缺席，待约谈"}.get(state),
            activated_at=activated if counted else None, idle_since=activated if serves else None,
            review_due_at=self.moment + timedelta(days=3) if state == S.PENDING_REVIEW else None,
            id_number_sealed=self.vault.seal(id_number, sealed.context("volunteer", "id_number_sealed", volunteer_id)),
            id_number_index=self.vault.blind("id_number", id_number),
            politics=chance.choices(rules.POLITICS, (22, 14, 2, 62))[0],
            education=chance.choices(rules.EDUCATION, (18, 26, 24, 27, 5))[0],
            skills=sorted({chance.choice(_SKILLS[category]) for category in categories}), service_categories=categories,
            availability=self._time(born), on_duty=serves and chance.random() < _ON_DUTY,
            lng=place.lng if shown else None, lat=place.lat if shown else None,
            point=geo.plane(place) if shown else None, credit=self._credit(), open_load=0,
        )
        if serves:
            self.sheets["role_grant"].add(
                id=uuid7(), created_at=activated, person_id=person_id, role="V", scope_kind="SELF",
                scope_key=str(volunteer_id), valid_from=activated,
            )
            self._certificates(volunteer_id, person_id, home.code, categories, activated)
        if thorough:
            self._paperwork(volunteer_id, person_id, home.code, since, activated if counted else None)
        return Neighbour(volunteer_id, person_id, name, home.code, place, serves, categories, activated)

    def _person(self, batch: Batch, number: int, person_id: UUID, name: str, since: datetime) -> None:
        phone = names.phone(batch.phone + number)
        openid = f"{batch.tag}-{number + 1}" if number % batch.openid_every == 0 else None
        self.sheets["person"].add(
            id=person_id, created_at=since, name=name, phone_verified_at=since,
            phone_sealed=self.vault.seal(phone, sealed.context("person", "phone_sealed", person_id)),
            phone_index=self.vault.blind("phone", phone),
            openid_sealed=openid and self.vault.seal(openid, sealed.context("person", "openid_sealed", person_id)),
            openid_index=openid and self.vault.blind("openid", openid),
        )

    def _state(self, since: datetime) -> S:
        """Only who came lately still waits for the review."""
        drawn = self.chance.random()
        if self.moment - since > _NEWCOMER:
            return S.SUSPENDED if drawn < _SUSPENDED else S.ACTIVE
        if drawn < _WAITING:
            return S.PENDING_REVIEW
        return S.RETURNED if drawn < _WAITING + _SENT_BACK else S.ACTIVE

    def _home(self, home: Neighbourhood, compound: _Compound) -> Place:
        if self.chance.random() < _SCATTERED:
            return stations.aside(home.middle, self.chance.gauss(0, 260), self.chance.gauss(0, 260))
        spread = compound.spread_metres
        return stations.aside(compound.middle, self.chance.gauss(0, spread), self.chance.gauss(0, spread))

    def _categories(self, compound: _Compound) -> list[str]:
        wanted = self.chance.choices((1, 2, 3, 4), (30, 38, 22, 10))[0]
        return list(dict.fromkeys(self.chance.choices(SERVICE_CATEGORIES, cum_weights=compound.tastes, k=wanted)))

    def _time(self, born: date) -> Slots:
        retired = self.today.year - born.year >= 58
        return self.chance.choice(_RETIRED if retired else _WORKING)

    def _credit(self) -> int:
        return 100 if self.chance.random() < 0.94 else self.chance.choice((45, 58, 70, 80, 85, 90, 95, 102, 104, 106))

    def _certificates(
        self, volunteer_id: UUID, person_id: UUID, region: str, categories: list[str], since: datetime
    ) -> None:
        for category in categories:
            if category in _PAPERS and self.chance.random() < _CERTIFIED:
                self.sheets["volunteer_certificate"].add(
                    id=uuid7(), created_at=since, volunteer_id=volunteer_id, person_id=person_id, region=region,
                    kind=_PAPERS[category], title=f"{category}资格证（{stations.LABEL}）", state=CertificateState.VERIFIED,
                    valid_until=self.today + timedelta(days=self.chance.randrange(200, 1500)), decided_at=since,
                )

    def _paperwork(
        self, volunteer_id: UUID, person_id: UUID, region: str, since: datetime, activated: datetime | None
    ) -> None:
        for purpose in ("terms", "privacy", "sensitive_id"):
            self.sheets["consent"].add(
                id=uuid7(), created_at=since, person_id=person_id, given_by=person_id, purpose=purpose,
                version=rules.CONSENT_VERSION, text_hash=crypto.digest(rules.CONSENT_WORDS[purpose]),
            )
        steps: list[tuple[str, str, S | None, S, datetime]] = [("register", "self", None, S.PENDING_REVIEW, since)]
        if activated is not None:
            steps.append(("approve", "A3", S.PENDING_REVIEW, S.ACTIVE, activated))
        for move, role, before, after, at in steps:
            self.sheets["volunteer_move"].add(
                id=uuid7(), created_at=at, volunteer_id=volunteer_id, person_id=person_id, region=region, move=move,
                by_role=role, by_person=person_id if role == "self" else None, from_state=before, to_state=after,
            )
