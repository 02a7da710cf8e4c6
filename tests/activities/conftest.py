"""People and steps for stories of activities."""

import pytest

from tests.activities.playbill import Playbill


@pytest.fixture
def bill(someone, manager, as_job, clock):
    """Who acts, and how far the story has come."""
    return Playbill(someone, manager, as_job, clock)
