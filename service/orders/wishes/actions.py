"""Verbs of micro-wishes: written by one clerk, published by another, taken on by one volunteer, brought and confirmed."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.identity import normal_phone
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions, files, outbox, scope
from service.data.db import db
from service.orders.wishes import queries, rules
from service.orders.wishes.models import Wish, WishBeneficiary
from service.orders.wishes.states import LIFECYCLE, MANAGER, OVER, SECOND, WishState
from service.points import actions as points
from service.volunteers import queries as volunteers
from service.web.access import WrongRole, need_cover, need_person, need_role

W = WishState
BATCH = 50
ROLE_AT_LEVEL = {1: "A1", 2: "A2", 3: "A3"}


class PublishedByAuthor(WrongRole):
    """Whoever wrote a wish does not publish it (D20)."""

    title = "本人登记的心愿，须由他人发布"


class ClaimedElsewhere(Conflict):
    """Somebody else has taken it on, or it is shown no more."""

    title = "这个心愿已被认领"


class NotFitToClaim(Conflict):
    """What is missing (D4)."""

    title = "暂不符合认领的要求"


class TooManyWishes(Conflict):
    """First those that one has taken on."""

    title = f"最多同时认领 {rules.OPEN_CLAIMS} 个心愿"


class OwnWish(WrongRole):
    """Nobody takes on or decides what is their own or their family's (D3)."""

    title = "与本人或家人有关的心愿，须由他人办理"


def write(
    actor: Actor, *, region: str, title: str, text: str, value_yuan: int, tag: str, name: str, address: str,
    verified: dict[str, Any], phone: str | None = None,
) -> Wish:
    """A clerk who has been there or called writes down what somebody needs (OD04)."""
    need_role(actor, A3_AND_ABOVE)
    if not divisions.exists(region):
        raise field_problem("/region", "没有这个社区")
    need_cover(actor, region)
    for field, words in (("title", title), ("text", text)):
        if rules.asks_for_money(words):
            raise field_problem(f"/{field}", "心愿只能是物品，不能是现金或等同现金的东西")
    if verified["at"] > clock.now():
        raise field_problem("/verified/at", "时间在将来")
    with scope.deed(db.session, "wish"):
        known = accounts.person_by_phone(normal_phone(phone)) if phone else None
        made = Wish(
            region=region, state_since=clock.now(), title=title, text=text, value_yuan=value_yuan, tag=tag,
            made_by=need_person(actor), due_at=None,
        )
        db.session.add(made)
        db.session.flush()
        one = WishBeneficiary(
            id=made.id, region=region, person_id=known.id if known else None,
            verified=verified | {"at": verified["at"].isoformat(), "by": str(actor.person_id)},
        )
        one.name, one.address = name, address
        db.session.add(one)
    _not_own(actor, made)
    audit.record(actor, "wish-write", f"wish:{made.id}", region=region)
    _tell_managers(made, "wish-written")
    return made


def publish(actor: Actor, wish_id: UUID) -> Wish:
    """Another manager has read it: for thirty days everybody can."""
    return _show(_of_manager(actor, wish_id, "publish", published_by=need_person(actor)))


def renew(actor: Actor, wish_id: UUID) -> Wish:
    """Thirty days more."""
    return _show(_of_manager(actor, wish_id, "renew"))


def close(actor: Actor, wish_id: UUID, *, reason: str) -> Wish:
    """It is not wished for any more, or cannot be had."""
    return _over(_of_manager(actor, wish_id, "close", note=reason))


