"""`flask demo town`: the small town a first run shows. Real divisions, everything else invented (演示数据)."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final
from uuid import UUID

import psycopg
from sqlalchemy import select, update

from service.accounts import actions as accounts
from service.accounts.credentials import rules as passwords
from service.accounts.models import Credential, Session
from service.core import clock, geo, regions
from service.core.crypto import Vault
from service.core.ids import uuid7
from service.data import audit
from service.data.audit import AuditEntry
from service.data.db import db
from service.data.divisions import Division
from service.demo import amenities, asks, errands, mall, names, newsroom, pour, sealing, squads, stations
from service.demo.asks import Desk
from service.demo.cast import COMMUNITY, STREET
from service.demo.histories import Ledgers
from service.demo.learning import Shelf
from service.demo.neighbours import Batch, Estate
from service.demo.pour import Sheet
from service.demo.programme import Programme
from service.demo.squads import Roster
from service.map.bookings.models import Room
from service.map.facilities.models import Facility
from service.map.models import Station
from service.map.punches.models import ThemePoint
from service.points.models import Posting
from service.volunteers.hours.models import HourEntry
from service.volunteers.teams.models import TeamMember
from service.web import boundary

SEED: Final = "town"
VOLUNTEERS: Final = 5_000
SQUADS: Final = 60
ORDERS: Final = 600
LATELY: Final = 90  # orders of the last days in the demo's own street, so that its wall has something to say
RECORDS_EACH: Final = 0.8
FIRST_PHONE: Final = 9_000_000
FIRST_RESIDENT: Final = 9_500_000
DIVISIONS_SINCE: Final = date(2023, 6, 30)  # the day the source tells of (domain §3.3)

MANAGERS: Final = (
    ("demo-district", "周区长助理", "A1", "420105"), ("demo-district-2", "吴专干", "A1", "420105"),
    ("demo-street", "郑干事", "A2", "420105007"),
    ("demo-community", "王社工", "A3", COMMUNITY), ("demo-community-2", "陈社工", "A3", COMMUNITY),
    ("demo-point", "冯点长", "A4", f"{COMMUNITY}001"),
    ("demo-community-3", "褚社工", "A3", "420105007003"), ("demo-street-2", "卫干事", "A2", "420105002"),
    ("demo-street-3", "蒋干事", "A2", "420105007"),
)  # fmt: skip

Tell = Callable[[str], None]


class TownIsThere(RuntimeError):
    """Divisions stand already."""


def raise_town(
    owner_url: str, vault: Vault, moment: datetime, password: str, tell: Tell, *, volunteers: int = VOLUNTEERS
) -> None:
    """Load the whole town, or nothing. TownIsThere where a district stands. tell: hears each step, once begun."""
    need_empty(owner_url)
    tell("演示管理员")
    appoint(password)
    with pour.owner(owner_url) as connection:
        tell("区划与站点")
        lay_ground(connection, moment)
        tell("志愿者、队伍、点单与台账")
        with pour.silenced(connection, TeamMember, HourEntry, Posting, AuditEntry):
            pour.pour(connection, _people(vault, moment, volunteers))
        connection.execute("SELECT setval('volunteer_number_seq', %s)", [volunteers])
        connection.execute("SELECT setval('activity_arrival_seq', (SELECT coalesce(max(arrival), 1) FROM activity_signup))")
        connection.execute(asks.SHARE_LOADS)
        connection.execute(squads.COUNT_MEMBERS)
        tell("统计")
        pour.recount(connection, moment)
        _note(connection, moment, volunteers)
        connection.execute("ANALYZE")
    tell("动态与公告")
    newsroom.fill()
    tell("积分商城、菜单、凑单与心愿")
    mall.fill()
    errands.fill()
    tell("封存")
    with pour.owner(owner_url) as connection:
        sealing.seal_all(connection)


def need_empty(owner_url: str) -> None:
    """TownIsThere where anything was loaded."""
    if has_ground(owner_url):
        raise TownIsThere("这个数据库里已经有区划，演示数据不再载入。")


def has_ground(owner_url: str) -> bool:
    """Are there divisions?"""
    with pour.owner(owner_url) as connection:
        return connection.execute("SELECT 1 FROM division LIMIT 1").fetchone() is not None


def appoint(password: str) -> None:
    """The demo's managers, without a second factor; who is there already stays."""
    with boundary.job("demo-town"):
        known = set(db.session.scalars(select(Credential.username)))
        for username, name, role, code in MANAGERS:
            if username not in known:
                accounts.make_manager(username, password, name, role, code, totp=False)


