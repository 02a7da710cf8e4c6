"""Entering theme points, and having been there (ST07). A visit earns a badge and perhaps a point, never an hour."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, update

from service.core import clock, geo
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.geo import Place
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions, scope
from service.data.announce import announce
from service.data.db import db
from service.map.punches import queries, rules
from service.map.punches.events import PunchedIn
from service.map.punches.models import ONCE_A_DAY, Punch, ThemePoint
from service.web.access import need_cover, need_person, need_role
from service.web.errors import on_constraint


class PunchedAlready(Conflict):
    """Once a day at each point."""

    title = "今天已在这里打过卡"


class TooFarFromPoint(Conflict):
    """More than 100 metres away."""

    title = "离打卡点太远"


class ThemePointClosed(Conflict):
    """Not to be visited at present."""

    title = "这个打卡点暂停开放"


on_constraint(ONCE_A_DAY, PunchedAlready)


def enter(actor: Actor, *, region: str, theme: str, name: str, story: str, badge: str, place: Place) -> ThemePoint:
    """A community's clerk or a manager above enters a point of their area. 422 naming the field."""
    need_role(actor, A3_AND_ABOVE)
    if actor.area is None or region not in actor.area or not divisions.exists(region):
        raise field_problem("/region", "没有这个区划，或不在您的管辖范围内")
    made = ThemePoint(
        region=region, theme=theme, name=name, story=story, badge=badge, lng=place.lng, lat=place.lat, spot=geo.plane(place)
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "enter-theme-point", f"theme-point:{made.id}", region=region)
    return made


def edit(actor: Actor, point_id: UUID, **changes: Any) -> ThemePoint:
    """Change what is said of a point, or close it. NoSuchThemePoint."""
    need_role(actor, A3_AND_ABOVE)
    found = queries.point(point_id)
    need_cover(actor, found.region, missing=queries.NoSuchThemePoint)
    audit.record(actor, "edit-theme-point", f"theme-point:{found.id}", region=found.region, changed=sorted(changes))
    place = changes.pop("place", None)
    if place is not None:
        found.lng, found.lat, found.spot = place.lng, place.lat, geo.plane(place)
    for name, value in changes.items():
        setattr(found, name, value)
    db.session.flush()
    return found


def punch(actor: Actor, point_id: UUID, *, place: Place) -> Punch:
    """I am here. TooFarFromPoint, PunchedAlready, ThemePointClosed."""
    me, moment = need_person(actor), clock.now()
    found = queries.point(point_id)
    if not found.open:
        raise ThemePointClosed()
    metres = geo.metres_between(place, Place(found.lng, found.lat))
    if metres > rules.FENCE_METRES:
        away = round(metres)
        raise TooFarFromPoint(f"您距离打卡点约 {away} 米，须在 {rules.FENCE_METRES} 米以内", metres=away)
    with scope.deed(db.session, "punch"):
        made = Punch(point_id=found.id, person_id=me, day=service_day(moment), metres=int(metres))
        db.session.add(made)
        db.session.flush()
        announce(PunchedIn(made.id, me, moment))
    return made


def note_points(punch_id: UUID, points: int) -> None:
    """What a visit earned, said by whoever counts points."""
    with scope.deed(db.session, "punch"):
        db.session.execute(
            update(Punch).where(Punch.id == punch_id).values(points=points).execution_options(synchronize_session="fetch")
        )


def forget(person_id: UUID) -> None:
    """Where somebody went is nobody's business once they have left."""
    with scope.deed(db.session, "punch"):
        db.session.execute(delete(Punch).where(Punch.person_id == person_id))
