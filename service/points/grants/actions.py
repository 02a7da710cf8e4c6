"""Budgets that come down, and points that two people give or take by hand (PT15, D11)."""

from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, outbox, ports, scope
from service.data.db import db
from service.points import actions as ledger
from service.points.grants import queries
from service.points.grants.models import PointAdjustment, PointBudget
from service.points.grants.states import LIFECYCLE, AdjustmentState
from service.web.access import WrongRole, need_person, need_role


class BudgetSpent(Conflict):
    """What the unit above gave this year is used up."""

    title = "本年度可支配的积分额度不足"


class OwnAdjustment(WrongRole):
    """Maker and checker are two, and nobody decides about themselves."""

    title = "本人提出的或给本人的调整，须由他人审核"


def give_budget(actor: Actor, *, region: str, points: int, note: str) -> list[dict[str, Any]]:
    """The district takes up what it was given from above, or gives of it to a street. BudgetSpent."""
    grant = need_role(actor, (DISTRICT,))
    year = queries.year_now()
    if region != grant.scope_key and (len(region) != 9 or region not in regions.area(grant.scope_key)):
        raise field_problem("/region", "请选择本区或本区的一个街道")
    with scope.deed(db.session, "point-budget"):
        if region != grant.scope_key:
            _use(grant.scope_key, year, given=points)
        opened = insert_or_not(PointBudget).values(
            region=region, year=year, created_at=clock.now(), total=points, given=0, spent=0
        )
        more = {"total": PointBudget.total + points}
        db.session.execute(opened.on_conflict_do_update(index_elements=["region", "year"], set_=more))
        audit.record(actor, "give-point-budget", f"point-budget:{region}", region=region, points=points, note=note)
    return queries.budgets(actor)


def propose(actor: Actor, *, number: str, points: int, reason: str, evidence: str) -> PointAdjustment:
    """Ask for points for a volunteer of the area, or take them; with a reason and what shows it."""
    grant = need_role(actor, A2_AND_ABOVE)
    if points == 0:
        raise field_problem("/points", "不能为 0")
    found = [one for one in ports.ask("volunteer_numbered", number) if one is not None]
    if not found or actor.area is None or found[0][1] not in actor.area:
        raise field_problem("/number", "辖区内没有这个志愿者编号")
    me = need_person(actor)
    if found[0][0] == me:
        raise OwnAdjustment()
    made = PointAdjustment(
        region=grant.scope_key, year=queries.year_now(), person_id=found[0][0], number=number, points=points,
        reason=reason, evidence=evidence, made_by=me,
    )
    with scope.deed(db.session, "point-adjustment"):
        db.session.add(made)
        db.session.flush()
    audit.record(actor, "propose-adjustment", f"point-adjustment:{made.id}", region=made.region, points=points)
    others = [one for one in accounts.managers_of(made.region[:6], (DISTRICT,)) if one not in (me, made.person_id)]
    outbox.tell(others, f"point-adjustment:{made.id}", "points-adjustment-proposed", points=points)
    return made


def approve(actor: Actor, adjustment_id: UUID) -> PointAdjustment:
    """Another one, of the district, says yes: the budget pays, the points move, both or neither. BudgetSpent."""
    found = _held(actor, adjustment_id, "approve")
    with scope.deed(db.session, "point-adjustment"):
        if found.points > 0:
            _use(found.region, queries.year_now(), spent=found.points)
        note = f"人工{'加' if found.points > 0 else '减'}分：{found.reason}"
        ledger.adjust(found.person_id, source=f"adjustment:{found.id}", points=found.points, note=note)
        found.year = queries.year_now()
        _decide(actor, found, "approve", None)
    outbox.post(
        "notice", f"point-adjustment:{found.id}", person_id=found.person_id, template="points-adjusted",
        points=found.points, reason=found.reason,
    )
    return found


def refuse(actor: Actor, adjustment_id: UUID, *, reason: str) -> PointAdjustment:
    """No, and why."""
    found = _held(actor, adjustment_id, "refuse")
    with scope.deed(db.session, "point-adjustment"):
        _decide(actor, found, "refuse", reason)
    told = {"points": found.points, "reason": reason}
    outbox.tell([found.made_by], f"point-adjustment:{found.id}", "points-adjustment-refused", **told)
    return found


def withdraw(actor: Actor, adjustment_id: UUID) -> PointAdjustment:
    """Whoever asked thought better of it."""
    found = _held(actor, adjustment_id, "withdraw")
    with scope.deed(db.session, "point-adjustment"):
        found.state = AdjustmentState(LIFECYCLE.step("withdraw", found.state))
        db.session.flush()
    audit.record(actor, "adjustment-withdraw", f"point-adjustment:{found.id}", region=found.region)
    return found


def _use(region: str, year: int, *, given: int = 0, spent: int = 0) -> None:
    """Take from what is left of a budget, in one statement; whoever comes second finds it smaller."""
    left = PointBudget.total - PointBudget.given - PointBudget.spent
    taken = (
        update(PointBudget)
        .where(PointBudget.region == region, PointBudget.year == year, left >= given + spent)
        .values(given=PointBudget.given + given, spent=PointBudget.spent + spent)
    )
    if db.session.execute(taken).rowcount != 1:  # type: ignore[attr-defined]
        raise BudgetSpent()


def _held(actor: Actor, adjustment_id: UUID, word: str) -> PointAdjustment:
    found = queries.adjustment(actor, adjustment_id, lock=True)
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not queries.relations(actor, found) & allowed:
        raise OwnAdjustment() if actor.person_id in (found.made_by, found.person_id) else WrongRole()
    LIFECYCLE.step(word, found.state)
    return found


def _decide(actor: Actor, found: PointAdjustment, word: str, note: str | None) -> None:
    found.state = AdjustmentState(LIFECYCLE.step(word, found.state))
    found.decided_by, found.decided_at, found.note = need_person(actor), clock.now(), note
    db.session.flush()
    audit.record(
        actor, f"adjustment-{word}", f"point-adjustment:{found.id}", region=found.region, points=found.points
    )
