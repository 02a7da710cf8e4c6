"""Exports in a test: the worker's part is done by hand, and the file is opened."""

import io
from typing import Any

import openpyxl
import pytest

from service import exporter
from tests.orders.story import Story


@pytest.fixture
def story(someone, manager):
    """Who acts, and how far the story has come."""
    return Story(someone, manager)


@pytest.fixture
def fill(app):
    """The worker's round: fill what waits."""

    def work() -> int:
        with app.app_context():
            return exporter.work()

    return work


@pytest.fixture
def exported(fill):
    """Ask, let the worker work, fetch and open: the rows of the sheet as cells."""

    def get(person: Any, table: str, **filters: Any) -> list[Any]:
        asked = person.post("/exports", {"table": table, "filters": filters})
        assert asked.status == 202, asked
        fill()
        found = person.get(f"/exports/{asked.json['id']}").json
        assert (found["state"], found["progress"], found["problem"]) == ("ready", 100, None), found
        reply = fetch(person, asked.json["id"])
        assert len(reply.get_data()) == found["bytes"]
        rows = list(openpyxl.load_workbook(io.BytesIO(reply.get_data())).active.iter_rows())
        assert len(rows) - 2 == found["rows"]
        return rows

    return get


def fetch(person: Any, export: str) -> Any:
    """The file as it comes over the wire, with a ticket of its own; or the refusal of a ticket."""
    ticket = person.post(f"/exports/{export}/ticket")
    return opened(person, ticket.json["url"]) if ticket.status == 201 else ticket


def opened(person: Any, url: str) -> Any:
    """What such a link gives."""
    return person.client.get(url, headers=person._headers(None, None))
