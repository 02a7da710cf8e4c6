"""Everything here takes minutes: only in `make chaos`."""

from pathlib import Path

import pytest

from tests.chaos.town import Town
from tests.races.crowd import Crowd

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """Nobody forgets the mark."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.chaos)


@pytest.fixture
def gather(tmp_path):
    """Begin a town with fifty volunteers in it: `with gather() as crowd`."""
    towns = []

    def begin(**more):
        town = Town(tmp_path, residents=12, volunteers=50, threads=16, RATE_LIMITS="0", DB_POOL_SIZE="20", **more)
        towns.append(town)
        return Crowd(town.__enter__())

    yield begin
    for town in towns:
        town.close()
