"""Questions about orders, and the one view of an order that each kind of onlooker gets (R6)."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, false, func, not_, select, text

from service.accounts import queries as accounts
from service.core import clock, masking, qr, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.core.workdays import day_starts
from service.data import divisions, files, scope
from service.data.db import db
from service.orders import rules
from service.orders.groups.models import GroupMember
from service.orders.models import RESIDENT_ABSENT, Assignment, Offer, Order, OrderMove, OrderParty, Rating, Task
from service.orders.states import (
    A2,
    A3,
    ASSIGNEE,
    FOR_MANAGERS,
    LEADER,
    LIFECYCLE,
    MANAGER,
    PARTICIPANT,
    REQUESTER,
    OfferState,
    OrderState,
)
from service.points.timebank import queries as timebank
from service.volunteers import queries as volunteers
from service.volunteers.hours import queries as hours
from service.web.access import need_person, need_role


class NoSuchOrder(NotFound):
    """Not there, or not yours; both look the same."""

    title = "没有这个点单"


def order(order_id: UUID) -> Order:
    """The order with this id, as far as the scope reaches."""
    found = db.session.scalar(select(Order).where(Order.id == order_id))
    if found is None:
        raise NoSuchOrder()
    return found


def order_to_move(order_id: UUID) -> Order:
    """The order, locked until the end of the transaction and read afresh."""
    query = select(Order).where(Order.id == order_id).with_for_update().execution_options(populate_existing=True)
    found = db.session.scalar(query)
    if found is None:
        raise NoSuchOrder()
    return found


def parties_of(order_id: UUID) -> dict[str, set[UUID]]:
    """Who belongs to an order, by role."""
    with scope.deed(db.session, "parties"):
        rows = db.session.execute(select(OrderParty.role, OrderParty.person_id).where(OrderParty.order_id == order_id))
        found: dict[str, set[UUID]] = {}
        for role, person_id in rows:
            found.setdefault(role, set()).add(person_id)
        return found


def relations(actor: Actor, found: Order) -> set[str]:
    """How the actor stands to this order."""
    standing: set[str] = set()
    if actor.person_id is not None:
        for role, people in parties_of(found.id).items():
            if actor.person_id in people:
                standing.add({"beneficiary": REQUESTER}.get(role, role))
        if LEADER in standing:
            standing.add(ASSIGNEE)
    if actor.area is not None and found.region in actor.area:
        if actor.wears(A3_AND_ABOVE):
            standing |= {A3, MANAGER}
        if actor.wears(A2_AND_ABOVE):
            standing.add(A2)
    return standing


def is_own(actor: Actor, found: Order, *, also_proxy: bool = False) -> bool:
    """Is the actor, or their family, in this order, or have they served in it once (D3)?"""
    if actor.person_id is None:
        return False
    inside, source = parties_of(found.id), source_of(found)
    roles = ("requester", "beneficiary", "participant", "assignee", "leader")
    people = hours.servers_of([source])[source].union(*(inside.get(role, set()) for role in roles))
    if also_proxy or found.proxy_kind == "family":
        people |= inside.get("proxy", set())
    return rules.touches_own(actor.person_id, volunteers.family_of(actor.person_id), people)


def is_proved(found: Order) -> bool:
    """Somebody real stands behind it: a clerk wrote it, the community has called or visited, or a phone is proved."""
    if found.proxy_kind == "clerk" or found.contact is not None:
        return True
    behind = found.beneficiary_id if found.proxy_kind == "family" else found.requester_id
    return behind is not None and accounts.has_verified_phone(behind)


def must_be_spoken_for(found: Order) -> bool:
    """Can nobody on the resident's side say it themselves? Those who joined a group order can."""
    return found.proxy_kind != "group" and rules.must_be_spoken_for(found.phone, found.requester_id)


def has_code(found: Order) -> bool:
    """Has somebody there four digits to show?"""
    return found.proxy_kind == "group" or rules.has_code(found.phone, found.slip_printed_at)


def code_of_participant(order_id: UUID, person_id: UUID | None) -> str | None:
    """The four digits of one of those who joined; each has their own (D20)."""
    mine = select(GroupMember).where(GroupMember.order_id == order_id, GroupMember.person_id == person_id)
    found = db.session.scalar(mine)
    return found.code if found is not None else None


