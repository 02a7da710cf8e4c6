"""The mall while web and worker are killed: five thousand attempts (a hundred thousand in `make chaos`)."""

import pytest

from tests.chaos import mall
from tests.chaos.town import Town


@pytest.mark.timeout(600)
@pytest.mark.does("PT05")
def test_PT05_of_five_thousand_attempts_nothing_acknowledged_is_missing(tmp_path):
    with Town(
        tmp_path, residents=1, volunteers=mall.PEOPLE, threads=4, web_workers=1, RATE_LIMITS="0",
    ) as town:
        found = mall.under_fire(town, 5_000, kills=4, seed=20261126, pieces=30, points=250)

        assert found["attempts"] >= 5_000
        assert sum(found["kills"].values()) == 4
        assert found["refunded"] > 5
        assert set(found["told"]) >= {"had", "sold-out"}
        assert mall.is_whole(found), found
