"""Writing the next version of the earning rules, and letting it stand (PT02, P-30 to P-32, P-35)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, outbox, scope
from service.data.db import db
from service.points import queries as ledger
from service.points import rules
from service.points.models import PointRule
from service.points.rulebook import queries
from service.points.rulebook.models import PointRuleDraft
from service.points.rulebook.states import LIFECYCLE, RuleDraftState
from service.points.states import CivicKind
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint


class RulesChangedMeanwhile(Conflict):
    """Somebody else has just set the next version."""

    title = "积分规则刚被他人修改，请查看后重试"


class OwnRules(WrongRole):
    """Maker and checker are two."""

    title = "本人拟定的积分规则，须由另一位区级管理员同意"


class TooLateForItsDay(Conflict):
    """Rules hold from a day to come; this draft's day has begun while it waited."""

    title = "草案的生效日期已到，请退回后重新拟定"


on_constraint("pk_point_rule", RulesChangedMeanwhile)


def propose(
    actor: Actor, *, effective_from: date, basis: str = "", civic: list[dict[str, Any]] | None = None, **figures: int
) -> PointRuleDraft:
    """One of the district writes the next version, for what is done from a coming day on; what it leaves out stays."""
    grant = need_role(actor, (DISTRICT,))
    _still_to_come(effective_from)
    now = ledger.rule_on(effective_from)
    kinds = [one["kind"] for one in civic or []]
    if len(set(kinds)) < len(kinds):
        raise field_problem("/civic", "每种公益行为只写一次")
    worth = {one["kind"]: one for one in now.values()["civic"]} | {
        one["kind"]: {"kind": CivicKind(one["kind"]).value, "points": one["points"], "a_day": one.get("a_day")}
        for one in civic or []
    }
    made = PointRuleDraft(
        region=grant.scope_key, effective_from=effective_from, basis=basis, made_by=need_person(actor),
        values=now.values() | figures | {"civic": list(worth.values())},
    )
    with scope.deed(db.session, "point-rule-draft"):
        db.session.add(made)
        db.session.flush()
    audit.record(actor, "propose-point-rules", f"point-rule-draft:{made.id}", region=made.region, values=made.values)
    others = [one for one in accounts.managers_of(made.region, (DISTRICT,)) if one != made.made_by]
    outbox.tell(others, f"point-rule-draft:{made.id}", "point-rules-proposed", day=effective_from.isoformat())
    return made


def approve(actor: Actor, draft_id: UUID) -> PointRuleDraft:
    """Another one says yes: it is a version, and is never changed again."""
    found = _held(actor, draft_id, "approve")
    if found.effective_from <= service_day(clock.now()):
        raise TooLateForItsDay()
    last = db.session.scalar(select(PointRule.version).order_by(PointRule.version.desc()).limit(1))
    version = (last or rules.FIRST_RULE.version) + 1
    with scope.deed(db.session, "points-rules"):
        row = {
            "version": version, "created_at": clock.now(), "effective_from": found.effective_from,
            "values": found.values, "set_by": found.made_by,
        }
        db.session.execute(insert(PointRule), [row])
        found.version = version
        _decide(actor, found, "approve", None)
    return found


def refuse(actor: Actor, draft_id: UUID, *, reason: str) -> PointRuleDraft:
    """No, and why."""
    found = _held(actor, draft_id, "refuse")
    with scope.deed(db.session, "point-rule-draft"):
        _decide(actor, found, "refuse", reason)
    return found


def withdraw(actor: Actor, draft_id: UUID) -> PointRuleDraft:
    """Whoever wrote it thought better of it."""
    found = _held(actor, draft_id, "withdraw")
    with scope.deed(db.session, "point-rule-draft"):
        found.state = RuleDraftState(LIFECYCLE.step("withdraw", found.state))
        db.session.flush()
    audit.record(actor, "point-rules-withdraw", f"point-rule-draft:{found.id}", region=found.region)
    return found


def _still_to_come(day: date) -> None:
    if day <= service_day(clock.now()):
        raise field_problem("/effective_from", "新规则只能从明天或以后起生效，不溯及既往")


def _held(actor: Actor, draft_id: UUID, word: str) -> PointRuleDraft:
    need_role(actor, (DISTRICT,))
    found = queries.draft(actor, draft_id, lock=True)
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not queries.relations(actor, found) & allowed:
        raise OwnRules() if actor.person_id == found.made_by else WrongRole()
    LIFECYCLE.step(word, found.state)
    return found


def _decide(actor: Actor, found: PointRuleDraft, word: str, note: str | None) -> None:
    found.state = RuleDraftState(LIFECYCLE.step(word, found.state))
    found.decided_by, found.decided_at, found.note = need_person(actor), clock.now(), note
    db.session.flush()
    audit.record(
        actor, f"point-rules-{word}", f"point-rule-draft:{found.id}", region=found.region, version=found.version
    )
    outbox.tell([found.made_by], f"point-rule-draft:{found.id}", f"point-rules-{word}", day=found.effective_from.isoformat())
