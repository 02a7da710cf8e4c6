"""How the schema moves: versions for tables, then the fences and routines of today, put up again after every move."""

from alembic import context
from flask import current_app
from sqlalchemy import create_engine

from service.data import schema
from service.data.db import Base

config = context.config


def _keeps(thing, name, kind, reflected, compare_to):  # type: ignore[no-untyped-def]
    """Alembic's own table is nobody's model."""
    return not (kind == "table" and name == "alembic_version")


def run() -> None:
    """As the owner, in one transaction: every version that is missing, then fences and routines."""
    engine = create_engine(current_app.extensions["settings"].database_owner_url)
    with engine.connect() as connection:
        connection.exec_driver_sql("SET lock_timeout = '5s'")
        connection.commit()
        context.configure(
            connection=connection, target_metadata=Base.metadata, include_object=_keeps, compare_type=True,
            transactional_ddl=True, transaction_per_migration=False, compare_server_default=False,
        )
        with context.begin_transaction():
            if getattr(config.cmd_opts, "autogenerate", False):
                context.run_migrations()
                return
            schema.take_down(connection)
            context.run_migrations()
            if context.get_context().get_current_revision() == context.get_head_revision():
                schema.install(connection)
    engine.dispose()


run()
