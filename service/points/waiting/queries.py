"""What of the mall waits for a manager: things, counters, complaints of quality, points by hand, earning rules (AD03)."""

from typing import Any

from sqlalchemy import Text, case, cast, func, literal

from service.core.actors import DISTRICT, LEVEL_OF, STREET
from service.data import waiting
from service.data.waiting import Found, Post
from service.points.goods.models import Good
from service.points.goods.states import GoodState
from service.points.grants.models import PointAdjustment
from service.points.grants.states import AdjustmentState
from service.points.redemptions.models import Redemption
from service.points.redemptions.states import RedemptionState
from service.points.rulebook.models import PointRuleDraft
from service.points.rulebook.states import RuleDraftState
from service.points.shops.models import PickupPoint
from service.points.shops.states import ShopState


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post: counters and complaints for the street, the rest for the district."""
    found: Found = {}
    if post.level <= LEVEL_OF[STREET]:
        found |= {"pickup-review": _counters(post), "redemption-issue": _issues(post)}
    if post.level == LEVEL_OF[DISTRICT]:
        found |= {"good-review": _things(post), "points-adjustment": _by_hand(post), "points-rules": _rules(post)}
    return found


def _checked_here(column: Any, post: Post) -> Any:
    """What lies in a street is the street's to decide; the rest is the district's."""
    below = func.length(column) > 6
    return below if post.level == LEVEL_OF[STREET] else ~below


def _counters(post: Post) -> Any:
    row = PickupPoint
    return waiting.rows(
        "pickup-review", id=row.id, region=row.region, since=row.created_at, due=None, about=("mall-shops", row.id),
        title=row.name,
    ).where(
        row.state == ShopState.APPLIED, *post.holds(row.region), row.applied_by.not_in(post.own),
        _checked_here(row.region, post),
    )


def _issues(post: Post) -> Any:
    row = Redemption
    return (
        waiting.rows(
            "redemption-issue", id=row.id, region=row.region, since=row.state_since, due=None,
            about=("mall-redemptions", row.id),
            title=func.concat(func.coalesce(Good.name, literal("已下架的兑换品", Text)), literal(" 有质量问题", Text)),
        )
        .outerjoin(Good, Good.id == row.good_id)  # which may be kept by the district and off its shelf
        .where(
            row.state == RedemptionState.QUESTIONED, *post.holds(row.region), row.person_id.not_in(post.own),
            _checked_here(row.region, post),
        )
    )


def _things(post: Post) -> Any:
    row = Good
    return waiting.rows(
        "good-review", id=row.id, region=row.region, since=row.changed_at, due=None, about=("mall-goods", row.id),
        title=func.concat(row.name, literal(" · ", Text), cast(row.points, Text), literal(" 分", Text)),
    ).where(
        row.state == GoodState.PENDING, *post.holds(row.region), row.submitted_by.not_in(post.own),
        row.made_by.not_in(post.own),
    )


def _by_hand(post: Post) -> Any:
    row = PointAdjustment
    word = case((row.points > 0, literal("加", Text)), else_=literal("减", Text))
    return waiting.rows(
        "points-adjustment", id=row.id, region=row.region, since=row.created_at, due=None, about=("mall-hand", row.id),
        title=func.concat(row.number, literal(" ", Text), word, cast(func.abs(row.points), Text), literal(" 分", Text)),
    ).where(row.state == AdjustmentState.PROPOSED, *post.holds(row.region), row.made_by.not_in(post.own))


def _rules(post: Post) -> Any:
    row = PointRuleDraft
    return waiting.rows(
        "points-rules", id=row.id, region=row.region, since=row.created_at, due=None, about=("mall-rules", row.id),
        title=func.concat(literal("自 ", Text), cast(row.effective_from, Text), literal(" 起施行", Text)),
    ).where(row.state == RuleDraftState.PROPOSED, *post.holds(row.region), row.made_by.not_in(post.own))
