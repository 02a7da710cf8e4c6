"""What of stations waits for a manager: entries and haves for the street, closed doors for whoever keeps them (AD03)."""

from typing import Any

from sqlalchemy import Text, case, false, func, literal, or_

from service.core import clock
from service.core.actors import LEVEL_OF, STREET
from service.data import waiting
from service.data.waiting import Found, Post
from service.map.archive.models import StationHave, StationProposal
from service.map.archive.rules import WORDS
from service.map.archive.states import HaveState, ProposalState
from service.map.duty.models import ClosedDoor
from service.map.duty.states import DoorState
from service.map.models import Station


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found: Found = {"closed-door": _doors(post)}
    if post.level <= LEVEL_OF[STREET]:
        found |= {"station-entry": _proposals(post), "station-have": _haves(post)}
    return found


def _checked_here(column: Any, post: Post) -> Any:
    """What lies below the street is the street's to see; the rest is the district's."""
    below = func.length(column) > 9
    return below if post.level == LEVEL_OF[STREET] else ~below


def _proposals(post: Post) -> Any:
    row = StationProposal
    word = case((row.station_id.is_(None), literal("新建", Text)), else_=literal("修改", Text))
    return waiting.rows(
        "station-entry", id=row.id, region=row.region, since=row.created_at, due=row.due_at, provisional=row.provisional,
        about=("station-proposal", row.id), title=func.concat(word, literal(" · ", Text), row.name),
    ).where(
        row.state == ProposalState.REVIEWING, *post.holds(row.region), row.made_by.not_in(post.own),
        _checked_here(row.region, post),
    )


def _haves(post: Post) -> Any:
    row = StationHave
    word = case(*((row.have == have, literal(label, Text)) for have, label in WORDS.items()), else_=literal("", Text))
    return (
        waiting.rows(
            "station-have", id=row.id, region=row.region, since=row.claimed_at, due=row.due_at, provisional=row.provisional,
            about=("station", row.station_id), title=func.concat(word, literal(" · ", Text), Station.name),
        )
        .join(Station, Station.id == row.station_id)
        .where(
            row.state == HaveState.CLAIMED, *post.holds(row.region), row.claimed_by.not_in(post.own),
            _checked_here(row.region, post),
        )
    )


def _doors(post: Post) -> Any:
    """The keeper's at once; past its day also the street's, and of a street's own the district's."""
    row = ClosedDoor
    level = func.length(row.region) / 3 - 1
    whose = or_(level == post.level, (level == 4) & (literal(post.level) == 3))
    late = (row.due_at < clock.now()) & _checked_here(row.region, post) if post.level <= LEVEL_OF[STREET] else false()
    count = case((row.voices > 1, func.concat(literal("（", Text), row.voices, literal(" 人反映）", Text))),
                 else_=literal("", Text))
    return (
        waiting.rows(
            "closed-door", id=row.id, region=row.region, since=row.created_at, due=row.due_at, provisional=row.provisional,
            about=("closed-door", row.id), title=func.concat(Station.name, literal(" 被反映未开门", Text), count),
        )
        .join(Station, Station.id == row.station_id)
        .where(row.state == DoorState.REPORTED, *post.holds(row.region), or_(whose, late))
    )
