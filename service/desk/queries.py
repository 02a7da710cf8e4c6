"""What waits for the acting manager: one statement over the small ones that each room keeps of its own."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Text, and_, case, extract, func, literal, or_, select, union_all

from service.accounts.managers import queries as managers
from service.activities.waiting import queries as activities
from service.core import clock, regions
from service.core.actors import DEPARTMENT, LEVEL_OF, MANAGERS, STREET, Actor
from service.core.problems import NotFound, field_problem
from service.data import divisions, workcalendar
from service.data.db import db
from service.data.waiting import Found, Post
from service.desk import rules
from service.map.upkeep import queries as upkeep
from service.map.waiting import queries as stations
from service.news import queries as news
from service.news.learning import queries as learning
from service.news.talk import queries as news_talk
from service.orders.waiting import queries as orders
from service.points.waiting import queries as mall
from service.volunteers import queries as people
from service.volunteers.waiting import queries as volunteers
from service.web.access import need_person, need_role
from service.web.paging import page, unpack

ROOMS: Final[tuple[Callable[[Post], Found], ...]] = (
    orders.waiting_for, activities.waiting_for, volunteers.waiting_for, managers.waiting_for,
    upkeep.waiting_for,
    stations.waiting_for,
    news.waiting_for, news_talk.waiting_for,
    learning.waiting_for,
    mall.waiting_for,
)


ROOMS_OF_UNITS: Final = (activities.waiting_for,)  # what a department's manager decides
NOWHERE: Final = regions.Area("", "")


class NotYourRegion(NotFound):
    """A region outside the acting manager's area; as if it were not there."""

    title = "没有这个区划"


def kinds() -> tuple[str, ...]:
    """Every kind of item there is."""
    return tuple(rules.KINDS)


def post_of(actor: Actor, region: str | None = None) -> Post:
    """Where the acting manager decides; narrowed to a region of the area. WrongRole, NotYourRegion."""
    hat = need_role(actor, (*MANAGERS, DEPARTMENT))
    area = own = NOWHERE if actor.unit is not None else regions.area(hat.scope_key)
    if region is not None:
        area = regions.area(region)
        if not own.covers(area):
            raise NotYourRegion()
    person = need_person(actor)
    same = tuple(sorted({person, *people.family_of(person)}))
    return Post(LEVEL_OF.get(hat.role, LEVEL_OF[STREET]), area, person, same, actor.unit)


def todos(
    actor: Actor, *, kind: str | None, colour: str | None, region: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """A page of what waits, the most pressing first; what has no deadline comes last."""
    found = _coloured(post_of(actor, region), kind)
    if found is None:
        return {"items": [], "next": None}
    query = select(found)
    if colour is not None:
        query = query.where(found.c.colour == colour)
    if (last := unpack(after, 2)) is not None:
        query = query.where(_beyond(found, *_cursor(last)))
    rows = db.session.execute(query.order_by(found.c.due_at.nulls_last(), found.c.id).limit(limit + 1)).all()
    answer = page(rows, limit, lambda row: (row.due_at.isoformat() if row.due_at else "", row.id))
    names = divisions.names_of({row.region for row in answer["items"]})
    return answer | {"items": [_shown(row, names) for row in answer["items"]]}


def summary(actor: Actor, *, region: str | None) -> dict[str, Any]:
    """How much waits, by kind and colour."""
    found = _coloured(post_of(actor, region), None)
    counted = {kind: dict.fromkeys(("total", *rules.COLOURS), 0) for kind in rules.KINDS}
    if found is not None:
        rows = db.session.execute(
            select(found.c.kind, found.c.colour, func.count().label("many")).group_by(found.c.kind, found.c.colour)
        )
        for row in rows:
            counted[row.kind]["total"] += row.many
            counted[row.kind][row.colour] += row.many
    by_kind = [
        {"kind": kind, "kind_label": label, **counted[kind]} for kind, label in rules.KINDS.items() if counted[kind]["total"]
    ]
    totals = {word: sum(line[word] for line in by_kind) for word in ("total", *rules.COLOURS)}
    return totals | {"by_kind": by_kind}


def _coloured(post: Post, kind: str | None) -> Any:
    """All items of this post (of one kind) with their colour, as a subquery; None where nothing could wait here."""
    rooms = ROOMS if post.unit is None else ROOMS_OF_UNITS
    selects = [
        rows for room in rooms for name, rows in room(post).items() if kind is None or name == kind
    ]
    if not selects:
        return None
    items = union_all(*selects).subquery("items") if len(selects) > 1 else selects[0].subquery("items")
    return select(items, _colour(items, clock.now()).label("colour")).subquery("todos")


def _colour(items: Any, moment: datetime) -> Any:
    near = rules.near_until(workcalendar.calendar(), moment)
    left, whole = extract("epoch", items.c.due_at - moment), extract("epoch", items.c.due_at - items.c.since)
    word = {name: literal(name, Text) for name in rules.COLOURS}
    return case(
        (items.c.due_at.is_(None), word["none"]), (items.c.due_at < moment, word["red"]),
        (left * rules.NEAR < whole, word["yellow"]),
        (and_(whole >= rules.IN_DAYS.total_seconds(), items.c.due_at < near), word["yellow"]),
        else_=word["green"],
    )


def _beyond(found: Any, due: datetime | None, last: UUID) -> Any:
    if due is None:
        return and_(found.c.due_at.is_(None), found.c.id > last)
    return or_(found.c.due_at > due, and_(found.c.due_at == due, found.c.id > last), found.c.due_at.is_(None))


def _cursor(values: list[str]) -> tuple[datetime | None, UUID]:
    try:
        due = datetime.fromisoformat(values[0]) if values[0] else None
        if due is not None and due.utcoffset() is None:
            raise ValueError
        return due, UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def _shown(row: Any, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row.id, "kind": row.kind, "kind_label": rules.KINDS[row.kind], "title": row.title, "region": row.region,
        "region_name": names.get(row.region, ""), "about": row.about, "order_id": row.order_id, "created_at": row.since,
        "due_at": row.due_at, "provisional": row.provisional, "colour": row.colour,
    }