def claim(actor: Actor, wish_id: UUID) -> Wish:
    """I bring it, within seven days. One conditional UPDATE decides who was first."""
    person_id = need_person(actor)
    found = queries.wish(wish_id)
    volunteer = volunteers.volunteer_of_person(person_id)
    if volunteer is None or volunteer.state != "active":
        raise WrongRole()
    _not_own(actor, found)
    missing = volunteers.missing_for(volunteer.id, adults_only=True, certificates=(), on_day=service_day(clock.now()))
    if missing:
        raise NotFitToClaim("、".join(missing), missing=missing)
    moment = clock.now()
    with scope.deed(db.session, "wish"):
        db.session.execute(_ONE_AT_A_TIME, {"person": str(person_id)})
        if queries.open_claims(person_id) >= rules.OPEN_CLAIMS:
            raise TooManyWishes()
        won = db.session.scalar(
            update(Wish).where(Wish.id == wish_id, Wish.state == W.PUBLISHED, Wish.shown_until > moment)
            .values(state=W.CLAIMED, claimed_by=person_id, state_since=moment, due_at=moment + rules.CLAIM_LASTS)
            .returning(Wish.id).execution_options(synchronize_session="fetch")
        )
        if won is None:
            raise ClaimedElsewhere()
    audit.record(actor, "wish-claim", f"wish:{found.id}", region=found.region)
    _tell_managers(found, "wish-claimed")
    return found


_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended(:person, 21))")


def give_back(actor: Actor, wish_id: UUID) -> Wish:
    """I cannot after all; nothing follows from it."""
    found = _of_claimer(actor, wish_id, "give-back")
    with scope.deed(db.session, "wish"):
        _free(found)
    return found


def deliver(actor: Actor, wish_id: UUID, *, note: str, photos: list[UUID] | None = None) -> Wish:
    """It has been brought; the community asks whether it has come."""
    person_id = need_person(actor)
    found = _of_claimer(actor, wish_id, "deliver")
    files.attach(photos or [], person_id, f"wish:{found.id}", files.Purpose.FINISH)
    with scope.deed(db.session, "wish"):
        found.delivered_note, found.due_at = note, None
    _tell_managers(found, "wish-delivered")
    return found


def grant(actor: Actor, wish_id: UUID, *, points_given: int, note: str) -> Wish:
    """The public pool of donated points pays for it out of the mall; another manager confirms that it has come (PT09)."""
    found = _of_manager(actor, wish_id, "grant")
    points.give_from_pool(
        need_person(actor), source=f"wish:{found.id}", points=points_given, note=f"公益积分池支出：{found.title}",
    )
    with scope.deed(db.session, "wish"):
        found.granted_by, found.pool_points, found.delivered_note = actor.person_id, points_given, note
        found.claimed_by, found.due_at = None, None
    _tell_managers(found, "wish-delivered")
    return found


def confirm(actor: Actor, wish_id: UUID, *, contact: dict[str, Any]) -> Wish:
    """The beneficiary says it has come: a manager has called or been there."""
    if contact["at"] > clock.now():
        raise field_problem("/contact/at", "时间在将来")
    found = _of_manager(actor, wish_id, "confirm")
    with scope.deed(db.session, "wish"):
        one = db.session.scalars(select(WishBeneficiary).where(WishBeneficiary.id == found.id)).one()
        one.confirmed = contact | {"at": contact["at"].isoformat(), "by": str(actor.person_id)}
        found.ended_at = clock.now()
    _tell(found, [found.claimed_by], "wish-confirmed")
    return found


def deny(actor: Actor, wish_id: UUID, *, reason: str) -> Wish:
    """It has not come; the wish is free again."""
    found = queries.wish(wish_id)
    if found.pool_points is not None:
        raise Conflict("公益积分池已支出，请补送后再确认")
    brought_by = found.claimed_by
    found = _of_manager(actor, wish_id, "deny", note=reason)
    with scope.deed(db.session, "wish"):
        _free(found)
    _tell(found, [brought_by], "wish-denied")
    return found


def let_go(person_id: UUID) -> int:
    """Somebody may not serve for now, or leaves: what they have not brought is free again. How many."""
    with scope.deed(db.session, "wish"):
        mine = list(db.session.scalars(
            select(Wish).where(Wish.claimed_by == person_id, Wish.state == W.CLAIMED).with_for_update()
        ))
        for found in mine:
            _step(found, "lapse")
            _free(found)
    return len(mine)


