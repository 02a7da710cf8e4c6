"""Having a room for a while (ST04): asking, deciding, coming in, and what follows where nobody comes."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, text

from service.accounts import queries as accounts
from service.core import clock, geo
from service.core.actors import MANAGERS, TEAM_LEADER, Actor
from service.core.geo import Place
from service.core.lifecycle import NotNow
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import SHANGHAI
from service.data import audit, outbox, scope
from service.data.db import db
from service.map import queries as stations
from service.map.bookings import queries, rules
from service.map.bookings.models import NO_OVERLAP, ONE_NAME, Booking, Room
from service.map.bookings.states import LIFECYCLE, STAFF, BookingState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

S: Final = BookingState
SWEEP_BATCH: Final = 200
_ONE_AT_A_TIME: Final = text("SELECT pg_advisory_xact_lock(hashtextextended('rooms:' || :person_id, 0))")


class RoomTaken(Conflict):
    """Somebody else has the room in these hours, or in a part of them."""

    title = "这个时段已有人预约，请换一个时段"


class RoomClosed(Conflict):
    """The station lends this room to nobody at present."""

    title = "这个场所暂不开放预约"


class NoPhoneToCall(Conflict):
    """Whoever keeps a room must be reachable."""

    title = "请先验证手机号，便于站点联系您"


class RoomBan(Conflict):
    """Twice a room was kept and nobody came."""

    title = "暂不能预约场所"


class EnoughBookings(Conflict):
    """Three rooms ahead are enough for one person."""

    title = "您已有 3 个未完成的预约"


class RoomExists(Conflict):
    """This station has a room of this name."""

    title = "这个站点已有同名场所"


class NotYetTime(Conflict):
    """From a quarter of an hour before, to half an hour after the beginning."""

    title = "预约开始前 15 分钟起、开始后 30 分钟内可签到"


class NotAtTheStation(Conflict):
    """Too far from the station to have come in."""

    title = "请到站点后再签到"


class NotYourTeam(Forbidden):
    """A room for a team is asked for by its leader."""

    title = "只有队长可以代表队伍预约"


on_constraint(NO_OVERLAP, RoomTaken)
on_constraint(ONE_NAME, RoomExists)


def add_room(actor: Actor, station_id: UUID, *, name: str, capacity: int, note: str | None = None) -> Room:
    """A station lends a room. NoSuchStation, RoomExists."""
    need_role(actor, MANAGERS)
    station = stations.row_of(station_id)
    need_cover(actor, station.region, missing=stations.NoSuchStation)
    made = Room(station_id=station.id, region=station.region, name=name, capacity=capacity, note=note)
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "add-room", f"room:{made.id}", region=made.region)
    return made


def edit_room(actor: Actor, room_id: UUID, **changes: Any) -> Room:
    """Change what is said of a room, or lend it no longer; what is booked stays. NoSuchRoom, RoomExists."""
    need_role(actor, MANAGERS)
    found = queries.room(room_id)
    need_cover(actor, found.region, missing=queries.NoSuchRoom)
    for name, value in changes.items():
        setattr(found, name, value)
    db.session.flush()
    audit.record(actor, "edit-room", f"room:{found.id}", region=found.region, changed=sorted(changes))
    return found


def book(
    actor: Actor, room_id: UUID, *, starts_at: datetime, ends_at: datetime, title: str, people: int,
    team_id: UUID | None = None,
) -> Booking:
    """Ask for a room; from now on nobody else gets these hours. RoomTaken, RoomBan, 422 naming the field."""
    me, moment = need_person(actor), clock.now()
    found = queries.room(room_id)
    _offered(found, starts_at, ends_at, people, moment)
    if team_id is not None and not any(one.scope_key == str(team_id) for one in actor.grants_among((TEAM_LEADER,))):
        raise NotYourTeam()
    if not accounts.has_verified_phone(me):
        raise NoPhoneToCall()
    if (until := queries.banned_until(me, moment)) is not None:
        raise RoomBan(f"两次预约后未到，{until.astimezone(SHANGHAI):%Y年%-m月%-d日} 起可再预约")
    with scope.deed(db.session, "book-room"):
        db.session.execute(_ONE_AT_A_TIME, {"person_id": str(me)})
        if queries.open_ones_of(me) >= rules.MOST_OPEN:
            raise EnoughBookings()
        if not queries.held_room(room_id).open:  # two who wait for one room here cannot wait for each other below
            raise RoomClosed()
        made = Booking(
            room_id=found.id, station_id=found.station_id, region=found.region, person_id=me, team_id=team_id, title=title,
            people=people, starts_at=starts_at, ends_at=ends_at, state_since=moment, due_at=starts_at,
        )
        db.session.add(made)
        db.session.flush()
    return made


def _offered(found: Room, starts_at: datetime, ends_at: datetime, people: int, moment: datetime) -> None:
    if starts_at <= moment:
        raise field_problem("/starts_at", "时间已过，请选择之后的时段")
    if starts_at > moment + rules.AHEAD:
        raise field_problem("/starts_at", "只能预约 7 天以内的时段")
    if not rules.fits(stations.row_of(found.station_id).opening, starts_at, ends_at):
        raise field_problem("/ends_at" if ends_at <= starts_at else "/starts_at", "请选择站点开放时间内的时段")
    if people > found.capacity:
        raise field_problem("/people", f"这个场所最多容纳 {found.capacity} 人")


def approve(actor: Actor, booking_id: UUID) -> Booking:
    """The station agrees."""
    return _decide(actor, booking_id, "approve", None)


def reject(actor: Actor, booking_id: UUID, *, reason: str) -> Booking:
    """The station does not; the hours are free again."""
    return _decide(actor, booking_id, "reject", reason)


def call_off(actor: Actor, booking_id: UUID, *, reason: str) -> Booking:
    """The station needs the room itself; it costs the booker nothing."""
    return _decide(actor, booking_id, "call-off", reason)


def excuse(actor: Actor, booking_id: UUID, *, reason: str) -> Booking:
    """They had come after all, or could not: the empty room does not count."""
    return _decide(actor, booking_id, "excuse", reason)


def cancel(actor: Actor, booking_id: UUID) -> Booking:
    """Changed one's mind before it began; it costs nothing. NotNow once it has begun."""
    with scope.deed(db.session, "leave-room"):
        found = _held(actor, booking_id, "cancel")
        if clock.now() >= found.starts_at:
            raise NotNow("预约已开始，不能取消")
        _move(found, "cancel")
    return found


