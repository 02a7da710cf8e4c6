"""The newsroom."""

import pytest

from tests.news.newsroom import Newsroom


@pytest.fixture
def newsroom(app, manager, someone, as_job):
    return Newsroom(app, manager, someone, as_job)