def codes_of(found: Order) -> list[str]:
    """Every code that opens this service: the order's own, and those of everybody who joined."""
    if found.proxy_kind != "group":
        return [found.service_code]
    with scope.deed(db.session, "codes-of-group"):
        return [one.code for one in db.session.scalars(select(GroupMember).where(GroupMember.order_id == found.id))]


def source_of(found: Order) -> str:
    """What hours of this order, in its present attempt, are booked under."""
    return rules.source_of(found.id, found.attempts)


def is_for_elder(found: Order) -> bool:
    """Is whoever it is for known to be old?"""
    age = volunteers.age_of(found.beneficiary_id) if found.beneficiary_id is not None else None
    return rules.is_for_elder(found.priority_tags, age)


def is_deniable(found: Order) -> bool:
    """Before the confirmation; after one by waiting or by the community, until the record is decided (R2)."""
    if found.state != OrderState.CONFIRMED:
        return True
    decided = [state for state in hours.states_of(source_of(found)).values() if state not in ("pending", "anomaly")]
    return found.confirmed_how != "requester" and not decided


def is_redone(order_id: UUID) -> bool:
    """Has it been done again by an order of its own?"""
    with scope.deed(db.session, "is-redone"):
        return db.session.scalar(select(Order.id).where(Order.redo_of == order_id)) is not None


def absences_of(found: Order) -> int:
    """How often this beneficiary was not there in the last 90 days, as the community found; nothing follows."""
    counted = (
        select(func.count()).select_from(OrderMove).join(Order, Order.id == OrderMove.order_id)
        .where(
            RESIDENT_ABSENT, Order.beneficiary_index == found.beneficiary_index,
            OrderMove.created_at >= clock.now() - rules.ABSENCES_REMEMBERED,
        )
    )
    with scope.deed(db.session, "absences"):
        return db.session.scalar(counted) or 0


def open_offers(order_id: UUID) -> int:
    """How many have still to answer, members of a team not counted."""
    counted = select(func.count()).where(
        Offer.order_id == order_id, Offer.state == OfferState.OPEN, Offer.kind != "member"
    )
    with scope.deed(db.session, "count-offers"):
        return db.session.scalar(counted) or 0


def live_assignments(order_id: UUID) -> list[Assignment]:
    """Those who are bound to serve now."""
    with scope.deed(db.session, "assignments"):
        return list(
            db.session.scalars(
                select(Assignment).where(Assignment.order_id == order_id, Assignment.ended_at.is_(None))
                .order_by(Assignment.id)
            )
        )


def servers_of(found: Order) -> list[Assignment]:
    """Everybody who started this order in its present attempt."""
    with scope.deed(db.session, "servers"):
        return list(
            db.session.scalars(
                select(Assignment).where(
                    Assignment.order_id == found.id, Assignment.attempt == found.attempts,
                    Assignment.started_at.is_not(None),
                ).order_by(Assignment.id)
            )
        )


def open_count(beneficiary_index: bytes) -> int:
    """How many open orders this beneficiary has (P-10)."""
    states = [state.value for state in (*LIFECYCLE.states(),) if state not in _DONE]
    with scope.deed(db.session, "open-orders"):
        rows = db.session.scalars(
            select(Order.id).where(
                Order.beneficiary_index == beneficiary_index, Order.ended_at.is_(None), Order.state.in_(states)
            ).limit(rules.OPEN_ORDERS + 1)
        )
        return len(list(rows))


_DONE = {
    OrderState.FINISHED, OrderState.CONFIRMED, OrderState.RATED, OrderState.CLOSED, OrderState.CANCELLED,
    OrderState.FAILED, OrderState.UNFULFILLED, OrderState.TRANSFERRED, OrderState.REJECTED, OrderState.DISPUTED,
}


def history_of(order_id: UUID) -> list[Any]:
    """Every step, the oldest first."""
    return list(
        db.session.execute(
            select(
                OrderMove.id, OrderMove.created_at, OrderMove.move, OrderMove.from_state, OrderMove.to_state,
                OrderMove.role, OrderMove.reason_code, OrderMove.note,
            ).where(OrderMove.order_id == order_id).order_by(OrderMove.id)
        )
    )


LISTED = (
    Order.id, Order.number, Order.state, Order.category, Order.title, Order.region, Order.urgent, Order.window_from,
    Order.window_to, Order.due_at, Order.owner_level, Order.rounds, Order.complaint_open, Order.created_at,
    Order.lng, Order.lat,
)


