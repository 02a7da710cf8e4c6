"""The newsroom."""

import pytest

from tests.news.newsroom import Newsroom


@pytest.fixture
def newsroom(app, manager, someone, as_job, empty_post_office):
    return Newsroom(app, manager, someone, as_job)
