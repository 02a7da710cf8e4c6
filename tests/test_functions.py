"""docs/functions.md says of each function of the domain what is true of it."""

from tests import functions

HOUSE = functions.HOUSE


def test_all_155_functions_are_on_the_list_once():
    found = [one.id for one in functions.functions()]

    assert len(found) == len(set(found)) == 155


def test_the_page_is_up_to_date():
    wanted = functions.page(list(functions.functions()))

    assert functions.PAGE.read_text(encoding="utf-8") == wanted, "run .venv/bin/python -m tests.functions"


def test_every_operation_on_the_list_exists(app):
    there = functions.operations_of(app)

    assert {one.id: set(one.operations) - there for one in functions.functions() if set(one.operations) - there} == {}


def test_tests_and_pages_name_only_functions_that_are_on_the_list():
    known = {one.id for one in functions.functions()}

    assert set(functions.tests_of()) <= known
    for client in functions.CLIENTS:
        assert set(functions.pages_of(client)) <= known


def test_without_its_test_or_its_page_a_function_is_not_done():
    whole = functions.Function("OD09", "抢单", "Claim", ("mini",), ("GET /pool",), {"mini": 1}, ("test_OD09_x",))

    assert whole.done
    for part in ({"operations": ()}, {"tests": ()}, {"pages": {"mini": 0}}, {"pages": {}}):
        assert not functions.Function(**{**vars(whole), **part}).done