def listed(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Orders of the acting manager's area, narrowed as asked; else one's own. The newest first; columns, not entities."""
    query = select(*LISTED).where(*_asked(actor, wanted))
    if after is not None:
        query = query.where(Order.id < after)
    rows = db.session.execute(query.order_by(Order.id.desc()).limit(limit)).all()
    names = divisions.names_of({row.region for row in rows})
    parts = _parts_of(actor, [row.id for row in rows])
    return [line(actor, row, names) | {"part": parts.get(row.id)} for row in rows]


def _parts_of(actor: Actor, ids: list[UUID]) -> dict[UUID, str]:
    """How the caller stands to each of these orders: asked for it, or serves it."""
    if actor.person_id is None or not ids:
        return {}
    mine = select(OrderParty.order_id, OrderParty.role).where(
        OrderParty.person_id == actor.person_id, OrderParty.order_id.in_(ids)
    )
    roles: dict[UUID, set[str]] = {}
    for row in db.session.execute(mine):
        roles.setdefault(row.order_id, set()).add(row.role)
    return {order_id: part for order_id, held in roles.items() if (part := rules.part_of(held)) is not None}


def how_many(actor: Actor, wanted: dict[str, Any], most: int) -> int:
    """How many `listed` would show; it counts no further than `most`."""
    some = select(Order.id).where(*_asked(actor, wanted)).limit(most).subquery()
    return db.session.scalar(select(func.count()).select_from(some)) or 0


def _asked(actor: Actor, wanted: dict[str, Any]) -> list[Any]:
    found = narrowed(wanted)
    if actor.area is None or wanted["mine"] == "true" or "part" in wanted:
        parties = select(OrderParty.order_id).where(OrderParty.person_id == need_person(actor))
        if "part" in wanted:
            parties = parties.where(OrderParty.role.in_(rules.PARTS[wanted["part"]]))
        found.append(Order.id.in_(parties))
        return [*found, *_inside(regions.area(wanted["region"]))] if "region" in wanted else found
    area = regions.area(wanted["region"]) if "region" in wanted else actor.area
    return [*found, *_inside(area)] if actor.area.covers(area) else [false()]


def line(actor: Actor, row: Any, names: dict[str, str]) -> dict[str, Any]:
    """A row of a list as this onlooker may see it: the place is for managers of its area (R6)."""
    known = actor.wears(A3_AND_ABOVE) and actor.area is not None and row.region in actor.area
    found = {**row._mapping, "community": names.get(row.region)}
    lng, lat = found.pop("lng"), found.pop("lat")
    return found | {"state": row.state.value, "place": {"lng": lng, "lat": lat} if known else None}


def narrowed(wanted: dict[str, Any]) -> list[Any]:
    """The conditions behind the arguments of `GET /orders`, but for the region."""
    found: list[Any] = []
    if "state" in wanted:
        found.append(Order.state.in_(wanted["state"]))
    for name in ("category", "owner_level", "urgent", "complaint_open"):
        if name in wanted:
            found.append(getattr(Order, name) == wanted[name])
    if "overdue" in wanted:
        late = and_(Order.state.in_(FOR_MANAGERS), Order.due_at.is_not(None), Order.due_at < clock.now())
        found.append(late if wanted["overdue"] else not_(late))
    for column, first, last in (
        (Order.window_from, "wanted_from", "wanted_to"), (Order.created_at, "created_from", "created_to"),
    ):
        if first in wanted:
            found.append(column >= day_starts(wanted[first]))
        if last in wanted:
            found.append(column < day_starts(wanted[last] + timedelta(days=1)))
    if "q" in wanted:
        found.append(_called(wanted["q"]))
    return found


def _called(words: str) -> Any:
    """A number by its beginning, which the index finds; else a title that holds these words."""
    if rules.is_start_of_number(words):
        return and_(Order.number >= words, Order.number < f"{words}Z")
    return func.strpos(Order.title, words) > 0


def _inside(area: regions.Area) -> tuple[Any, Any]:
    return Order.region >= area.lo, Order.region < area.hi


def tasks_of(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> list[Any]:
    """Open tasks of the acting manager's area, the oldest first."""
    need_role(actor, A3_AND_ABOVE)
    assert actor.area is not None
    area = regions.area(wanted["region"]) if "region" in wanted else actor.area
    if not actor.area.covers(area):
        return []
    query = (
        select(Task.id, Task.order_id, Order.number, Order.title, Task.region, Task.kind, Task.level, Task.due_at,
               Task.provisional, Task.created_at)
        .join(Order, Order.id == Task.order_id)
        .where(Task.region >= area.lo, Task.region < area.hi, Task.done_at.is_(None))
    )
    query = query.where(*(getattr(Task, name) == wanted[name] for name in ("kind", "level", "order_id") if name in wanted))
    if after is not None:
        query = query.where(Task.id > after)
    return list(db.session.execute(query.order_by(Task.id).limit(limit)))


def slip_of(found: Order) -> dict[str, str]:
    """The printed slip: a QR code and four large digits, as a picture."""
    code = qr.drawn(f"HY:{found.number}:{found.service_code}", scale=4)
    digits = (
        f'<text x="170" y="60" font-size="20">{found.number}</text>'
        f'<text x="170" y="120" font-size="56" letter-spacing="12">{found.service_code}</text>'
        '<text x="170" y="150" font-size="14">请在志愿者到达后出示</text>'
    )
    return {"svg": f'<svg xmlns="http://www.w3.org/2000/svg" width="480" height="180">{code}{digits}</svg>'}


def words_of_the_house() -> dict[str, Any]:
    """The lists that a form of an order chooses from; for everybody."""
    return {
        "items": rules.categories(),
        "emergency": {
            "words": rules.EMERGENCY_WORDS, "advice": rules.EMERGENCY_ADVICE, "numbers": rules.EMERGENCY_NUMBERS,
        },
        "risks": [{"code": code, "label": label} for code, label in rules.RISK_NAMES.items()],
        "priority_tags": rules.PRIORITY_TAGS, "certificates": rules.CERTIFICATES,
        "reason_codes": [{"code": code, "label": label} for code, label in rules.REASONS.items()],
        "complaint_kinds": rules.COMPLAINT_KINDS,
    }


class NoSuchTask(NotFound):
    """Not there, or not in this area."""

    title = "没有这个待办"


def task(actor: Actor, task_id: UUID) -> Task:
    """An open task of the acting manager's area, locked."""
    found = db.session.scalar(select(Task).where(Task.id == task_id, Task.done_at.is_(None)).with_for_update())
    if found is None or actor.area is None or found.region not in actor.area:
        raise NoSuchTask()
    return found


def rating_of(order_id: UUID) -> Rating | None:
    """The resident's stars."""
    return db.session.scalar(select(Rating).where(Rating.order_id == order_id))


def has_open_offer(order_id: UUID) -> bool:
    """Does anybody still have to answer?"""
    with scope.deed(db.session, "open-offers"):
        return bool(
            db.session.scalar(
                select(exists().where(Offer.order_id == order_id, Offer.state == OfferState.OPEN, Offer.kind != "member"))
            )
        )


def view(actor: Actor, found: Order) -> dict[str, Any]:
    """An order as this onlooker may see it (R6). Always masked for whoever it is masked for."""
    standing = relations(actor, found)
    mine = REQUESTER in standing
    joined = PARTICIPANT in standing
    clerk = A3 in standing or "proxy" in standing
    serving = ASSIGNEE in standing and rules.address_visible(found.ended_at or found.finished_at, clock.now())
    inside = mine or clerk or serving or joined
    name = found.name
    named = mine or serving or joined
    people = _people(found)
    answer = {
        **{column: getattr(found, column) for column in _PLAIN},
        "state": found.state.value,
        "community": divisions.name_of(found.region),
        "place": {"lng": found.lng, "lat": found.lat} if inside else None,
        "address": found.address if inside else None,
        "beneficiary": {
            "name": name if named else masking.name(name),
            "phone": (found.phone if mine else masking.phone(found.phone)) if found.phone and (mine or clerk) else None,
        },
        "service_code": _code_for(actor, found, mine=mine, joined=joined),
        "priority_tags": found.priority_tags if A3 in standing or serving else [],
        "servers": people if inside else [],
        "photos": [str(photo) for photo in files.attached(f"order:{found.id}")] if inside else [],
        "proposal": _proposal(found) if inside else None,
        "on_behalf": found.proxy_id is not None,
        "advice": rules.advice_for(found.title, found.text),
        "moves": open_moves(actor, found, standing),
        "rating": None,
        "absences": absences_of(found) if A3 in standing else None,
        "time": _paid_with(found) if mine or A3 in standing else None,
    }
    if found.state in (OrderState.RATED, OrderState.CLOSED) and (rated := rating_of(found.id)) is not None:
        answer["rating"] = {
            "stars": rated.stars, "attitude": rated.attitude, "timeliness": rated.timeliness, "effect": rated.effect,
            "text": rated.text,
        }
    return answer


def _paid_with(found: Order) -> dict[str, Any] | None:
    """The kept time that pays for it (PT13): laid aside, and what was taken. None where nothing does, or does any more."""
    if found.requester_id is None or found.requester_id != found.beneficiary_id:
        return None
    hold = timebank.hold_for(f"order:{found.id}")
    if hold is None:
        return None
    return {"minutes": hold.minutes, "taken": hold.taken, "settled": hold.settled_at is not None}


def open_work_of_team(team_id: UUID) -> bool:
    """Does a team still owe somebody a service, or wait for somebody's word on one?"""
    owed = (OrderState.ACCEPTED, OrderState.SCHEDULED, OrderState.SERVING, OrderState.FINISHED, OrderState.DISPUTED)
    with scope.deed(db.session, "open-work-of-team"):
        found = select(Order.id).where(Order.team_id == team_id, Order.state.in_(owed))
        return db.session.scalar(found.limit(1)) is not None


def figures_of_teams(team_ids: Collection[UUID], since: datetime, until: datetime) -> dict[UUID, dict[str, int]]:
    """Orders that each of these teams served in a time, and the stars they were given. Asked by a room below."""
    served = (OrderState.CONFIRMED, OrderState.RATED, OrderState.CLOSED)
    query = (
        select(
            Order.team_id, func.count().label("orders"), func.count(Rating.stars).label("rated"),
            func.coalesce(func.sum(Rating.stars), 0).label("stars"),
        ).outerjoin(Rating, Rating.order_id == Order.id)
        .where(
            Order.team_id.in_(list(team_ids)), Order.state.in_(served), Order.finished_at >= since,
            Order.finished_at < until,
        ).group_by(Order.team_id)
    )
    with scope.deed(db.session, "figures-of-teams"):
        return {
            row.team_id: {"orders": row.orders, "rated": row.rated, "stars": row.stars}
            for row in db.session.execute(query) if row.team_id is not None
        }


def is_promised(volunteer_id: UUID, starts_at: datetime, ends_at: datetime) -> bool:
    """Is some of this time promised to an order? Asked by a room below; yes or no."""
    found = select(Assignment.id).where(
        Assignment.volunteer_id == volunteer_id, Assignment.ended_at.is_(None), Assignment.window_from < ends_at,
        Assignment.window_to > starts_at,
    )
    with scope.deed(db.session, "is-promised"):
        return db.session.scalar(found.limit(1)) is not None


def may_see_photo(actor: Actor, order_id: UUID) -> bool:
    """Whoever may see an order's address may see its photos."""
    found = db.session.scalar(select(Order).where(Order.id == order_id))
    if found is None:
        return False
    standing = relations(actor, found)
    serving = ASSIGNEE in standing and rules.address_visible(found.ended_at or found.finished_at, clock.now())
    return serving or bool(standing & {REQUESTER, PARTICIPANT, A3, "proxy"})


def seen_after(actor: Actor, found: Order) -> dict[str, Any]:
    """The order as the one sees it who has just let it go."""
    with scope.deed(db.session, "seen-after"):
        return view(actor, found)


_PLAIN = (
    "id", "number", "region", "category", "title", "text", "risk_note", "risk", "required_certificates", "urgent",
    "wanted_from", "wanted_to", "window_from", "window_to", "owner_level", "rounds", "complaint_open", "created_at",
    "due_at", "finished_at", "ended_at", "volunteer_id", "team_id", "redo_of",
)


def _clerk_only(actor: Actor, found: Order) -> bool:
    """A clerk who wrote an order for somebody never sees its code on a screen."""
    return found.proxy_id == actor.person_id and found.requester_id != actor.person_id


def _code_for(actor: Actor, found: Order, *, mine: bool, joined: bool) -> str | None:
    if joined:
        return code_of_participant(found.id, actor.person_id)
    return found.service_code if mine and not _clerk_only(actor, found) else None


def _proposal(found: Order) -> dict[str, Any] | None:
    if found.proposal is None:
        return None
    return {
        "window_from": datetime.fromisoformat(found.proposal["from"]),
        "window_to": datetime.fromisoformat(found.proposal["to"]), "by": found.proposal["by"],
    }


def open_moves(actor: Actor, found: Order, standing: set[str]) -> list[str]:
    """The moves this onlooker has now. What is named is done when it is asked for with a body that says what it must."""
    sides = {word: _side(word, standing) for word in LIFECYCLE.open_to(found.state, standing)}
    if not sides:
        return []
    one = _circumstances(actor, found, standing, as_manager="manager" in sides.values())
    return [word for word, side in sides.items() if rules.stands_open(word, side, one)]


def _side(word: str, standing: set[str]) -> str:
    """As whom somebody makes a move who may stand in more than one way: the resident first, then the server."""
    ways = standing & {by for row in LIFECYCLE.of(word) for by in row.by}
    if ways & {REQUESTER, PARTICIPANT}:
        return REQUESTER
    return ASSIGNEE if ways & {ASSIGNEE, LEADER} else "manager"


def _circumstances(actor: Actor, found: Order, standing: set[str], *, as_manager: bool) -> rules.Circumstances:
    state = found.state
    bound = live_assignments(found.id) if state in (OrderState.SCHEDULED, OrderState.SERVING) else []
    mine = next((one for one in bound if one.person_id == actor.person_id), None)
    coming = [one for one in bound if one.started_at is None and hours.running_service(one.volunteer_id) is None]
    rated = rating_of(found.id) if as_manager and state == OrderState.RATED else None
    return rules.Circumstances(
        now=clock.now(), window_from=found.window_from, window_to=found.window_to,
        leads=LEADER in standing, of_team=found.team_id is not None,
        may_begin=mine in coming, waits=any(one is not mine for one in coming),
        serves=mine is not None and mine.started_at is not None and mine.finished_at is None,
        is_own=as_manager and is_own(actor, found), wrote_it=found.proxy_id == actor.person_id,
        is_proved=state != OrderState.REVIEWING or is_proved(found),
        speaks_for=must_be_spoken_for(found), has_code=has_code(found),
        dispatched_it=found.dispatched_by == actor.person_id,
        open_offers=open_offers(found.id) if state == OrderState.OFFERED else 0,
        rescheduled=found.rescheduled, proposed_by=found.proposal["by"] if found.proposal else None,
        is_deniable=is_deniable(found),
        may_be_redone=rated is not None and rules.may_be_redone(rated.stars) and not is_redone(found.id),
        owner_level=found.owner_level, hops=found.hops,
    )


def _people(found: Order) -> list[dict[str, Any]]:
    bound = live_assignments(found.id) or servers_of(found)
    names = accounts.names_of([one.person_id for one in bound])
    return [
        {
            "volunteer_id": one.volunteer_id, "name": names.get(one.person_id, ""), "started_at": one.started_at,
            "finished_at": one.finished_at,
        }
        for one in bound
    ]


NEWEST = 20
_SHOWN = """
    SELECT m.id, m.created_at, m.region, m.move, o.category, coalesce(d.name, '') AS region_name
    FROM ({newest}) m JOIN service_order o ON o.id = m.order_id LEFT JOIN division d ON d.code = m.region ORDER BY m.id DESC
"""
# The district walks the moves back from the newest. Below it each community is asked for its own newest, or a quiet one
# would be looked for through all the others.
_NEWEST_OF_ALL = text(_SHOWN.format(newest="""
    SELECT * FROM order_move WHERE region >= :lo AND region < :hi ORDER BY id DESC LIMIT :most
"""))
_NEWEST_OF_EACH = text(_SHOWN.format(newest="""
    SELECT n.* FROM division c
    CROSS JOIN LATERAL (SELECT * FROM order_move m WHERE m.region = c.code ORDER BY m.id DESC LIMIT :most) n
    WHERE c.level = 3 AND c.code >= :lo AND c.code < :hi ORDER BY n.id DESC LIMIT :most
"""))


def newest_moves(code: str) -> list[Any]:
    """The newest moves of orders in a region, as far as the scope reaches, each with its order's category."""
    area = regions.area(code)
    asked = _NEWEST_OF_ALL if regions.level(code) == 1 else _NEWEST_OF_EACH
    return list(db.session.execute(asked, {"lo": area.lo, "hi": area.hi, "most": NEWEST}))
