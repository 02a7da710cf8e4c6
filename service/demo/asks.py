"""Orders of the past two years and of today, each with its parties, its history and where it led (演示数据).

Nothing invented here falls due soon: open orders of the load wait for a benchmark, not for the sweeps. But for what waits on
the desks of the demo's own managers, which is this morning's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from service.accounts.models import Person
from service.core import numbers
from service.core.crypto import Vault
from service.core.ids import uuid7
from service.core.workdays import SHANGHAI, service_day
from service.data import sealed
from service.data.audit import AuditEntry
from service.demo import names, stations
from service.demo.histories import Service
from service.demo.neighbours import Neighbour
from service.demo.pour import Sheet
from service.demo.stations import Neighbourhood
from service.orders import rules
from service.orders.models import Assignment, Offer, Order, OrderMove, OrderParty, Rating
from service.orders.states import OfferState
from service.orders.states import OrderState as S
from service.volunteers.hours.states import RecordState

# How many of a thousand orders stand where.
_SHARES: Final = {
    S.CLOSED: 700, S.RATED: 60, S.CONFIRMED: 30, S.FINISHED: 20, S.SCHEDULED: 35, S.POOL: 20,
    S.TO_DISPATCH: 55, S.REVIEWING: 25, S.RETURNED: 7, S.REJECTED: 10, S.CANCELLED: 28, S.UNFULFILLED: 10,
}  # fmt: skip
_LATELY: Final = {S.RATED: 600, S.CONFIRMED: 200, S.SCHEDULED: 200}
_SERVED: Final = (S.CLOSED, S.RATED, S.CONFIRMED, S.FINISHED)
_BOUND: Final = (*_SERVED, S.SCHEDULED)
_OVER: Final = (*_SERVED[:3], S.REJECTED, S.CANCELLED, S.UNFULFILLED)
_WAITS: Final = tuple(timedelta(hours=hours) for hours in (4, 9, 20, 50, 120, 300, 700, 1000))
_DAYS_BACK: Final = 600
A_DAY: Final = 20  # numbers a batch may use for one community and day

# Category → (how often, what is asked).
_NEEDS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "家电维修": (20, ("客厅灯不亮", "水龙头漏水", "电风扇不转", "插座松动")),
    "代办跑腿": (18, ("代购药品", "代缴水电费", "代取快递")),
    "陪诊陪伴": (14, ("陪同去医院复诊", "陪老人聊天", "陪同办理老年证")), "理发": (11, ("上门为老人理发",)),
    "卫生环保": (10, ("清理楼道杂物", "帮忙擦窗户")), "助学支教": (8, ("辅导小学数学", "辅导英语阅读")),
    "医疗健康": (5, ("上门测血压",)), "扶贫帮困": (5, ("帮忙整理衣物", "送米送油")), "矛盾调解": (3, ("邻里噪音调解",)),
    "法律服务": (2, ("咨询赡养协议",)), "心理疏导": (2, ("情绪低落想聊聊",)), "其他": (2, ("教用智能手机",)),
}  # fmt: skip
# This morning's: state, asked so many hours ago, urgent, and whose turn it is (3 community, 2 street, 1 district).
_MORNING: Final = (
    (S.REVIEWING, 22.0, False, 3), (S.REVIEWING, 5.0, False, 3), (S.REVIEWING, 1.2, True, 3), (S.REVIEWING, 0.4, False, 3),
    (S.TO_DISPATCH, 21.0, False, 3), (S.TO_DISPATCH, 9.0, False, 3), (S.TO_DISPATCH, 6.0, False, 3),
    (S.TO_DISPATCH, 3.0, False, 3), (S.TO_DISPATCH, 14.0, False, 2), (S.TO_DISPATCH, 7.0, False, 2),
    (S.TO_DISPATCH, 16.0, False, 1),
)
_RISKS: Final = ("家中无宠物，通道畅通", "老人听力不好，请大声敲门", "需要登高，有梯子", "无特殊风险")


@dataclass(frozen=True)
class Ask:
    """One order while it is being invented."""

    order_id: UUID
    person_id: UUID
    state: S
    category: str
    region: str
    asked_at: datetime
    window_from: datetime
    window_to: datetime
    server: Neighbour | None
    due_at: datetime | None = None
    urgent: bool = False
    owner_level: int = 3

    @property
    def started_at(self) -> datetime:
        return self.window_from + timedelta(minutes=5)


class Desk:
    """Invents orders of one batch of people. serial: of the batch, which keeps numbers and phones apart ·
    tag: whoever asks can sign in as ``as-<tag>-<n>``, where there is one."""

    def __init__(
        self, seed: str, vault: Vault, moment: datetime, homes: Sequence[Neighbourhood], *, serial: int, first_phone: int,
        tag: str | None = None,
    ) -> None:
        self.chance, self.vault, self.moment, self.tag = Random(seed), vault, moment, tag
        self.homes = {home.code: home for home in homes}
        self.serial, self._phone = serial, first_phone
        self.sheets = {
            model.__tablename__: Sheet(model)
            for model in (Person, Order, OrderParty, OrderMove, Offer, Assignment, Rating, AuditEntry)
        }
        self._numbers: dict[tuple[date, str], int] = {}
        self._busy: set[tuple[UUID, date]] = set()
        self._asked = 0

    def ask_lately(self, count: int, people: Sequence[Neighbour]) -> dict[UUID, list[Service]]:
        """So many orders of the last days, most of them served: what a public wall shows."""
        return self.ask(count, people, _LATELY)

    def ask(self, count: int, people: Sequence[Neighbour], often: Mapping[S, int] = _SHARES) -> dict[UUID, list[Service]]:
        """So many orders; what was served for them, by volunteer. often: how many of a thousand stand where."""
        by_region: dict[str, list[Neighbour]] = {}
        for one in people:
            if one.serves:
                by_region.setdefault(one.region, []).append(one)
        regions = sorted(by_region)
        weights = [self.homes[code].weight for code in regions]
        done: dict[UUID, list[Service]] = {}
        states, shares = list(often), list(often.values())
        kinds, weights_of_kinds = list(_NEEDS), [share for share, _ in _NEEDS.values()]
        asked = []
        for region in self.chance.choices(regions, weights, k=count) if regions else ():
            asked.append((self._when(state := self.chance.choices(states, shares)[0]), state, region))
        for asked_at, state, region in sorted(asked, key=lambda one: one[0]):
            category = self.chance.choices(kinds, weights_of_kinds)[0]
            ask = self._ask(state, category, region, asked_at, by_region[region])
            self._write(ask)
            if ask.server is not None and ask.state in _SERVED:
                done.setdefault(ask.server.volunteer_id, []).append(self._service(ask))
        return done

    def wait_at(self, region: str) -> None:
        """What waits this morning for the managers above and of one community."""
        kinds, often = list(_NEEDS), [often for often, _ in _NEEDS.values()]
        for state, hours, urgent, level in _MORNING:
            asked_at = self.moment - timedelta(hours=hours)
            begins = datetime.combine(
                service_day(self.moment) + timedelta(days=self.chance.randrange(1, 5)), time(self.chance.randrange(8, 17)),
                SHANGHAI,
            )
            limits = rules.patience(urgent)
            since = asked_at + timedelta(hours=1) if state is S.TO_DISPATCH else asked_at
            self._write(Ask(
                uuid7(), uuid7(), state, self.chance.choices(kinds, often)[0], region, asked_at, begins,
                begins + timedelta(minutes=90), None, urgent=urgent, owner_level=level,
                due_at=since + (limits.dispatch if state is S.TO_DISPATCH else limits.review),
            ))

    def _when(self, state: S) -> datetime:
        """Settled orders lie anywhere in the past, open ones in the last days; none is asked today."""
        if state in (S.CLOSED, S.REJECTED, S.CANCELLED, S.UNFULFILLED):
            back = self.chance.randrange(25, _DAYS_BACK)
        elif state in _SERVED:
            back = self.chance.randrange(5, 8)
        else:
            back = self.chance.randrange(1, 4)
        day = service_day(self.moment) - timedelta(days=back)
        return datetime.combine(day, time(self.chance.randrange(8, 20), self.chance.randrange(60)), SHANGHAI)

    def _ask(self, state: S, category: str, region: str, asked_at: datetime, near: Sequence[Neighbour]) -> Ask:
        ahead = self.chance.randrange(4, 20) if asked_at > self.moment - timedelta(days=4) else self.chance.randrange(1, 4)
        begins = datetime.combine(
            service_day(asked_at) + timedelta(days=ahead), time(self.chance.randrange(8, 17)), SHANGHAI
        )
        ends = begins + timedelta(minutes=self.chance.choice((60, 90, 120)))
        server = self._free(near, service_day(begins)) if state in _BOUND else None
        if state in _BOUND and server is None:
            state = S.UNFULFILLED if state in _OVER else S.TO_DISPATCH
        return Ask(uuid7(), uuid7(), state, category, region, asked_at, begins, ends, server)

    def _free(self, near: Sequence[Neighbour], day: date) -> Neighbour | None:
        """Somebody near with nothing else to do that day, and registered long before."""
        for _ in range(12):
            one = self.chance.choice(near)
            if (one.volunteer_id, day) not in self._busy and service_day(one.since) < day - timedelta(days=4):
                self._busy.add((one.volunteer_id, day))
                return one
        return None

    def _write(self, ask: Ask) -> None:
        chance, home = self.chance, self.homes[ask.region]
        name, phone = names.full_name(chance, chance.choice(("male", "female"))), names.phone(self._phone)
        self._phone += 1
        self._asked += 1
        openid = self.tag and f"{self.tag}-{self._asked}"
        self.sheets["person"].add(
            id=ask.person_id, created_at=ask.asked_at, name=name, phone_verified_at=ask.asked_at,
            phone_sealed=self._sealed("person", "phone_sealed", ask.person_id, phone),
            phone_index=self.vault.blind("phone", phone),
            openid_sealed=openid and self._sealed("person", "openid_sealed", ask.person_id, openid),
            openid_index=openid and self.vault.blind("openid", openid),
        )
        place = stations.aside(home.middle, chance.gauss(0, 200), chance.gauss(0, 200))
        title = chance.choice(_NEEDS[ask.category][1])
        house, door = chance.randrange(1, 30), chance.randrange(101, 999)
        address = f"{stations.short(home.name)}{house}栋{chance.randrange(1, 5)}单元{door}（{stations.LABEL}）"
        finished = ask.window_to if ask.state in _SERVED else None
        ended = finished if ask.state in _SERVED[:3] else self._last(ask) if ask.state in _OVER else None
        server = ask.server
        self.sheets["service_order"].add(
            id=ask.order_id, created_at=ask.asked_at, number=self._number(ask), state=ask.state,
            state_since=self._last(ask), due_at=self._due(ask), region=ask.region, category=ask.category, title=title,
            text=f"{title}，想请志愿者帮忙。（{stations.LABEL}）", risk_note=chance.choice(_RISKS),
            risk=rules.DEFAULT_RISK.get(ask.category, "low"),
            required_certificates=rules.needed_certificates(ask.category, ()), lng=place.lng, lat=place.lat,
            wanted_from=ask.window_from, wanted_to=ask.window_to, window_from=ask.window_from, window_to=ask.window_to,
            urgent=ask.urgent, owner_level=ask.owner_level, requester_id=ask.person_id, beneficiary_id=ask.person_id,
            beneficiary_index=self.vault.blind("beneficiary", str(ask.person_id)),
            name_sealed=self._sealed("service_order", "name_sealed", ask.order_id, name),
            phone_sealed=self._sealed("service_order", "phone_sealed", ask.order_id, phone),
            address_sealed=self._sealed("service_order", "address_sealed", ask.order_id, address),
            code_sealed=self._sealed("service_order", "code_sealed", ask.order_id, f"{chance.randrange(10_000):04d}"),
            volunteer_id=server and server.volunteer_id, finished_at=finished, ended_at=ended,
            confirmed_how="requester" if ask.state in _SERVED[:3] else None,
            confirmed_by=ask.person_id if ask.state in _SERVED[:3] else None,
        )
        self._parties(ask)
        self._history(ask)
        if server is not None:
            self._bound(ask, server)
        if ask.state in (S.CLOSED, S.RATED):
            stars = chance.choices((5, 4, 3, 2, 1), (70, 20, 7, 2, 1))[0]
            self.sheets["order_rating"].add(
                order_id=ask.order_id, created_at=ask.window_to + timedelta(hours=3), region=ask.region, stars=stars,
                attitude=stars, timeliness=stars, effect=stars, by_person=ask.person_id,
            )

    def _sealed(self, table: str, column: str, row_id: UUID, text: str) -> bytes:
        return self.vault.seal(text, sealed.context(table, column, row_id))

    def _number(self, ask: Ask) -> str:
        """From 9999 down, where no order of the service itself gets on an ordinary day. ValueError past A_DAY."""
        day = service_day(ask.asked_at)
        used = self._numbers[day, ask.region] = self._numbers.get((day, ask.region), 0) + 1
        if used > A_DAY:
            raise ValueError(f"{ask.region} {day}: more than {A_DAY} orders in a batch")
        return numbers.order_number(day, ask.region, 9999 - self.serial * A_DAY - used)

    def _due(self, ask: Ask) -> datetime | None:
        if ask.due_at is not None:
            return ask.due_at
        if ask.state in (S.CONFIRMED, S.RATED):
            return ask.window_to + rules.RATE_WITHIN
        if ask.state == S.SCHEDULED:
            return ask.window_to + rules.START_LATE
        return None if ask.state in _OVER else self.moment + self.chance.choice(_WAITS)

    def _last(self, ask: Ask) -> datetime:
        """When it came where it is."""
        return self._steps(ask)[-1][4]

    def _steps(self, ask: Ask) -> list[tuple[str, S | None, S, str, datetime]]:
        """Its history: move, from, to, who, when."""
        at, done = ask.asked_at, ask.window_to
        path: list[tuple[str, S | None, S, str, datetime]] = [("submit", None, S.REVIEWING, "requester", at)]

        def step(move: str, to: S, role: str, when: datetime) -> None:
            path.append((move, path[-1][2], to, role, when))

        if ask.state in (S.RETURNED, S.REJECTED):
            step({S.RETURNED: "return", S.REJECTED: "reject"}[ask.state], ask.state, "A3", at + timedelta(hours=1))
        elif ask.state != S.REVIEWING:
            step("approve", S.TO_DISPATCH, "A3", at + timedelta(hours=1))
        if ask.state == S.CANCELLED:
            step("cancel", S.CANCELLED, "requester", at + timedelta(hours=5))
        elif ask.state == S.UNFULFILLED:
            step("close-unserved", S.UNFULFILLED, "A2", at + timedelta(hours=30))
        elif ask.state == S.POOL:
            step("open-to-pool", S.POOL, "A3", at + timedelta(hours=2))
        elif ask.state in _BOUND:
            step("offer", S.OFFERED, "A3", at + timedelta(hours=2))
        if ask.state in _BOUND:
            step("accept", S.SCHEDULED, "volunteer", at + timedelta(hours=3))
        if ask.state in _SERVED:
            step("start", S.SERVING, "assignee", ask.started_at)
            step("finish", S.FINISHED, "assignee", done)
        if ask.state in (S.CONFIRMED, S.RATED, S.CLOSED):
            step("confirm", S.CONFIRMED, "requester", done + timedelta(hours=2))
        if ask.state in (S.RATED, S.CLOSED):
            step("rate", S.RATED, "requester", done + timedelta(hours=3))
        if ask.state == S.CLOSED:
            step("close", S.CLOSED, "system", done + timedelta(hours=3) + rules.RATE_WITHIN)
        return path

    def _history(self, ask: Ask) -> None:
        for move, before, after, role, at in self._steps(ask):
            person = {"requester": ask.person_id, "volunteer": ask.server and ask.server.person_id,
                      "assignee": ask.server and ask.server.person_id}.get(role)
            self.sheets["order_move"].add(
                id=uuid7(), created_at=at, order_id=ask.order_id, region=ask.region, move=move, from_state=before,
                to_state=after, person_id=person, role=role,
                reason_code="INCOMPLETE" if move == "return" else "NOT_VOLUNTEER" if move == "reject" else None,
            )
            self.sheets["audit_entry"].add(
                id=uuid7(), created_at=at, person_id=person, role=role if role.startswith("A") else None,
                job=None if person else "demo", deed=f"order-{move}", subject=f"order:{ask.order_id}", region=ask.region,
                facts={"state": after.value},
            )

    def _parties(self, ask: Ask) -> None:
        belongs = [("requester", ask.person_id), ("beneficiary", ask.person_id)]
        if ask.server is not None:
            belongs.append(("assignee", ask.server.person_id))
        for role, person_id in belongs:
            self.sheets["order_party"].add(
                order_id=ask.order_id, person_id=person_id, role=role, created_at=ask.asked_at
            )

    def _bound(self, ask: Ask, server: Neighbour) -> None:
        asked, answered = ask.asked_at + timedelta(hours=2), ask.asked_at + timedelta(hours=3)
        self.sheets["service_offer"].add(
            id=uuid7(), created_at=asked, order_id=ask.order_id, region=ask.region, kind="volunteer",
            person_id=server.person_id, volunteer_id=server.volunteer_id, state=OfferState.ACCEPTED, round=1,
            expires_at=asked + timedelta(hours=24), answered_at=answered,
        )
        served: dict[str, Any] = {}
        if ask.state in _SERVED:
            served = {"started_at": ask.started_at, "finished_at": ask.window_to, "ended_at": ask.window_to,
                      "by_code": True, "note": "已完成"}
        self.sheets["assignment"].add(
            id=uuid7(), created_at=answered, order_id=ask.order_id, volunteer_id=server.volunteer_id,
            person_id=server.person_id, window_from=ask.window_from, window_to=ask.window_to, **served,
        )

    def _service(self, ask: Ask) -> Service:
        confirmed = ask.state in _SERVED[:3]
        return Service(
            f"order:{ask.order_id}", ask.category, f"{ask.category}服务", ask.region, ask.started_at, ask.window_to,
            RecordState.CONFIRMED if confirmed else RecordState.PENDING,
            ask.window_to + timedelta(hours=2) if confirmed else None,
        )


SHARE_LOADS: Final = """
    UPDATE volunteer v SET open_load = a.orders, idle_since = NULL, last_assigned_at = a.last
    FROM (SELECT volunteer_id, count(*) AS orders, max(created_at) AS last FROM assignment
          WHERE ended_at IS NULL GROUP BY volunteer_id) a
    WHERE a.volunteer_id = v.id AND v.open_load <> a.orders
"""
