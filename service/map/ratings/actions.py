"""A station's year: the community says how it was, the street looks, the district gives the stars (ST09)."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import actors, clock, regions
from service.core.actors import Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, outbox, scope
from service.data.db import db
from service.map import queries as stations
from service.map.ratings import queries, rules
from service.map.ratings.models import ONE_A_YEAR, StationRating
from service.map.ratings.states import LIFECYCLE, RatingState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

S: Final = RatingState
SWEEP_BATCH: Final = 100


class RatedAlready(Conflict):
    """One rating a year."""

    title = "这个站点本年度已评定过"


class NotRated(Conflict):
    """Only the stations of communities and their points are rated."""

    title = "星级评定只针对社区实践站和实践点"


on_constraint(ONE_A_YEAR, RatedAlready)


def evaluate(actor: Actor, station_id: UUID, *, year: int, stars: int, statement: str) -> StationRating:
    """The community says how the station's year was. RatedAlready, NotRated."""
    need_role(actor, (actors.COMMUNITY,))
    me, station = need_person(actor), stations.row_of(station_id)
    need_cover(actor, station.region, missing=stations.NoSuchStation)
    if station.level not in rules.RATED_LEVELS:
        raise NotRated()
    if not rules.may_rate(year, service_day(clock.now()).year):
        raise field_problem("/year", "只能评定本年度或上一年度")
    with scope.deed(db.session, "rate-station"):
        made = StationRating(
            station_id=station.id, region=station.region, year=year, self_stars=stars, statement=statement, self_by=me,
            state_since=clock.now(),
        )
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "rating-evaluate", f"rating:{made.id}", region=made.region, year=year, stars=stars)
    return made


def resubmit(actor: Actor, rating_id: UUID, *, stars: int, statement: str) -> StationRating:
    """Mended, or said better: from the street on it goes anew."""
    return _step(
        actor, rating_id, "resubmit", self_by=need_person(actor), self_stars=stars, statement=statement, verified_by=None,
        verified_stars=None, decided_by=None, decided_at=None, due_at=None, remind_at=None,
    )


def verify(actor: Actor, rating_id: UUID, *, stars: int, note: str) -> StationRating:
    """The street was there and gives its own number."""
    return _step(actor, rating_id, "verify", verified_by=need_person(actor), verified_stars=stars, verify_note=note)


def send_back(actor: Actor, rating_id: UUID, *, note: str) -> StationRating:
    """Not as it is: the community says it again."""
    found = _step(actor, rating_id, "return", verify_note=note)
    _tell(found, "rating-returned", note=note)
    return found


def award(actor: Actor, rating_id: UUID, *, stars: int, note: str | None) -> StationRating:
    """The district gives the stars."""
    found = _step(
        actor, rating_id, "award", decided_by=need_person(actor), decided_at=clock.now(), stars=stars, note=note, late=False
    )
    _tell(found, "rating-awarded", stars=stars)
    return found


def withhold(actor: Actor, rating_id: UUID, *, note: str) -> StationRating:
    """不定星级: no star this year, and thirty days to mend what stands in the way."""
    due = clock.now() + rules.MEND_WITHIN
    found = _step(
        actor, rating_id, "withhold", decided_by=need_person(actor), decided_at=clock.now(), note=note, due_at=due,
        remind_at=due,
    )
    _tell(found, "rating-withheld", note=note)
    return found


def sweep_ratings(actor: Actor) -> int:
    """Not mended in thirty days: the community and its street hear of it, once a week. How many."""
    late = select(StationRating).where(StationRating.remind_at <= clock.now()).order_by(StationRating.remind_at)
    found = db.session.scalars(late.limit(SWEEP_BATCH).with_for_update(skip_locked=True)).all()
    for row in found:
        row.late, row.remind_at = True, clock.now() + rules.REMIND_AGAIN
        _tell(row, "rating-late")
        _tell(row, "rating-late", level=2)
    return len(found)


def _step(actor: Actor, rating_id: UUID, word: str, **facts: Any) -> StationRating:
    """The one place that sets a state. NoSuchRating, WrongRole."""
    queries.rating(actor, rating_id)
    with scope.deed(db.session, "move-rating"):
        found = queries.held(rating_id)
        if not queries.relations(actor, found) & {by for move in LIFECYCLE.of(word) for by in move.by}:
            raise WrongRole()
        found.state = RatingState(LIFECYCLE.step(word, found.state))
        found.state_since = clock.now()
        for name, value in facts.items():
            setattr(found, name, value)
        db.session.flush()
        audit.record(actor, f"rating-{word}", f"rating:{found.id}", region=found.region)
    return found


def _tell(found: StationRating, template: str, *, level: int = 3, **facts: Any) -> None:
    code, door = regions.at_level(found.region, level), stations.row_of(found.station_id).name
    managers = accounts.managers_of(code, (f"A{level}",)) if code else ()
    outbox.tell(managers, f"rating:{found.id}", template, station=door, year=found.year, **facts)
