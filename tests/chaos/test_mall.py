"""A hundred thousand hands reach into the mall while web and worker are killed (D9, Must be shown 2 of the mall)."""

import json
import os
import secrets

import pytest

from tests.chaos import mall
from tests.chaos.town import Town


@pytest.mark.timeout(4 * 3600)
def test_of_a_hundred_thousand_attempts_nothing_acknowledged_is_missing(tmp_path):
    seed = int(os.environ.get("SEED") or secrets.randbelow(10**9))
    attempts = int(os.environ.get("ATTEMPTS") or 100_000)
    with Town(
        tmp_path, residents=1, volunteers=mall.PEOPLE, threads=4, web_workers=2, durable=True, RATE_LIMITS="0",
    ) as town:
        found = mall.under_fire(town, attempts, kills=60, seed=seed, pieces=attempts // 400, points=attempts // 8)
        print("\n" + json.dumps(found, ensure_ascii=False))

        assert found["attempts"] >= attempts
        assert sum(found["kills"].values()) >= 50
        assert found["refunded"] > found["attempts"] // 1000
        assert set(found["told"]) >= {"had", "sold-out"}
        assert mall.is_whole(found), found
        town.flask("points", "verify")
