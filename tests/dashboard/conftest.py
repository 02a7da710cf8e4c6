"""People and steps for the board."""

import pytest

from tests.orders.story import Story


@pytest.fixture
def story(someone, manager):
    """Who acts, and how far the story has come."""
    return Story(someone, manager)
