"""What the tests of points share."""

import pytest

from tests.points.mall import Mall


@pytest.fixture
def mall(app, manager, someone):
    """A mall to be furnished."""
    return Mall(app, manager, someone)