def change_passwords(password: str) -> int:
    """Another password for the demo's managers, whose sessions end; how many."""
    with boundary.job("demo-passwords") as actor:
        found = list(db.session.scalars(select(Credential).where(Credential.username.in_([one[0] for one in MANAGERS]))))
        for credential in found:
            credential.password_hash = passwords.hash_password(password)
            credential.password_set_at = clock.now()
            audit.record(actor, "demo-password", f"person:{credential.person_id}")
        live = update(Session).where(Session.person_id.in_([one.person_id for one in found]), Session.ended_at.is_(None))
        db.session.execute(live.values(ended_at=clock.now(), end_reason="password"))
        return len(found)


def lay_ground(connection: psycopg.Connection, moment: datetime) -> None:
    """Divisions, and a station behind every door."""
    land, posts = Sheet(Division), Sheet(Station)
    rooms, things, points = Sheet(Room), Sheet(Facility), Sheet(ThemePoint)
    for code, name in stations.divisions().items():
        level = regions.level(code)
        above = regions.parent(code) if level > 1 else None
        land.add(code=code, name=name, level=level, parent_code=above, valid_from=DIVISIONS_SINCE)
    for door in stations.doors():
        station_id = uuid7()
        amenities.furnish(door, station_id, moment, rooms, things)
        posts.add(
            id=station_id, created_at=moment, changed_at=moment, region=door.region, level=door.level, name=door.name,
            address=door.address, lng=door.place.lng, lat=door.place.lat, spot=geo.plane(door.place),
            services=list(door.services), opening=door.opening, demo=True,
        )
    middle = next(home.middle for home in stations.neighbourhoods() if home.code == COMMUNITY)
    amenities.sights(COMMUNITY, middle, moment, points)
    pour.pour(connection, {
        "division": land.take(), "station": posts.take(), "room": rooms.take(), "facility": things.take(),
        "theme_point": points.take(),
    })


def _people(vault: Vault, moment: datetime, volunteers: int) -> dict[str, bytes]:
    homes = stations.neighbourhoods()
    estate = Estate(SEED, vault, moment, homes)
    people = estate.move_in(
        Batch(serial=names.LAST_SERIAL, phone=FIRST_PHONE, sequence=1, count=volunteers, tag="town", openid_every=1),
        thorough=True,
    )
    roster = Roster(SEED, moment)
    planned = squads.plan((), round(SQUADS * volunteers / VOLUNTEERS), SEED)
    roster.found(planned, people)
    teams: dict[str, list[UUID]] = {}
    for squad in planned:
        teams.setdefault(squad.reach, []).append(squad.id)
    roster.join(teams, people)
    desk = Desk(SEED, vault, moment, homes, serial=names.LAST_SERIAL - 50, first_phone=FIRST_RESIDENT,
                tag="town-resident")
    done = desk.ask(round(ORDERS * volunteers / VOLUNTEERS), people)
    lately = round(LATELY * volunteers / VOLUNTEERS)
    for volunteer_id, served in desk.ask_lately(lately, [one for one in people if one.region.startswith(STREET)]).items():
        done.setdefault(volunteer_id, []).extend(served)
    desk.wait_at(COMMUNITY)
    programme = Programme(SEED, vault, moment)
    done |= programme.stage(planned, roster.leaders, people, done)
    ledgers = Ledgers(SEED, moment, stations.divisions(), thorough=True)
    ledgers.remember(people, done, RECORDS_EACH)
    shelf = Shelf(moment, _managers("demo-district", "demo-street", "demo-district-2"))
    shelf.fill([one for one in people if one.serves][:24])
    return pour.gathered((estate.sheets, roster.sheets, desk.sheets, programme.sheets, ledgers.sheets, shelf.sheets))


def _managers(*usernames: str) -> list[UUID]:
    """The persons behind these accounts, in this order."""
    with boundary.job("demo-managers"):
        found = {
            row.username: row.person_id
            for row in db.session.execute(select(Credential.username, Credential.person_id))
        }
    return [found[name] for name in usernames]


def _note(connection: psycopg.Connection, moment: datetime, volunteers: int) -> None:
    noted = Sheet(AuditEntry)
    noted.add(id=uuid7(), created_at=moment, job="demo-town", deed="demo-town", subject="division:420105",
              facts={"volunteers": volunteers})
    pour.pour(connection, {"audit_entry": noted.take()})