def forget(person_id: UUID) -> int:
    """An account is closed: who brought a wish, and for whom it was, is not known. How many."""
    with scope.deed(db.session, "wish"):
        brought = select(Wish).where(Wish.claimed_by == person_id)
        mine = list(db.session.scalars(brought))
        for found in mine:
            found.claimed_by = None
        for one in db.session.scalars(select(WishBeneficiary).where(WishBeneficiary.person_id == person_id)):
            one.name, one.address, one.person_id, one.confirmed = "", "", None, None
            one.verified = {}
    return len(mine)


def sweep_wishes(actor: Actor) -> int:
    """Seven days without bringing it: free again. Thirty days on the wall: the community renews or closes it."""
    late = list(db.session.scalars(
        select(Wish).where(Wish.due_at <= clock.now()).order_by(Wish.due_at).limit(BATCH).with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    ))
    for found in late:
        if found.state is W.CLAIMED:
            _tell(found, [found.claimed_by], "wish-lapsed")
            _step(found, "lapse")
            _free(found)
            audit.record(actor, "wish-lapse", f"wish:{found.id}", region=found.region)
        elif found.state is W.PUBLISHED:
            _step(found, "tire")
            found.due_at = None
            audit.record(actor, "wish-tire", f"wish:{found.id}", region=found.region)
            _tell_managers(found, "wish-tired")
        else:
            found.due_at = None
    return len(late)


def _show(found: Wish) -> Wish:
    with scope.deed(db.session, "wish"):
        found.shown_until = found.due_at = clock.now() + rules.SHOWN_FOR
    return found


def _over(found: Wish) -> Wish:
    with scope.deed(db.session, "wish"):
        found.ended_at, found.due_at = clock.now(), None
    return found


def _free(found: Wish) -> None:
    """Anybody may take it on again, as long as it is shown."""
    found.claimed_by, found.delivered_note = None, None
    found.due_at = found.shown_until


def _step(found: Wish, word: str) -> None:
    found.state, found.state_since = WishState(LIFECYCLE.step(word, found.state)), clock.now()


def _of_manager(actor: Actor, wish_id: UUID, word: str, **values: Any) -> Wish:
    """One step of a manager; they are not the ones it is for, and where two are asked for, not the first."""
    found = queries.wish(wish_id)
    standing = queries.relations(actor, found)
    allowed = {by for row in LIFECYCLE.of(word) for by in row.by}
    if not standing & allowed:
        raise PublishedByAuthor() if SECOND in allowed and MANAGER in standing else WrongRole()
    _not_own(actor, found)
    return _taken(actor, wish_id, word, **values)


def _of_claimer(actor: Actor, wish_id: UUID, word: str) -> Wish:
    found = queries.wish(wish_id)
    if found.claimed_by != need_person(actor):
        raise WrongRole()
    return _taken(actor, wish_id, word)


def _taken(actor: Actor, wish_id: UUID, word: str, note: str | None = None, **values: Any) -> Wish:
    with scope.deed(db.session, "wish"):
        found = queries.held(wish_id)
        _step(found, word)
        found.note = note
        for name, value in values.items():
            setattr(found, name, value)
        if found.state in OVER:
            found.ended_at = clock.now()
    audit.record(actor, f"wish-{word}", f"wish:{found.id}", region=found.region, state=found.state.value)
    return found


def _not_own(actor: Actor, found: Wish) -> None:
    me = need_person(actor)
    owner = queries.is_for(found.id)
    if owner is not None and owner in {me, *volunteers.family_of(me)}:
        raise OwnWish()


def _tell(found: Wish, people: list[UUID | None], template: str) -> None:
    outbox.tell(people, f"wish:{found.id}", template, title=found.title)


def _tell_managers(found: Wish, template: str) -> None:
    level = min(3, regions.level(found.region))
    code = regions.at_level(found.region, level)
    assert code is not None
    _tell(found, list(accounts.managers_of(code, (ROLE_AT_LEVEL[level],))), template)
