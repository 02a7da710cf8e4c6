"""What of orders waits for a manager: to review, to dispatch, to rule on, to look at, to decide (AD03)."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Text, and_, case, cast, false, func, literal, not_, or_, select

from service.accounts import queries as accounts
from service.core.actors import COMMUNITY
from service.data import waiting
from service.data.waiting import Found, Post
from service.orders import rules
from service.orders.menu import rules as menu
from service.orders.menu.models import MenuItem
from service.orders.menu.states import ItemState
from service.orders.models import WAITING, Complaint, Order, Task
from service.orders.states import ComplaintState
from service.orders.states import OrderState as S
from service.orders.wishes import rules as wishes
from service.orders.wishes.models import Wish
from service.orders.wishes.states import WishState

# What a task asks for, where the order itself does not stand in the list.
TASK_NAMES: Final = {
    "low-rating": "低分回访", "no-start": "无人到场", "still-serving": "服务超时未结束", "dispute": "争议逾期未裁定",
}
# Tasks that are over with the state they are about.
_ONLY_WHILE: Final = {"no-start": S.SCHEDULED, "still-serving": S.SERVING, "dispute": S.DISPUTED}
WISHES_AT: Final = 3
COMPLAINTS_AT: Final = 2  # the street decides (OD18)


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found = {
        "order-review": _orders(post, S.REVIEWING, "order-review").where(_may_review(post)),
        "order-dispatch": _orders(post, S.TO_DISPATCH, "order-dispatch").where(_owned(post)),
        "order-dispute": _orders(post, S.DISPUTED, "order-dispute").where(_owned(post)),
        "order-task": _tasks(post),
    }
    found |= {"menu-review": _items(post)}
    if post.level == WISHES_AT:
        found |= _wishes(post)
    return found | ({"complaint": _complaints(post)} if post.level == COMPLAINTS_AT else {})


def _items(post: Post) -> Any:
    """Items of teams of this very level, but for one's own."""
    level = func.length(MenuItem.region)
    here = {1: level == 6, 2: level == 9, 3: level >= 12}.get(post.level, false())
    return waiting.rows(
        "menu-review", id=MenuItem.id, region=MenuItem.region, since=MenuItem.state_since,
        due=MenuItem.state_since + timedelta(days=menu.REVIEW_DAYS), about=("menu", MenuItem.id), title=MenuItem.title,
    ).where(MenuItem.state == ItemState.PENDING, here, MenuItem.made_by.not_in(post.own), *post.holds(MenuItem.region))


def _wishes(post: Post) -> Found:
    """Wishes of the community that wait for a second clerk, for the word that they have come, or for a renewal."""
    kinds = {
        "wish-publish": (WishState.DRAFT, wishes.PUBLISH_WITHIN, (Wish.made_by.not_in(post.own),)),
        "wish-confirm": (WishState.DELIVERED, wishes.CONFIRM_WITHIN, tuple(
            or_(column.is_(None), column.not_in(post.own)) for column in (Wish.claimed_by, Wish.granted_by)
        )),
        "wish-renew": (WishState.TO_RENEW, wishes.RENEW_WITHIN, ()),
    }
    return {
        kind: waiting.rows(
            kind, id=Wish.id, region=Wish.region, since=Wish.state_since, due=Wish.state_since + limit,
            about=("wish", Wish.id), title=Wish.title,
        ).where(Wish.state == state, *more, *post.holds(Wish.region))
        for kind, (state, limit, more) in kinds.items()
    }


def _orders(post: Post, state: S, kind: str) -> Any:
    """An order whose last deadline has passed is late, not without one: the sweep asks nobody above the district."""
    limit = timedelta(days=rules.DISPUTE_WORKDAYS) if state is S.DISPUTED else rules.CALM.dispatch
    return waiting.rows(
        kind, id=Order.id, region=Order.region, since=Order.state_since,
        due=func.coalesce(Order.due_at, Order.state_since + limit),
        about=("order", Order.id), order_id=Order.id,
        title=case((Order.urgent, func.concat("【急】", Order.title)), else_=Order.title),
    ).where(WAITING, Order.state == state, *post.holds(Order.region), *_not_own(post))


def _not_own(post: Post) -> tuple[Any, ...]:
    return tuple(or_(column.is_(None), column.not_in(post.own)) for column in (Order.requester_id, Order.beneficiary_id))


def _owned(post: Post) -> Any:
    return Order.owner_level == post.level


def _may_review(post: Post) -> Any:
    """Whoever wrote an order for somebody does not review it; where the community has nobody else, the street does (R6)."""
    by_clerk = and_(Order.proxy_kind == "clerk", Order.proxy_id.is_not(None))
    another = accounts.another_manager(COMMUNITY, Order.region, Order.proxy_id)
    goes_up = and_(by_clerk, Order.owner_level == 3, not_(another))
    mine = and_(_owned(post), or_(Order.proxy_id.is_(None), Order.proxy_id != post.person_id))
    return or_(mine, goes_up) if post.level == 2 else mine


def _tasks(post: Post) -> Any:
    """Tasks that say more than the state of their order; a dispute is one once it is late and the street's."""
    name = case(TASK_NAMES, value=Task.kind, else_=Task.kind)
    return (
        waiting.rows(
            "order-task", id=Task.id, region=Task.region, since=Task.created_at, due=Task.due_at,
            provisional=Task.provisional, about=("task", Task.id), order_id=Task.order_id,
            title=func.concat(name, literal(" · ", Text), Order.title),
        )
        .join(Order, Order.id == Task.order_id)
        .where(
            Task.done_at.is_(None), Task.kind.in_(TASK_NAMES), or_(Task.kind != "dispute", Task.level < 3),
            *(or_(Task.kind != kind, Order.state == state) for kind, state in _ONLY_WHILE.items()),
            Task.level == post.level, *post.holds(Task.region), *_not_own(post),
        )
    )


def _complaints(post: Post) -> Any:
    return waiting.rows(
        "complaint", id=Complaint.id, region=Complaint.region, since=Complaint.created_at, due=Complaint.due_at,
        provisional=Complaint.provisional, about=("complaint", Complaint.id), order_id=Complaint.order_id,
        title=case((Complaint.severity == 1, func.concat("【严重】", Complaint.kind)), else_=cast(Complaint.kind, Text)),
    ).where(
        Complaint.state == ComplaintState.OPEN, *post.holds(Complaint.region), Complaint.person_id.not_in(post.own),
        Complaint.order_id.not_in(select(Order.id).where(or_(*(column.in_(post.own) for column in (
            Order.requester_id, Order.beneficiary_id, Order.proxy_id))))),
    )
