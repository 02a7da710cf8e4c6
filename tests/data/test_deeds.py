"""A deed that reaches beyond one's own rows, when it fails."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from service.data import scope
from service.data.db import db


def test_what_the_database_refuses_within_a_deed_is_told_as_it_is(as_job):
    twice = text("INSERT INTO division SELECT * FROM division LIMIT 1")

    with pytest.raises(IntegrityError), as_job(), scope.deed(db.session, "tests"):
        db.session.execute(twice)


def test_after_a_deed_one_is_oneself_again_whether_it_failed_or_not(as_job):
    with as_job():
        before = scope.current()
        with scope.deed(db.session, "tests"):
            db.session.execute(text("SELECT 1"))
        assert scope.current() == before
        with pytest.raises(ZeroDivisionError), scope.deed(db.session, "tests"):
            db.session.execute(text(f"SELECT {1 // 0}"))
        assert scope.current() == before
        with pytest.raises(IntegrityError), scope.deed(db.session, "tests"):
            db.session.execute(text("INSERT INTO division SELECT * FROM division LIMIT 1"))
        assert scope.current() == before