def check_in(actor: Actor, booking_id: UUID, *, place: Place | None = None) -> Booking:
    """They are there: the station's manager says so, or the booker, who stands near. NotYetTime, NotAtTheStation."""
    with scope.deed(db.session, "enter-room"):
        found = _held(actor, booking_id, "check-in")
        LIFECYCLE.step("check-in", found.state)
        if not found.starts_at - rules.EARLY <= clock.now() < found.starts_at + rules.GRACE:
            raise NotYetTime()
        if STAFF not in queries.relations(actor, found):
            _near(found, place)
        _move(found, "check-in")
        _note(actor, found, "check-in")
    return found


def finish(actor: Actor, booking_id: UUID) -> Booking:
    """They are done, perhaps early: the rest is free again."""
    with scope.deed(db.session, "leave-room"):
        found = _held(actor, booking_id, "finish")
        _move(found, "finish")
        _note(actor, found, "finish")
    return found


def let_go(person_id: UUID) -> int:
    """Whoever leaves needs no room: what had not begun is free again. How many."""
    with scope.deed(db.session, "leave-room"):
        mine = select(Booking.id).where(Booking.person_id == person_id, Booking.state.in_((S.REQUESTED, S.APPROVED)))
        found = [queries.held(one) for one in db.session.scalars(mine.order_by(Booking.id))]
        for row in found:
            _move(row, "let-go")
    return len(found)


def forget(person_id: UUID) -> None:
    """That a room was used stays as a figure; what for does not."""
    with scope.deed(db.session, "leave-room"):
        for row in db.session.scalars(select(Booking).where(Booking.person_id == person_id)):
            row.title = "（已注销，内容已删除）"


def sweep_bookings(actor: Actor) -> int:
    """What time decides: nobody answered, nobody came, it is over. How many."""
    late = select(Booking).where(Booking.due_at <= clock.now()).order_by(Booking.due_at).limit(SWEEP_BATCH)
    found = db.session.scalars(late.with_for_update(skip_locked=True)).all()
    for row in found:
        if row.state is S.REQUESTED:
            _move(row, "lapse", reason="未及时审核，预约已取消")
            _tell(row, "booking-lapsed")
        elif row.state is S.APPROVED:
            row.missed_at = clock.now()
            _move(row, "miss")
            until = queries.banned_until(row.person_id, clock.now())
            _tell(row, "booking-missed-twice" if until else "booking-missed")
        else:
            _move(row, "finish")
    return len(found)


# Steps


def _held(actor: Actor, booking_id: UUID, word: str) -> Booking:
    """Inside a deed: the booking, locked, and the caller allowed to say this word. NoSuchBooking, WrongRole."""
    standing = queries.relations(actor, queries.booking(actor, booking_id))
    if not standing & {by for move in LIFECYCLE.of(word) for by in move.by}:
        raise WrongRole()
    return queries.held(booking_id)


def _decide(actor: Actor, booking_id: UUID, word: str, reason: str | None) -> Booking:
    with scope.deed(db.session, "decide-booking"):
        found = _held(actor, booking_id, word)
        _move(found, word, reason=reason)
        found.decided_by = actor.person_id
        _note(actor, found, word)
    _tell(found, {"approve": "booking-approved", "reject": "booking-rejected", "call-off": "booking-called-off",
                  "excuse": "booking-excused"}[word])
    return found


def _move(found: Booking, word: str, *, reason: str | None = None) -> None:
    """The one place that sets a state."""
    found.state = BookingState(LIFECYCLE.step(word, found.state))
    found.state_since = clock.now()
    found.due_at = {S.APPROVED: found.starts_at + rules.GRACE, S.CHECKED_IN: found.ends_at}.get(found.state)
    if reason is not None:
        found.reason = reason
    db.session.flush()


def _note(actor: Actor, found: Booking, word: str) -> None:
    if actor.person_id != found.person_id:
        audit.record(actor, f"booking-{word}", f"booking:{found.id}", region=found.region)


def _near(found: Booking, place: Place | None) -> None:
    if place is None:
        raise field_problem("/place", "请允许定位后再签到，或请站点工作人员签到")
    station = stations.row_of(found.station_id)
    metres = geo.metres_between(place, Place(station.lng, station.lat))
    if metres > rules.NEAR_METRES:
        raise NotAtTheStation(f"您距离站点约 {round(metres)} 米，须在 {rules.NEAR_METRES} 米以内", metres=round(metres))


def _tell(found: Booking, template: str) -> None:
    facts = {} if found.reason is None else {"reason": found.reason}
    outbox.post(
        "notice", f"booking:{found.id}", person_id=found.person_id, template=template,
        room=queries.room(found.room_id).name, at=f"{found.starts_at.astimezone(SHANGHAI):%-m月%-d日 %H:%M}", **facts,
    )
