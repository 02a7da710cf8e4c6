"""What the service refuses to start on."""

from dataclasses import replace

import pytest

from service.app import UnsafeEngine, create_app
from service.core import config
from service.data import engines


def test_production_refuses_the_demos_database(settings, tmp_path):
    embedded = engines.start_postgres(tmp_path, fsync=False, die_with_parent=True)

    with pytest.raises(UnsafeEngine):
        create_app(replace(settings, env="production", demo=False, database_url=embedded.service_url))
    embedded.stop()


def test_production_refuses_demo_mode(environment):
    with pytest.raises(config.MissingSetting):
        config.load(environment | {"ENV": "production", "DEMO": "1", "DATABASE_URL": "postgresql://somewhere/db"})


@pytest.mark.parametrize("name", ["DATABASE_URL", "DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY", "WECHAT_SECRET"])
def test_no_secret_has_a_default(environment, name):
    given = environment | {"DATABASE_URL": "postgresql://somewhere/db"}
    del given[name]

    with pytest.raises(config.MissingSetting, match=name):
        config.load(given)
