"""Sharing a year, and taking that back."""

from typing import Any

from service.core import clock, crypto
from service.core.actors import Actor
from service.core.problems import field_problem
from service.core.workdays import service_day
from service.data import audit
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.yearbook import queries
from service.volunteers.yearbook.models import YearShare
from service.web.access import need_person


def share(actor: Actor, *, year: int) -> dict[str, Any]:
    """A new link to this year; the one before it ends. The link is told this once."""
    own = volunteers.own_volunteer(need_person(actor))
    if year > service_day(clock.now()).year:
        raise field_problem("/year", "这一年还没有到")
    _end(actor, year)
    token = crypto.random_token()
    made = YearShare(person_id=own.person_id, volunteer_id=own.id, year=year, token_hash=crypto.digest(token))
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "share-year", f"year-share:{made.id}", year=year)
    return {"year": year, "token": token, "page": f"/m/#/pages/year/shared?token={token}", "shared_at": made.created_at}


def withdraw(actor: Actor, *, year: int) -> dict[str, Any]:
    """Whoever holds the link sees nothing any more. Withdrawn twice is withdrawn once."""
    _end(actor, year)
    return queries.my_year(actor, year)


def _end(actor: Actor, year: int) -> None:
    standing = queries.standing_share(need_person(actor), year)
    if standing is not None:
        standing.withdrawn_at = clock.now()
        db.session.flush()
        audit.record(actor, "withdraw-year", f"year-share:{standing.id}", year=year)
