"""One deed of several in a request, by itself: it happens whole, or leaves nothing behind and says why."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.exc import DBAPIError

from service.core.problems import Problem
from service.data import scope
from service.data.db import db
from service.web import errors


def attempt(wanted: Callable[[], Any]) -> Problem | None:
    """Do it inside a savepoint. None where it is done; the refusal where it is not, as its own request would tell it.

    A database that is away refuses everything: that is raised, and the whole request fails.
    """
    before, letters = scope.current(), db.session.info.get("letters", 0)
    try:
        with db.session.begin_nested():
            wanted()
            db.session.flush()
    except Problem as refusal:
        wrong = refusal
    except DBAPIError as refused:
        if refused.connection_invalidated:
            raise
        wrong = errors.from_database(refused)
    else:
        return None
    db.session.info["letters"] = letters
    scope.use(db.session, before)
    return wrong
