"""The schema from an empty database by migrations alone, and back."""

from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import create_engine, text

from service.app import create_app
from service.core import config
from service.data import engines
from service.data.db import Base


@pytest.fixture
def empty(postgres, environment):
    """An application over an empty database: (app, the owner's URL)."""
    name = f"migrated_{uuid4().hex[:10]}"
    owner_url, service_url = engines.create_database(postgres, name)
    app = create_app(config.load(environment | {"DATABASE_OWNER_URL": owner_url, "DATABASE_URL": service_url}))
    with app.app_context():
        yield app, owner_url
    engines.drop_database(postgres, name)


@pytest.mark.filterwarnings("ignore:Did not recognize type 'point'")
def test_migrations_make_what_the_models_say_and_it_can_be_undone(empty):
    app, owner_url = empty
    owner = create_engine(owner_url)

    upgrade()
    with owner.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata) == []
        assert connection.scalar(text("SELECT count(*) FROM pg_policies")) >= len(Base.metadata.tables)
    assert app.test_client().get("/readyz").status_code == 200

    downgrade(revision="base")
    with owner.connect() as connection:
        left = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
        assert left == ["alembic_version"]
    upgrade()
    upgrade()  # once more changes nothing: fences and routines are put up again
    owner.dispose()
