"""A read that asks one question: who calls is asked along with it, and nobody is answered who may not come in."""

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from service.data import db as ground
from service.data.db import db, straight
from tests.people import Reply

HOME = "420105007002"
LIST = f"/activities?region={HOME}"


@pytest.fixture
def journeys(monkeypatch):
    """How often the database was asked: once a journey, once a statement of the session."""
    asked = []
    along = ground._along
    monkeypatch.setattr(ground, "_along", lambda check, *rest: asked.append(check.question) or along(check, *rest))
    return asked


def test_who_calls_is_asked_along_with_the_list(someone, journeys):
    resident = someone()
    resident.get(LIST)  # nobody is remembered yet
    journeys.clear()

    assert resident.get(LIST).status == 200

    assert len(journeys) == 1
    assert "enter_as" in journeys[0]


def test_nobody_is_asked_for_nothing_and_reads_only(app, journeys):
    assert Reply(app.test_client().get(f"/api/v1{LIST}")).status == 200
    assert len(journeys) == 1


def test_the_words_are_the_same_either_way(app, someone, monkeypatch):
    resident = someone()
    first = resident.get(LIST).json
    along = resident.get(LIST).json
    view = app.view_functions["activity_billboard.activity_list"]
    monkeypatch.setattr(view, "__one_question__", False, raising=False)

    assert first == along == resident.get(LIST).json


def test_whose_session_has_ended_is_told_so_and_no_list(someone):
    resident = someone()
    resident.get(LIST)
    resident.get(LIST)
    resident.done("/auth/logout", {})  # the token would be good for minutes

    assert resident.get(LIST).status == 401
    assert resident.get(f"{LIST}&limit=many").status == 401  # before any other complaint


def test_a_wrong_argument_is_told_to_whoever_may_ask(someone):
    resident = someone()
    resident.get(LIST)

    found = resident.get(f"{LIST}&limit=many")

    assert (found.status, found.json["errors"][0]["pointer"]) == (422, "/limit")


def test_both_questions_are_one_transaction_that_writes_nothing(app):
    question = "set_config('app.person', %(caller_person)s, true) || set_config('transaction_read_only', 'on', true)"
    with app.app_context():
        ground.carry(ground.Check(question, {"caller_person": "x"}, lambda said: said == "xon"))
        ((person, reads_only),) = straight(
            "SELECT current_setting('app.person') AS person, current_setting('transaction_read_only') AS reads", {}
        )
        assert (person, reads_only) == ("x", "on")
        ((person,),) = straight("SELECT coalesce(current_setting('app.person', true), '') AS person", {})
        assert person == ""  # the line came back as it was
        db.session.rollback()


def test_no_rows_are_no_rows_and_nulls_are_rows(app):
    with app.app_context():
        for statement, rows in (("SELECT 1 AS one WHERE false", []), ("SELECT NULL AS one", [(None,)])):
            ground.carry(ground.Check("true", {}, bool))
            assert straight(statement, {}) == rows


def test_where_the_caller_is_not_as_remembered_the_rows_are_asked_for_again(app):
    with app.app_context():
        ground.carry(ground.Check("false", {}, bool))
        assert straight("SELECT txid_current_if_assigned() IS NULL AS nothing", {}) == [(True,)]
        assert db.session().in_transaction()  # by the session, which knows whose rows
        db.session.rollback()


def test_what_goes_wrong_on_the_way_leaves_the_line_whole(app):
    with app.app_context():
        ground.carry(ground.Check("true", {}, bool))
        with pytest.raises(DBAPIError) as wrong:
            straight("SELECT 1 / %(nothing)s::int AS much", {"nothing": 0})
        assert isinstance(wrong.value.orig, psycopg.errors.DivisionByZero)
        assert straight("SELECT 2", {}) == [(2,)]
        db.session.rollback()


def test_the_mark_is_on_reads_only(app):
    marked = [
        rule for rule in app.url_map.iter_rules()
        if getattr(app.view_functions[rule.endpoint], "__one_question__", False)
    ]

    assert marked
    assert all(rule.methods <= {"GET", "HEAD", "OPTIONS"} for rule in marked)
